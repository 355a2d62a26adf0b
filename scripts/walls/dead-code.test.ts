import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { toolPath } from '../tool-path.ts';
import { withPlantedTree } from './planted-tree.ts';

type DeadCode = Readonly<
  Record<'files' | 'exports' | 'types' | 'dependencies' | 'unlisted', readonly { name: string }[]>
>;

const used = {
  'package.json': JSON.stringify({ name: 'planted', type: 'module', dependencies: { zod: '4.6.7', sharp: '0.35.5' } }),
  'electron/main.ts': "import { day } from '../shared/day.ts';\nimport { z } from 'zod';\nz.string().parse(day);",
  'shared/day.ts': 'export const day = 1;',
};

/** Looks for dead code with the repository's own knip.json. */
function findDeadCode(files: Readonly<Record<string, string>>): Record<keyof DeadCode, string[]> {
  const answer = withPlantedTree({ ...used, ...files }, (root) =>
    spawnSync(process.execPath, [toolPath('knip'), '--no-progress', '--reporter', 'json'], {
      cwd: root,
      encoding: 'utf8',
    }),
  );
  const { issues } = JSON.parse(answer.stdout) as { issues: readonly DeadCode[] };
  const names = (kind: keyof DeadCode) => issues.flatMap((issue) => issue[kind].map((found) => found.name));
  return {
    files: names('files'),
    exports: names('exports'),
    types: names('types'),
    dependencies: names('dependencies'),
    unlisted: names('unlisted'),
  };
}

test('an export that nobody imports is found', () => {
  const dead = findDeadCode({ 'shared/day.ts': 'export const day = 1;\nexport const night = 2;' });
  expect(dead.exports).toEqual(['night']);
});

test('a type that nobody imports is found', () => {
  const dead = findDeadCode({ 'shared/day.ts': 'export const day = 1;\nexport type Night = 2;' });
  expect(dead.types).toEqual(['Night']);
});

test('a file that nobody imports is found', () => {
  expect(findDeadCode({ 'shared/night.ts': 'export const night = 1;' }).files).toEqual(['shared/night.ts']);
});

test('a dependency that nobody imports is found, and one that somebody imports is not', () => {
  expect(findDeadCode({}).dependencies).toEqual(['sharp']);
});

test('a package that is imported and not listed is found', () => {
  expect(findDeadCode({ 'shared/day.ts': "export { day } from 'fflate';" }).unlisted).toEqual(['fflate']);
});
