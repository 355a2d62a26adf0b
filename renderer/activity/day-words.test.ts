import { expect, test } from 'vitest';
import type { Texts } from '../texts.ts';
import { dayWords } from './day-words.ts';

const texts: Pick<Texts, 'text' | 'dates'> = {
  dates: 'en-GB',
  text: (key, values = {}) => [key, ...Object.values(values)].join(' '),
};
const now = new Date(2026, 2, 1, 8);

test.each([
  [new Date(2026, 2, 1, 0), 'activity.today Sunday, 1 March 2026'],
  [new Date(2026, 1, 28, 23, 59), 'activity.yesterday Saturday, 28 February 2026'],
  [new Date(2026, 1, 27), 'Friday, 27 February 2026'],
])('%s', (date, words) => {
  expect(dayWords(date, now, texts)).toBe(words);
});
