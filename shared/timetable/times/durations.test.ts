import { expect, test } from 'vitest';
import { readDuration } from './durations.ts';

test.each([
  ['90 min', 90],
  ['120', 120],
  ['75 Minuten', 75],
  ["45'", 45],
  ['1 h 15 min', 75],
  ['1h30', 90],
  ['2 hrs', 120],
  ['2 Std.', 120],
  ['1:30', 90],
  ['1 hour 45 minutes', 105],
])('%s lasts %i minutes', (text, minutes) => {
  expect(readDuration(text)).toBe(minutes);
});

test.each(['5', 'R12', 'all day', '90 seats', ''])('"%s" says no duration', (text) => {
  expect(readDuration(text)).toBeNull();
});
