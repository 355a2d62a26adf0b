import { expect, test } from 'vitest';
import { directionOf } from './direction.ts';
import { mirror, mirrored } from './mirrored.ts';

test('the language for those who build the program runs from right to left, those that are offered do not', () => {
  expect(directionOf(mirrored)).toBe('rtl');
  expect(directionOf('he')).toBe('rtl');
  expect(['de', 'en', 'pt-PT'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr']);
});

test('its words run backwards, its blanks stay, and it has every plural form', () => {
  const { group, files_few, files_other } = mirror({
    group: { open: 'Open {{name}}' },
    files_other: '{{count}} files',
  });
  expect(group).toEqual({ open: '\u202eOpen\u202c {{name}}' });
  expect(files_few).toBe('{{count}} \u202efiles\u202c');
  expect(files_few).toBe(files_other);
});
