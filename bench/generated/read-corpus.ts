import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Reader } from './read-generated.ts';
import type { Truth } from './score/truth.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

/** The mean of strict over the real sheets beside the repository; null where they are not. */
export async function readCorpus(reader: Reader): Promise<number | null> {
  if (!existsSync(CORPUS)) return null;
  const folders = readdirSync(CORPUS).filter((name) => existsSync(join(CORPUS, name, 'truth.json')));
  let sum = 0;
  for (const folder of folders) {
    const file = readdirSync(join(CORPUS, folder)).find((name) => name.startsWith('document.')) ?? '';
    const truth = JSON.parse(readFileSync(join(CORPUS, folder, 'truth.json'), 'utf8')) as Truth;
    const bytes = readFileSync(join(CORPUS, folder, file));
    const { score } = await reader.read({ extension: extname(file).slice(1), bytes, truth });
    sum += score.strict;
  }
  return folders.length ? sum / folders.length : null;
}
