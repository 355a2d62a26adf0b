/** `npm run check` asks this: are the workflow files of public CI well formed? */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lintWorkflows } from './check/lint-workflows.ts';
import { runScript, say } from './machine/say.ts';

const FOLDER = '.github/workflows';

await runScript(async () => {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => /\.ya?ml$/.test(file)) : [];
  const faults = await lintWorkflows(files.map((file) => join(FOLDER, file)));
  faults.forEach(say);
  say(`workflows: ${files.length} files read, ${faults.length} faults`);
  return faults.length > 0 || files.length === 0 ? 1 : 0;
});
