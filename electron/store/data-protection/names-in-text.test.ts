import { expect, test } from 'vitest';
import { createNamesPerson } from './names-in-text.ts';
import { textsIn } from './sealed-texts.ts';

test('a name is found by its words, whatever the case, the accents and what stands around it', () => {
  const namesPerson = createNamesPerson('frau muller');
  expect(['Sport (Frau Müller)', 'FRAU  MÜLLER', 'Frau\nMüller/R 101'].map(namesPerson)).toEqual([true, true, true]);
  expect(['Herr Müller', 'Frau Müllerin', 'Müller Frau', ''].map(namesPerson)).toEqual([false, false, false, false]);
});

test('what holds no word is nobody', () => {
  expect(['', '?!', 'Frau Müller'].map(createNamesPerson('?!'))).toEqual([false, false, false]);
});

test('texts are found however deep they lie', () => {
  expect([...textsIn({ a: 'one', b: [1, null, { c: 'two' }] })]).toEqual(['one', 'two']);
});
