import { expect, test } from 'vitest';
import { createDice } from './dice.ts';
import { designSheet, drawDocument } from './draw-document.ts';
import { families } from './families/catalogue.ts';
import { profiles } from './profiles/catalogue.ts';
import type { Workshop } from './profiles/profile.ts';

const refuse = () => {
  throw new Error('this test needs no other program');
};
const alone: Workshop = {
  browser: { print: refuse, picture: refuse, close: () => Promise.resolve() },
  office: { isHere: false, convert: refuse, close: () => undefined },
};
const OUR_OWN = [
  'word',
  'excel',
  'plain-pdf',
  'letter-pdf',
  'form-pdf',
  'drawn-picture',
  'second-copy',
  'crumpled-photo',
];

test.each(OUR_OWN)('%s gives the same bytes for the same seed', async (name) => {
  const profile = profiles.find((one) => one.name === name);
  const family = families.find((one) => one.name === 'with-legend');
  if (!profile || !family) throw new Error(`${name} is not in the catalogue`);
  const seed = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((one) => profile.suits?.(designSheet(family, one).design) ?? true) ?? 1;
  const [one, other] = [
    await drawDocument({ family, profile, seed }, alone),
    await drawDocument({ family, profile, seed }, alone),
  ];
  expect(one.bytes.equals(other.bytes)).toBe(true);
  expect(one.bytes.length).toBeGreaterThan(1000);
});

test('dice of the same labels throw the same, and a fork is not moved by its parent', () => {
  const throws = (labels: string[]) => Array.from({ length: 20 }, createDice(...labels).share);
  expect(throws(['a', 'b'])).toEqual(throws(['a', 'b']));
  expect(throws(['a', 'b'])).not.toEqual(throws(['a', 'c']));
  const dice = createDice('parent');
  const before = dice.fork('child').share();
  dice.share();
  expect(dice.fork('child').share()).toBe(before);
});

test('dice stay in their range and reach all of it', () => {
  const dice = createDice('range');
  const throws = Array.from({ length: 600 }, () => dice.whole(1, 6));
  expect(new Set(throws)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  expect(dice.shuffle([1, 2, 3, 4]).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
});
