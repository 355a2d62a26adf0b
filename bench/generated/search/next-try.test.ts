import { expect, test } from 'vitest';
import { createDice } from '../dice.ts';
import { families } from '../families/catalogue.ts';
import { profiles } from '../profiles/catalogue.ts';
import { meansByKnob } from './describe-finds.ts';
import type { Knobs } from './knobs.ts';
import { anyKnobs, worldOf } from './knobs.ts';
import { nextTry, worstOf } from './next-try.ts';

const world = worldOf({ families: [], profiles: [] }, families, profiles);
const find = (strict: number, more: Partial<Knobs> = {}, label = 'find') => ({
  knobs: { ...anyKnobs(createDice(label), world), ...more },
  strict,
});

test('the worst come first, two of a family at most, and what was read right is none of them', () => {
  const [one, other] = world.families;
  const finds = [0.5, 0.2, 0.1].map((strict) => find(strict, one ? { family: one } : {}));
  const third = find(0.3, other ? { family: other } : {});
  expect(worstOf([...finds, third, find(1)], 9).map(({ strict }) => strict)).toEqual([0.1, 0.2, 0.3]);
});

test('after a start anywhere, most tries stay with the families that were read worst', () => {
  const bad = find(0.1);
  const right = Array.from({ length: 20 }, (_, at) => find(1, {}, `right ${at}`));
  const dice = createDice('tries');
  const stays = Array.from({ length: 200 }, () => nextTry([...right, bad], dice, world)).filter(
    ({ family }) => family === bad.knobs.family,
  );
  expect(stays.length).toBeGreaterThan(100);
  expect(stays.length).toBeLessThan(200);
});

test('a family that was tried often enough is left for others', () => {
  const bad = find(0.1);
  const tried = Array.from({ length: 30 }, (_, at) => find(0.1, { family: bad.knobs.family }, `tried ${at}`));
  const dice = createDice('enough');
  const stays = Array.from({ length: 200 }, () => nextTry(tried, dice, world)).filter(
    ({ family }) => family === bad.knobs.family,
  );
  expect(stays.length).toBeLessThan(30);
});

test('the same seed tries the same sheets', () => {
  const finds = Array.from({ length: 20 }, (_, at) => find(at / 20, {}, `same ${at}`));
  const tries = () =>
    Array.from(
      { length: 10 },
      (
        (dice) => () =>
          nextTry(finds, dice, world)
      )(createDice('seed')),
    );
  expect(tries()).toEqual(tries());
});

test('the knob whose values differ most is told first, its worst value first; too few sheets say nothing', () => {
  const base = { language: 'en', letters: 'as drawn', rows: 'as drawn', rules: 'as drawn' } as const;
  const same = { ...find(1).knobs, ...base, fills: 'as drawn', place: 'as drawn' } as const;
  const finds = [
    ...[0.2, 0.4, 0.3].map((strict) => ({ knobs: { ...same, wear: 'soft' } as const, strict })),
    ...[1, 1, 1].map((strict) => ({ knobs: { ...same, wear: 'as drawn' } as const, strict })),
    { knobs: { ...same, wear: 'pale' } as const, strict: 0 },
  ];
  const [first] = meansByKnob(finds);
  expect(first?.map(({ knob, value, sheets }) => `${knob} ${value} ${sheets}`)).toEqual([
    'wear soft 3',
    'wear as drawn 3',
  ]);
  expect(first?.[0]?.strict).toBeCloseTo(0.3);
});

test('what a bad family is drawn as is not blamed for the family', () => {
  const [bad, good] = world.families;
  const same = find(1).knobs;
  const sheets = (strict: number, knobs: Partial<Knobs>) =>
    [1, 2, 3].map(() => ({ knobs: { ...same, ...knobs }, strict }));
  const finds = [
    ...sheets(0.1, { ...(bad ? { family: bad } : {}), language: 'fr' }),
    ...sheets(1, { ...(good ? { family: good } : {}), language: 'de' }),
  ];
  const languages = meansByKnob(finds)
    .flat()
    .filter(({ knob }) => knob === 'language');
  expect(languages.map(({ against }) => Math.abs(against) < 1e-9)).toEqual([true, true]);
});
