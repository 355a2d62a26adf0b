import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

function runBench(...names: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'run.ts'), ...names], { encoding: 'utf8' });
}

test('without a name, or with a wrong one, the bench says how it is used', () => {
  for (const names of [[], ['no-such-bench'], ['run'], ['../scripts/check']]) {
    const { status, stderr } = runBench(...names);
    expect(status).toBe(2);
    expect(stderr).toContain('Usage: npm run bench -- NAME');
  }
});

test('the last line of a bench is one line of JSON with value, goal and met', () => {
  const planted = join(import.meta.dirname, 'planted-for-this-test.ts');
  writeFileSync(
    planted,
    "export const measure = async () => [{ name: 'a', unit: 's', value: 0.2, goal: 0.3, met: true }];\n",
  );
  try {
    const { status, stdout } = runBench('planted-for-this-test');
    expect(status).toBe(0);
    const last: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    expect(last).toEqual({
      bench: 'planted-for-this-test',
      entries: [{ name: 'a', unit: 's', value: 0.2, goal: 0.3, met: true }],
    });
  } finally {
    rmSync(planted, { force: true });
  }
});
