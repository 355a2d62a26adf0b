/** `npm run samples`: draws the sample documents of resources/samples/ with their truth, and the pictures of docs/reading.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { ensureSystemPackages } from './machine/ensure-system-packages.ts';
import { REPOSITORY } from './machine/repository.ts';
import { runScript, say } from './machine/say.ts';
import { samples } from './samples/catalogue.ts';
import { drawStagePictures } from './samples/stage-pictures.ts';

const folder = join(REPOSITORY, 'resources/samples');

await runScript(async () => {
  ensureSystemPackages(['browser', 'font']);
  mkdirSync(folder, { recursive: true });
  for (const { file, truth, draw } of samples) {
    const bytes = await draw();
    writeFileSync(join(folder, file), bytes);
    writeFileSync(join(folder, `${parse(file).name}.truth.json`), `${JSON.stringify(truth, null, 1)}\n`);
    say(`${file.padEnd(30)} ${String(Math.ceil(bytes.length / 1000)).padStart(4)} kB, ${truth.blocks.length} blocks`);
  }
  for (const picture of await drawStagePictures(join(REPOSITORY, 'docs/reading'))) say(`docs/reading/${picture}`);
  return 0;
});
