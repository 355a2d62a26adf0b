import { expect, test } from 'vitest';
import { dayOfName } from './day-of-name.ts';

test('weekdays are known by their full names in the languages of the programs’ users', () => {
  const names = ['Pondelok', 'Úterý', 'środa', 'Csütörtök', 'Vendredi', 'lördag', 'الأحد'];
  expect(names.map((name) => dayOfName(name))).toEqual(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
});

test('what is no weekday’s name is none', () => {
  expect(['Day 1', 'A', 'deň', ''].map((name) => dayOfName(name))).toEqual([null, null, null, null]);
});
