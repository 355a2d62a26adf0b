import { expect, test } from 'vitest';
import { createNoise } from '../../scripts/samples/noise.ts';
import type { ReadExample } from './train-confidence.ts';
import { MOST_WRONG, trainConfidence } from './train-confidence.ts';

const ALL_RIGHT = {
  ...{ title: true, day: true, start: true, end: true },
  ...{ teacher: true, room: true, class: true, notes: true },
};
const NOTHING = { teacher: {}, room: {}, class: {}, notes: {} };

/** Blocks of which `faded` ones are wrong as often as `chance` says; everything else about them is alike. */
function examples(family: string, count: number, seed: number, chance: (faded: number) => number): ReadExample[] {
  const noise = createNoise(seed);
  return Array.from({ length: count }, () => {
    const faded = (noise() + 1) / 2;
    const isExact = (noise() + 1) / 2 > chance(faded);
    const title = { faded };
    return {
      family,
      evidence: { title, day: {}, time: {}, facts: NOTHING, plan: {} },
      right: { ...ALL_RIGHT, title: isExact },
      isExact,
    };
  });
}

const FAMILIES = ['columns', 'lists', 'cards', 'rows', 'photos', 'halves', 'towers', 'rings'];

test('of the blocks that nobody looks at, hardly any is wrong, and most right ones are among them', () => {
  const all = FAMILIES.flatMap((name, seed) => examples(name, 150, seed, (faded) => (faded > 0.7 ? 0.8 : 0)));
  const { model, judged } = trainConfidence(all);
  const accepted = judged.filter(({ confidence }) => confidence >= model.reviewBelow);
  expect(accepted.filter(({ isRight }) => !isRight).length).toBeLessThanOrEqual(accepted.length * MOST_WRONG);
  expect(accepted.length).toBeGreaterThan(0.4 * all.length);
});

test('a layout is judged by what the others taught: its own slips do not teach it', () => {
  const others = FAMILIES.slice(1).flatMap((name, seed) => examples(name, 150, seed, () => 0.05));
  const odd = examples('columns', 150, 99, (faded) => (faded > 0.5 ? 1 : 0));
  const { judged } = trainConfidence([...odd, ...others]);
  const said = judged.filter(({ family }) => family === 'columns').map(({ confidence }) => confidence);
  // The others never learned that fading matters, so it cannot matter here.
  expect(Math.min(...said)).toBeGreaterThan(0.7);
});

test('where nothing tells right from wrong, everything waits for a person', () => {
  const all = FAMILIES.flatMap((name, seed) => examples(name, 100, seed, () => 0.3));
  expect(trainConfidence(all).model.reviewBelow).toBeGreaterThan(0.9);
});

test('a room is judged by itself: what speaks against it is told, and says nothing about the rest of the block', () => {
  const all = FAMILIES.flatMap((name, seed) => examples(name, 150, seed, () => 0)).map((one, index) => {
    const isFaded = index % 5 === 0;
    const facts = { ...NOTHING, room: { faded: isFaded ? 1 : 0 } };
    // Every second faded room was misread.
    return { ...one, evidence: { ...one.evidence, facts }, right: { ...one.right, room: index % 10 !== 0 } };
  });
  const { model, judged, judgedFacts } = trainConfidence(all);
  const marked = judgedFacts.map(({ confidence }) => confidence < model.reviewFactsBelow);
  expect(marked).toEqual(all.map((_, index) => index % 5 === 0));
  expect(judged.every(({ confidence }) => confidence > 0.99)).toBe(true);
});
