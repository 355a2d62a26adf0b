import { expect, test } from 'vitest';
import { localDayOf, localDayWords } from './local-day.ts';

test('the day is the one of the clock on the wall, just before midnight and just after', () => {
  expect(localDayOf(new Date(2026, 0, 9, 23, 59))).toBe('2026-01-09');
  expect(localDayOf(new Date(2026, 0, 10, 0, 1))).toBe('2026-01-10');
});

test('a day is said as the same day whatever the time zone', () => {
  expect(localDayWords('2026-09-01', 'en-GB')).toBe('1 Sept 2026');
  expect(localDayWords('2026-09-01', 'de')).toBe('01.09.2026');
});
