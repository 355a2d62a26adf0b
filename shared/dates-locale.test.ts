import { expect, test } from 'vitest';
import { datesLocale } from './dates-locale.ts';

const day = Date.UTC(2026, 8, 1);
const written = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day);

test.each([
  ['en', ['en-GB'], '1 Sept 2026'],
  ['en', ['en-US'], 'Sep 1, 2026'],
  ['en', ['de-AT', 'en-US'], '1 Sept 2026'],
  ['en', ['en'], '1 Sept 2026'],
  ['en', [], '1 Sept 2026'],
  ['de', ['de-AT'], '01.09.2026'],
  ['de', ['en-US'], '01.09.2026'],
  ['fr', ['fr_CA'], '1 sept. 2026'],
  ['pt-PT', ['pt-BR'], '1 de set. de 2026'],
  ['pt-PT', ['de-DE'], '01/09/2026'],
  ['it', ['*', 'C'], '1 set 2026'],
])('the first of September in %s on a computer of %j', (language, computer, words) => {
  expect(written(datesLocale(language, computer))).toBe(words);
});

test('the region of the computer’s own formats goes before that of its languages', () => {
  expect(datesLocale('en', ['de-CH', 'en-US'])).toBe('en-CH');
});
