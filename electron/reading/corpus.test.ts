import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Recognisers } from './ocr/recognisers.ts';
import { createRecognisers } from './ocr/recognisers.ts';
import { readDocument } from './read-document.ts';

/**
 * Sheets of real schools, labelled by hand. They are not ours to pass on, so they lie beside the repository and not in it;
 * `score.mjs` beside them is the judge.
 */
const CORPUS = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const SCORE = join(CORPUS, 'score.mjs');
const isHere = existsSync(SCORE);
if (!isHere) console.warn('The corpus of real sheets (../shared/corpus) is not here: its tests are skipped.');

const names = isHere ? readdirSync(CORPUS).filter((name) => existsSync(join(CORPUS, name, 'truth.json'))) : [];

/** In percent of F1, day, times and title right. The mean reached more than this: it is a guard against going back. */
const LEAST_MEAN = 90;
const LEAST_FOR_THE_FIRST = 90;
const THE_FIRST = ['01', '03', '04', '06'];

/** How reading each document ended: read, refused for a reason that has a code, or thrown. */
const endings = new Map<string, { read: true } | { refused: string } | { thrown: unknown }>();
type Score = { total: { strict: number }; rows: { name: string; strict: number }[] };
let score: Score;

describe.runIf(isHere)('real sheets', () => {
  beforeAll(async () => {
    const engines: Recognisers[] = [];
    const recognisers = () => engines[0] ?? (engines[0] = createRecognisers({ threads: 2 }));
    const readings = mkdtempSync(join(tmpdir(), 'corpus-'));
    for (const name of names) endings.set(name, await readInto(readings, name, recognisers));
    await engines[0]?.close();
    // It ends with 1 when a document gave no prediction, which a refusal is: the figures count it as nothing found.
    const { stdout } = spawnSync(process.execPath, [SCORE, '--pred', readings, '--json'], { encoding: 'utf8' });
    score = JSON.parse(stdout) as Score;
    rmSync(readings, { recursive: true });
  }, 300_000);

  test.each(names)('%s is read, or refused for a reason', (name) => {
    expect(endings.get(name)).toEqual(expect.toSatisfy((ending: object) => !('thrown' in ending)));
  });

  test.each(THE_FIRST)('the lessons of sheet %s are right', (number) => {
    const row = score.rows.find(({ name }) => name.startsWith(`${number}-`));
    expect(100 * (row?.strict ?? 0)).toBeGreaterThanOrEqual(LEAST_FOR_THE_FIRST);
  });

  test('the lessons of all the sheets are right, on average', () => {
    expect(score.rows.map(({ name }) => name)).toEqual(names);
    expect(100 * score.total.strict).toBeGreaterThanOrEqual(LEAST_MEAN);
  });
});

async function readInto(readings: string, name: string, recognisers: () => Recognisers) {
  const folder = join(CORPUS, name);
  const file = readdirSync(folder).find((one) => one.startsWith('document.')) ?? 'document';
  try {
    const result = await readDocument(
      { name: file, bytes: readFileSync(join(folder, file)) },
      { recognisers, signal: new AbortController().signal, onProgress: () => undefined, withPictures: false },
    );
    if (!result.ok) return { refused: result.error.code };
    writeFileSync(join(readings, `${name}.json`), JSON.stringify(result.value.reading));
    return { read: true } as const;
  } catch (thrown) {
    return { thrown };
  }
}
