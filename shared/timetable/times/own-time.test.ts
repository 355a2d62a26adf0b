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
