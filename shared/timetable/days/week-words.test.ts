import { expect, test } from 'vitest';
import { findWeekPhrase, isWeekPhrase } from './week-words.ts';

test.each([
  ['Week A', 'Week A'],
  ['Semaine 1', 'Semaine 1'],
  ['Sem. B', 'Sem. B'],
  ['tydzień A', 'tydzień A'],
  ['Sudý týden', 'Sudý týden'],
  ['páratlan hét', 'páratlan hét'],
  ['gerade KW', 'gerade KW'],
  ['KW ungerade', 'KW ungerade'],
  ['Oneven weken', 'Oneven weken'],
  ['1. týden', '1. týden'],
  ['settimana pari', 'settimana pari'],
  ['setmana senar', 'setmana senar'],
  ['B-Woche', 'B-Woche'],
])('"%s" names weeks', (text, weeks) => {
  expect(findWeekPhrase(text)?.weeks).toBe(weeks);
  expect(isWeekPhrase(text)).toBe(true);
});

test.each(['Maths', 'Weekend', 'par', 'Pari opportunità', 'Even Sharing Club is not', 'A', 'Projektwoche', 'Sem'])(
  '"%s" names no weeks and nothing else',
  (text) => {
    expect(isWeekPhrase(text)).toBe(false);
  },
);

test.each(['Wks 1-11', 'Weeks 3, 5, 7', 'KW 36', 'semaines 2-8', 'QA', 'Q B'])('"%s" names weeks', (text) => {
  expect(isWeekPhrase(text)).toBe(true);
});

test.each(['Q1 review', 'het 38 boek', 'FAQ A'])('"%s" is no phrase for weeks', (text) => {
  expect(isWeekPhrase(text)).toBe(false);
});

test('a lost space between the word for weeks and their numbers changes nothing', () => {
  expect(isWeekPhrase('Wks1-11')).toBe(true);
});
