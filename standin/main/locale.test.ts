import { expect, test } from 'vitest';
import { systemLanguages } from './locale.ts';

test.for([
  [{ LANG: 'de_DE.UTF-8' }, ['de-DE']],
  [{ LANGUAGE: 'fr:de', LANG: 'fr_CH.UTF-8' }, ['fr', 'de', 'fr-CH']],
  [{ LANG: 'C.UTF-8' }, ['en-US']],
  [{}, ['en-US']],
] as const)('a machine with %j speaks %j', ([environment, languages]) => {
  expect(systemLanguages(environment)).toEqual(languages);
});
