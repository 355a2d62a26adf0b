import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lintWorkflows } from './lint-workflows.ts';

const OURS = '.github/workflows/ci.yml';

async function faultsWith(change: (workflow: string) => string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  try {
    const file = join(folder, 'ci.yml');
    writeFileSync(file, change(readFileSync(OURS, 'utf8')));
    return await lintWorkflows([file]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('our workflow has no fault', async () => {
  expect(await faultsWith((workflow) => workflow)).toEqual([]);
});

test('a misspelt variable is found', async () => {
  const faults = await faultsWith((workflow) => workflow.replace('runner.os ==', 'runer.os =='));
  expect(faults).toEqual([expect.stringContaining('undefined variable "runer"')]);
});

test('a misspelt machine is found', async () => {
  const faults = await faultsWith((workflow) => workflow.replace('runs-on: ubuntu-latest', 'runs-on: ubuntu-lastest'));
  expect(faults).toEqual([expect.stringContaining('ubuntu-lastest')]);
});
