import { expect, test } from 'vitest';
import { daysNamedIn, readDayLabel } from './day-names.ts';

function daysOf(text: string, language: string): readonly string[] | undefined {
  return readDayLabel(text).find((label) => label.language === language)?.days;
}

test.each([
  ['Monday', 'eng', ['MO']],
  ['THURS', 'eng', ['TH']],
  ['Mon-Wed', 'eng', ['MO', 'TU', 'WE']],
  ['Monday, Tuesday, Thursday', 'eng', ['MO', 'TU', 'TH']],
  ['Mittwoch', 'deu', ['WE']],
  ['Mo 12.9.', 'deu', ['MO']],
  ['mercredi', 'fra', ['WE']],
  ['Martedì', 'ita', ['TU']],
  ['Miércoles', 'spa', ['WE']],
  ['Segunda-feira', 'por', ['MO']],
  ['Dijous', 'cat', ['TH']],
])('"%s" read as %s names %j', (text, language, days) => {
  expect(daysOf(text, language)).toEqual(days);
});

test('a long day name with one letter misread is still that day', () => {
  expect(daysOf('Wedneday', 'eng')).toEqual(['WE']);
  expect(daysOf('Donnerslag', 'deu')).toEqual(['TH']);
});

test('a lesson is no day', () => {
  expect(readDayLabel('Maths')).toEqual([]);
  expect(readDayLabel('Monday meeting')).toEqual([]);
  expect(readDayLabel('')).toEqual([]);
});

test('days named in a heading are found, short forms inside sentences are not', () => {
  expect(daysNamedIn('Daily Schedule— Monday, Tuesday, Thursday')).toEqual(['MO', 'TU', 'TH']);
  expect(daysNamedIn('Do not die of so much fun')).toEqual([]);
  expect(daysNamedIn('Thu Time')).toEqual(['TH']);
});
