import { expect, test } from 'vitest';
import { systemLanguages, systemLocale } from './locale.ts';

test.for([
  [{ LANG: 'de_DE.UTF-8' }, ['de-DE']],
  [{ LANGUAGE: 'fr:de', LANG: 'fr_CH.UTF-8' }, ['fr', 'de', 'fr-CH']],
  [{ LANG: 'C.UTF-8' }, []],
  [{}, []],
] as const)('a machine with %j speaks %j', ([environment, languages]) => {
  expect(systemLanguages(environment)).toEqual(languages);
});

test('a machine that names no language has the American locale, as Chromium takes it', () => {
  expect(systemLocale({ LANG: 'C.UTF-8' })).toBe('en-US');
  expect(systemLocale({ LANG: 'en_GB.UTF-8' })).toBe('en-GB');
});
