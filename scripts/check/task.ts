import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toolPath } from '../tool-path.ts';
import { CODE_FOLDERS, typescriptFiles } from '../walls/source-files.ts';

/** One thing `npm run check` looks at: a name for the table, and the Node script that looks. */
export type CheckTask = { readonly name: string; readonly script: string; readonly args: readonly string[] };

/** Everything there is to check in a repository that holds these files. A folder without code is left out. */
export function checkTasks(root: string, files: readonly string[]): CheckTask[] {
  const sources = typescriptFiles(files);
  const typed = CODE_FOLDERS.filter(
    (folder) =>
      existsSync(join(root, folder, 'tsconfig.json')) && sources.some((file) => file.startsWith(`${folder}/`)),
  );
  return [
    ...typed.map((folder) => ({ name: `types ${folder}`, script: toolPath('typescript'), args: ['-p', folder] })),
    { name: 'lint', script: toolPath('oxlint'), args: ['--type-aware', '--deny-warnings', '.'] },
    { name: 'walls', script: 'scripts/check-walls.ts', args: [] },
    { name: 'dead code', script: toolPath('knip'), args: ['--no-progress', '--no-config-hints'] },
    { name: 'format', script: toolPath('prettier'), args: ['--check', '--log-level', 'warn', '.'] },
    { name: 'workflows', script: 'scripts/check-workflows.ts', args: [] },
  ];
}
