import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Interpretation } from '../../shared/timetable/interpret-sheets.ts';
import type { Recognisers } from './ocr/recognisers.ts';
import { createRecognisers } from './ocr/recognisers.ts';
import { readDocument } from './read-document.ts';
import { linesWithoutAccount } from './testing/lines-without-account.ts';

const SAMPLES = fileURLToPath(new URL('../../resources/samples', import.meta.url));
const samples = readdirSync(SAMPLES).filter((name) => !/\.(md|json)$/.test(name));

/** Sheets of real schools, beside the repository and not in it. Those that are pictures would take minutes. */
const CORPUS = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const sheets = existsSync(CORPUS) ? readdirSync(CORPUS).flatMap((name) => documentIn(name)) : [];
if (sheets.length === 0) console.warn('The corpus of real sheets (../shared/corpus) is not here: its test is skipped.');

let engines: Recognisers | null = null;
const recognisers = () => (engines ??= createRecognisers({ threads: 2 }));
afterAll(() => engines?.close());

describe('our own samples', () => {
  test.each(samples)('no line of %s is lost', { timeout: 60_000 }, async (name) => {
    expect(await linesLost(join(SAMPLES, name))).toEqual([]);
  });
});

describe.runIf(sheets.length > 0)('real sheets that are text', () => {
  test.each(sheets)('no line of %s is lost', { timeout: 60_000 }, async (path) => {
    expect(await linesLost(path)).toEqual([]);
  });
});

function documentIn(name: string): string[] {
  const folder = join(CORPUS, name);
  if (!existsSync(join(folder, 'truth.json'))) return [];
  return readdirSync(folder).flatMap((file) => {
    const isText = file.startsWith('document.') && !/\.(png|jpe?g|webp|gif|bmp|tiff?|heic)$/i.test(file);
    return isText ? [join(folder, file)] : [];
  });
}

/** The lines of a document that its reading does not account for. */
async function linesLost(path: string): Promise<readonly string[]> {
  let meaning: Interpretation | null = null;
  const result = await readDocument(
    { name: path, bytes: readFileSync(path) },
    {
      recognisers,
      signal: new AbortController().signal,
      onProgress: () => undefined,
      withPictures: false,
      onMeaning: (one) => (meaning = one),
    },
  );
  if (!result.ok || !meaning) throw new Error(result.ok ? 'nothing was understood' : `refused: ${result.error.code}`);
  return linesWithoutAccount(result.value, meaning);
}
