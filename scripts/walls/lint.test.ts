import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { toolPath } from '../tool-path.ts';
import { withPlantedTree } from './planted-tree.ts';

type LintReport = { readonly diagnostics: readonly { readonly code: string }[]; readonly number_of_files: number };

/** Lints the files as `npm run check` does. `files/tsconfig.json` gives the type-aware rules their types. */
function lint(files: Readonly<Record<string, string>>): LintReport {
  const tsconfig = JSON.stringify({ extends: '../tsconfig.json', files: [], include: ['**/*.ts'] });
  return withPlantedTree({ 'electron/tsconfig.json': tsconfig, ...files }, (root) => {
    const run = spawnSync(process.execPath, [toolPath('oxlint'), '--type-aware', '--format=json', '.'], {
      cwd: root,
      encoding: 'utf8',
    });
    return JSON.parse(run.stdout) as LintReport;
  });
}

test.each([
  ['import(no-default-export)', 'export default 1;'],
  ['typescript(no-floating-promises)', 'export async function read() {}\nread();'],
  ['typescript(no-misused-promises)', 'export async function read() { return 1; }\nif (read()) throw new Error("x");'],
  ['typescript(no-explicit-any)', 'export const day: any = 1;'],
  ['typescript(ban-ts-comment)', '// @ts-ignore\nexport const day: string = 1;'],
  ['typescript(no-non-null-assertion)', 'export const day = (days: string[]) => days[0]!.length;'],
  [
    'typescript(switch-exhaustiveness-check)',
    "export function f(a: 'x' | 'y') { switch (a) { case 'x': return 1; } return 2; }",
  ],
  ['typescript(await-thenable)', 'export async function f() { await 1; }'],
  ['eslint(no-empty)', 'try { throw new Error("x"); } catch {}\nexport const day = 1;'],
  ['eslint(no-unused-vars)', "import { day } from './day.ts';\nexport const week = 1;"],
])('%s refuses a planted breach', (rule, source) => {
  const report = lint({ 'electron/planted.ts': source });
  expect(report.number_of_files).toBe(1);
  expect(report.diagnostics.map((diagnostic) => diagnostic.code)).toContain(rule);
});

test('import(no-cycle) refuses a planted circle', () => {
  const report = lint({
    'electron/a.ts': "import { b } from './b.ts';\nexport const a = () => b;",
    'electron/b.ts': "import { a } from './a.ts';\nexport const b = () => a;",
  });
  expect(report.diagnostics.map((diagnostic) => diagnostic.code)).toContain('import(no-cycle)');
});

test('a configuration file may have a default export, which its tool asks for', () => {
  const report = lint({ 'vite.config.ts': 'export default { root: "renderer" };' });
  expect(report.number_of_files).toBe(1);
  expect(report.diagnostics).toEqual([]);
});
