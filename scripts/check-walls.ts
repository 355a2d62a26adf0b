/** `npm run check` asks this: do all imports and house rules hold, and was every file really read? */
import { existsSync, readFileSync } from 'node:fs';
import { checkHouseRules } from './walls/house-rules.ts';
import { checkImports } from './walls/import-walls.ts';
import { checkStyleSides } from './walls/style-sides.ts';
import { CODE_FOLDERS, javascriptFiles, listRepositoryFiles, typescriptFiles } from './walls/source-files.ts';

const root = process.cwd();
const files = listRepositoryFiles(root);
const sources = typescriptFiles(files);
const { breaches: importBreaches, modulesRead } = checkImports(
  root,
  CODE_FOLDERS.filter((folder) => existsSync(folder) && sources.some((file) => file.startsWith(`${folder}/`))),
);

const unread = sources.filter((file) => !file.endsWith('.d.ts') && !modulesRead.includes(file));
const breaches = [
  ...importBreaches,
  ...sources.flatMap((file) => checkHouseRules(file, readFileSync(file, 'utf8'))),
  ...files
    .filter((file) => /^renderer\/.*\.css$/.test(file))
    .flatMap((file) => checkStyleSides(file, readFileSync(file, 'utf8'))),
  ...javascriptFiles(files).map((file) => ({ file, rule: 'no-javascript', detail: 'sources are TypeScript' })),
  ...unread.map((file) => ({ file, rule: 'every-file-is-read', detail: 'the import check did not see this file' })),
];

for (const { file, rule, detail } of breaches) process.stdout.write(`${file}: ${rule}: ${detail}\n`);
process.stdout.write(`walls: ${sources.length} files read, ${breaches.length} breaches\n`);
process.exitCode = breaches.length > 0 || sources.length === 0 ? 1 : 0;
