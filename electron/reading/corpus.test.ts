import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../shared/timetable/reading.ts';
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

/** How reading a document ended: read, refused for a reason that has a code, or thrown. */
type Ending = { reading: Reading } | { refused: string } | { thrown: unknown };
const endings = new Map<string, Ending>();
type Score = { total: { strict: number }; rows: { name: string; strict: number }[] };
let score: Score;

describe.runIf(isHere)('real sheets', () => {
  beforeAll(async () => {
    const readings = mkdtempSync(join(tmpdir(), 'corpus-'));
    await readAll(names, 2, endings);
    for (const [name, ending] of endings)
      if ('reading' in ending) writeFileSync(join(readings, `${name}.json`), JSON.stringify(ending.reading));
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

  test('on one thread and in the opposite order the sheets are read the same', { timeout: 300_000 }, async () => {
    const again = new Map<string, Ending>();
    await readAll(names.toReversed(), 1, again);
    const different = names.filter(
      (name) => !isDeepStrictEqual(withoutTime(again.get(name)), withoutTime(endings.get(name))),
    );
    expect(different).toEqual([]);
  });

  test('the lessons of all the sheets are right, on average', () => {
    expect(score.rows.map(({ name }) => name)).toEqual(names);
    expect(100 * score.total.strict).toBeGreaterThanOrEqual(LEAST_MEAN);
  });
});

async function readAll(order: readonly string[], threads: number, into: Map<string, Ending>): Promise<void> {
  let engines: Recognisers | null = null;
  const recognisers = () => (engines ??= createRecognisers({ threads }));
  for (const name of order) into.set(name, await readOne(name, recognisers));
  await recognisers().close();
}

async function readOne(name: string, recognisers: () => Recognisers): Promise<Ending> {
  const folder = join(CORPUS, name);
  const file = readdirSync(folder).find((one) => one.startsWith('document.')) ?? 'document';
  try {
    const result = await readDocument(
      { name: file, bytes: readFileSync(join(folder, file)) },
      { recognisers, signal: new AbortController().signal, onProgress: () => undefined, withPictures: false },
    );
    return result.ok ? { reading: result.value.reading } : { refused: result.error.code };
  } catch (thrown) {
    return { thrown };
  }
}

function withoutTime(ending: Ending | undefined): unknown {
  if (!ending || !('reading' in ending)) return ending;
  return { ...ending.reading, engine: { ...ending.reading.engine, milliseconds: 0 } };
}
