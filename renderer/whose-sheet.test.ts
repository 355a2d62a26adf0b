import { expect, test } from 'vitest';
import { whoseSheet } from './whose-sheet.ts';

test('a sheet is named by its teacher and class, as far as it has them', () => {
  expect(whoseSheet({ teacher: 'Miss Example', class: '3AB' })).toBe('Miss Example · 3AB');
  expect(whoseSheet({ teacher: null, class: '4M' })).toBe('4M');
});

test('the blank line of a form names nobody', () => {
  expect(whoseSheet({ teacher: '________', class: ' ' })).toBe('');
});
