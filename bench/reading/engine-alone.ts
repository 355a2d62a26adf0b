/** `node engine-alone.ts pp-ocr|tesseract FILE RUNS`: one engine on one picture, warm; prints the seconds of each run. */
import { readFileSync } from 'node:fs';
import { createPpOcr } from '../../electron/reading/ocr/pp-ocr/pp-ocr.ts';
import { createTesseract } from '../../electron/reading/ocr/tesseract/tesseract.ts';
import { openPages } from '../../electron/reading/sources/open-pages.ts';

const [, , engine, file = '', runs = '3'] = process.argv;
const recogniser = engine === 'tesseract' ? createTesseract({ threads: 2 }) : createPpOcr({ threads: 2 });
const { signal } = new AbortController();
const opened = await openPages(new Uint8Array(readFileSync(file)), signal);
const seconds: number[] = [];
for await (const { picture } of opened.pages) {
  if (!picture) continue;
  // The first run loads the models.
  for (let run = 0; run <= Number(runs); run++) {
    const began = performance.now();
    await recogniser.readLines(picture, { cells: () => [], languages: ['eng'], signal });
    if (run > 0) seconds.push((performance.now() - began) / 1000);
  }
}
opened.close();
await recogniser.close();
process.stdout.write(JSON.stringify(seconds));
