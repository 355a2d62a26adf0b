import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { toolPath } from '../tool-path.ts';
import { withPlantedTree } from './planted-tree.ts';

function badlyFormatted(source: string): string[] {
  const run = withPlantedTree({ 'shared/day.ts': source }, (root) =>
    spawnSync(process.execPath, [toolPath('prettier'), '--list-different', 'shared'], { cwd: root, encoding: 'utf8' }),
  );
  return run.stdout.split('\n').filter(Boolean);
}

test('a file that is not formatted is refused', () => {
  expect(badlyFormatted('export const day="MO"')).toEqual(['shared/day.ts']);
});

test('a formatted file passes', () => {
  expect(badlyFormatted("export const day = 'MO';\n")).toEqual([]);
});
