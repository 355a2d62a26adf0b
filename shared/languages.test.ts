import { expect, test } from 'vitest';
import { firstKnownLanguage } from './languages.ts';

test("the first of a person's languages that the program knows is spoken, whatever their country", () => {
  expect(firstKnownLanguage(['hu-HU', 'de-AT', 'en'])).toBe('de');
  expect(firstKnownLanguage(['en-GB', 'de'])).toBe('en');
  expect(firstKnownLanguage(['pt-BR'])).toBe('pt-PT');
  expect(firstKnownLanguage(['fr_CH'])).toBe('fr');
});

test('somebody whose languages are all unknown is spoken to in English', () => {
  expect(firstKnownLanguage(['hu', 'sk'])).toBe('en');
  expect(firstKnownLanguage([])).toBe('en');
});
