import { expect, test } from 'vitest';
import { whoseSheet } from './whose-sheet.ts';

test('a sheet is named by its teacher and class, as far as it has them', () => {
  expect(whoseSheet({ teacher: 'Miss Joynes', class: '2EJ' })).toBe('Miss Joynes · 2EJ');
  expect(whoseSheet({ teacher: null, class: '4M' })).toBe('4M');
});

test('the blank line of a form names nobody', () => {
  expect(whoseSheet({ teacher: '________', class: ' ' })).toBe('');
});
