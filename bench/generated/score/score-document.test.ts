import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDice } from '../dice.ts';
import type { Dice } from '../dice.ts';
import { designSheet } from '../draw-document.ts';
import { families } from '../families/catalogue.ts';
import type { Prediction } from './score-document.ts';
import { failedScore, scoreDocument } from './score-document.ts';
import type { Truth, TruthBlock } from './truth.ts';

const JUDGE = join(import.meta.dirname, '../../../../shared/corpus/score.mjs');
const isHere = existsSync(JUDGE);
if (!isHere) console.warn('score.mjs (../shared/corpus) is not here: the comparison with it is skipped.');

const KEYS = [
  'truth',
  'predicted',
  'found',
  'strict',
  'exact',
  'omitted',
  'notes',
  'fields',
  'header',
  'silent',
  'review',
] as const;

test('a reading that says just what the truth says has full marks', () => {
  const truth = truthOf(1, false);
  const score = scoreDocument(truth, readingOf(truth, createDice('perfect'), 0));
  expect(score).toMatchObject({ strict: 1, exact: 1, omitted: 0, silent: 0, misses: [], extra: [] });
});

test('no reading at all omits everything', () => {
  const truth = truthOf(2, false);
  expect(scoreDocument(truth, null)).toMatchObject({ strict: 0, omitted: 1, predicted: 0 });
});

test('a document that was refused has no marks, even where nothing stands on it', () => {
  const blank: Truth = { kind: 'docx', language: 'en', layout: 'blank', header: {}, blocks: [] };
  expect(scoreDocument(blank, { header: {}, parts: [], blocks: [] })).toMatchObject({ strict: 1, omitted: 0 });
  expect(failedScore(blank)).toMatchObject({ strict: 0, omitted: 1, header: 0 });
});

test('a wrong room costs fields alone, a wrong end strict', () => {
  const block = { day: 'MO', start: '09:00', end: '10:00', title: 'Maths', room: 'R1' };
  const truth: Truth = { kind: 'docx', language: 'en', layout: 'grid', header: {}, blocks: [block] };
  const read = (changes: object): Prediction => ({
    header: {},
    parts: [],
    blocks: [{ ...EMPTY, ...block, ...changes }],
  });
  expect(scoreDocument(truth, read({ room: 'X9' }))).toMatchObject({ strict: 1, fields: 0 });
  expect(scoreDocument(truth, read({ end: '10:30' }))).toMatchObject({ strict: 0, found: 1, silent: 1 });
  expect(scoreDocument(truth, read({ end: '10:30', needsReview: true }))).toMatchObject({ silent: 0, review: 1 });
});

test.skipIf(!isHere)('every figure is the one that score.mjs gives', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scores-'));
  const examples = Array.from({ length: 40 }, (_, seed) => {
    const truth = truthOf(seed, seed % 5 === 0);
    return {
      name: `example-${String(seed).padStart(2, '0')}`,
      truth,
      reading: readingOf(truth, createDice('reading', seed), (seed % 4) / 10),
    };
  });
  for (const { name, truth, reading } of examples) {
    mkdirSync(join(folder, 'truth', name), { recursive: true });
    mkdirSync(join(folder, 'readings'), { recursive: true });
    writeFileSync(join(folder, 'truth', name, 'truth.json'), JSON.stringify(truth));
    writeFileSync(join(folder, 'readings', `${name}.json`), JSON.stringify(reading));
  }
  const words = [JUDGE, '--truth', join(folder, 'truth'), '--pred', join(folder, 'readings'), '--json'];
  const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const { rows } = JSON.parse(stdout) as { rows: Record<string, number | null>[] };
  expect(rows).toHaveLength(examples.length);
  for (const [index, { name, truth, reading }] of examples.entries()) {
    const score = scoreDocument(truth, reading);
    for (const key of KEYS) expect(score[key], `${name} ${key}`).toEqual(rows[index]?.[key]);
  }
});

const EMPTY = { notes: null, teacher: null, room: null, class: null, weeks: null, part: 'p1' };

function truthOf(seed: number, ordered: boolean): Truth {
  const family = createDice('family', seed).pick(families.filter(({ name }) => name !== 'blank-form'));
  const { design, truth } = designSheet(family, seed);
  const blocks = truth.blocks.map((block, index): TruthBlock => {
    if (ordered) return { ...block, start: null, end: null };
    return index % 11 === 10 ? { ...block, optional: true } : block;
  });
  return { kind: 'docx', language: design.language, layout: family.name, ...truth, blocks, ordered };
}

/** What an engine could have made of it: `faults` is the share of blocks that are left out, changed or out of order. */
function readingOf(truth: Truth, dice: Dice, faults: number): Prediction {
  const first = (value: unknown): string | null => {
    const one: unknown = Array.isArray(value) ? value[0] : value;
    return typeof one === 'string' && one !== '*' ? one : null;
  };
  const blocks = truth.blocks.map(({ day, ...block }) => ({
    ...EMPTY,
    day,
    start: first(block.start),
    end: first(block.end),
    title: first(block.title) ?? '',
    notes: first(block.notes),
    teacher: first(block.teacher),
    room: first(block.room),
    class: first(block.class),
    weeks: first(block.weeks),
    confidence: 0.9,
    needsReview: false,
  }));
  const spoil = (block: (typeof blocks)[number]): typeof blocks => {
    if (!dice.chance(faults)) return [block];
    const changed = { ...block, needsReview: dice.chance(0.5) };
    return dice.pick([
      [],
      [changed, changed],
      [{ ...changed, title: `${block.title}x` }],
      [{ ...changed, end: '23:55' }],
      [{ ...changed, room: 'Z99', title: block.title.slice(1) }],
      [{ ...changed, notes: 'seen', day: 'SU' }],
    ]);
  };
  const spoiled = blocks.flatMap(spoil);
  const header = Object.fromEntries(
    Object.entries(truth.header).map(([name, value]) => [name, dice.chance(faults) ? 'no' : first(value)]),
  );
  const moved = dice.chance(faults) ? dice.shuffle(spoiled) : spoiled;
  return { header, parts: [{ id: 'p1', class: dice.chance(0.3) ? '5A' : null }], blocks: moved };
}
