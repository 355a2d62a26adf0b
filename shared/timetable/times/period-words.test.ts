import { expect, test } from 'vitest';
import { periodLabel, periodNumbers } from './period-words.ts';

test.each([
  ['P1', '1'],
  ['1.', '1'],
  ['0.', '0'],
  ['3. Stunde', '3'],
  ['1.–2. Std', '1-2'],
  ['Lesson 1', '1'],
  ['1ª hora', '1'],
  ['1re heure', '1'],
  ['2e uur', '2'],
  ['1. hodina', '1'],
  ['1. óra', '1'],
  ['lekcja 1', '1'],
  ['Period 7a', '7a'],
  ['IV', 'IV'],
  ['2nd', '2'],
  ['1ª aula', '1'],
  ['1.ª', '1'],
  ['2.ª hora', '2'],
  ['3.º tempo', '3'],
  ['1.ª-2.ª hora', '1-2'],
])('"%s" is period %s', (text, period) => {
  expect(periodLabel(text)).toBe(period);
});

test.each(['7a', 'Aula 7', 'Classe 2B', 'Maths 1', 'Break', '2024', '9:00', 'Room 4', 'MA'])(
  '"%s" is no period',
  (text) => {
    expect(periodLabel(text)).toBeNull();
  },
);

test('periods are compared as numbers, Roman ones too', () => {
  expect(periodNumbers('1-2')).toEqual([1, 2]);
  expect(periodNumbers('IV')).toEqual([4, 4]);
  expect(periodNumbers('7a')).toBeNull();
});
