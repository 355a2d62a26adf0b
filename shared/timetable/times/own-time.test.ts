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
