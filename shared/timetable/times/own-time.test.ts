import { expect, test } from 'vitest';
import { takeOwnTime } from './own-time.ts';
import { buildLine } from '../testing/build-sheet.ts';

test.each([
  ['Spelling test, 9am', 'Spelling test', 9],
  ['Piscine, 14h15', 'Piscine', 14],
  ['Lunch 12:00 - 13:00', 'Lunch', 12],
])('"%s" says when it begins', (text, title, hour) => {
  const { ownTime, rest } = takeOwnTime([buildLine(text, 0, 0)]);
  expect([ownTime?.start.hour, rest.map((line) => line.text)]).toEqual([hour, [title]]);
});

test('a time inside a sentence is part of the sentence', () => {
  expect(takeOwnTime([buildLine('Bring your kit by 9:00 please', 0, 0)]).ownTime).toBeNull();
});

test('a start in the first line and an end in the last are the times of what stands between', () => {
  const { ownTime, rest } = takeOwnTime(
    ['08:20', 'Svenska', 'ANLI B214', '09:20'].map((text, at) => buildLine(text, 0, 14 * at)),
  );
  expect([ownTime?.start.hour, ownTime?.end?.hour, rest.map(({ text }) => text)]).toEqual([
    8,
    9,
    ['Svenska', 'ANLI B214'],
  ]);
});

test('a time behind a dot below the title, or in front of a badge, is the time of the lesson', () => {
  const said = (...texts: readonly string[]) => {
    const { ownTime, rest } = takeOwnTime(texts.map((text, at) => buildLine(text, 0, 14 * at)));
    return [ownTime?.start.hour, ownTime?.end?.hour, ...rest.map(({ text }) => text)];
  };
  expect(said('Data Structures', 'Lecture · 09:00–10:50', 'LT2, Dr Hassan')).toEqual([
    9,
    10,
    'Data Structures',
    'Lecture',
    'LT2, Dr Hassan',
  ]);
  expect(said('fa - MRT - 116', '12:50 - 13:35 toets')).toEqual([12, 13, 'fa - MRT - 116', 'toets']);
  expect(said('Trip', 'be back by 12:00 - 13:00')).toEqual([undefined, undefined, 'Trip', 'be back by 12:00 - 13:00']);
});
