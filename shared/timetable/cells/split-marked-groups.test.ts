import { expect, test } from 'vitest';
import { buildLines } from '../testing/build-sheet.ts';
import { splitMarkedGroups } from './split-marked-groups.ts';

function lessons(...texts: readonly string[]): readonly string[] | null {
  return splitMarkedGroups(buildLines(...texts))?.map((lines) => lines.map(({ text }) => text).join(' ')) ?? null;
}

test('lines that say which group of a class they are for are lessons of their own', () => {
  expect(lessons('Fizyka 1/2', 'Wr 12', 'Język polski 2/2', 'Le 31')).toEqual([
    'Fizyka 1/2 Wr 12',
    'Język polski 2/2 Le 31',
  ]);
  expect(lessons('CN (T1) Lab 1', 'FQ (T2) Lab 2')).toEqual(['CN (T1) Lab 1', 'FQ (T2) Lab 2']);
});

test('teachers or rooms in brackets are no groups', () => {
  expect(lessons('English (Falk)', 'German (Moss)')).toBeNull();
  expect(lessons('English (R 1)', 'German (L 2)')).toBeNull();
  expect(lessons('English (G1)', 'Unit 3')).toBeNull();
});
