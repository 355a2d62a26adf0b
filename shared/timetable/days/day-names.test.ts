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
  ['3.ª feira', 'por', ['TU']],
  ['5.ª-feira', 'por', ['TH']],
  ['6.a', 'por', ['FR']],
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

test.each([
  'Monday to Friday',
  'Mon–Fri',
  'Mon thru Fri',
  'Montag bis Freitag',
  'Mo.–Fr.',
  'du lundi au vendredi',
  'dal lunedì al venerdì',
  'de lunes a viernes',
  'Segunda a sexta-feira',
  'de dilluns a divendres',
  'maandag t/m vrijdag',
  'van maandag tot en met vrijdag',
  'od poniedziałku do piątku',
  'od pondělí do pátku',
  'od pondelka do piatka',
  'hétfőtől péntekig',
])('"%s" is five days', (text) => {
  expect(readDayLabel(text).map((label) => label.days.join(' '))).toContain('MO TU WE TH FR');
});

test('a range of days is found inside a heading', () => {
  expect(daysNamedIn('Our daily routine (Monday to Friday)')).toEqual(['MO', 'TU', 'WE', 'TH', 'FR']);
  expect(daysNamedIn('Bell times Mon–Thu')).toEqual(['MO', 'TU', 'WE', 'TH']);
  expect(daysNamedIn('Notre journée, du lundi au jeudi')).toEqual(['MO', 'TU', 'WE', 'TH']);
});

test('days joined by "and" are these days alone, in languages where "a" is "and" as well', () => {
  expect(readDayLabel('Segunda-feira, quinta-feira').map(({ days }) => days)).toContainEqual(['MO', 'TH']);
  expect(readDayLabel('Monday & Wednesday').map(({ days }) => days)).toEqual([['MO', 'WE']]);
  expect(readDayLabel('pondělí a středa').map(({ days }) => days)).toContainEqual(['MO', 'WE']);
  expect(readDayLabel('maandag en woensdag').map(({ days }) => days)).toContainEqual(['MO', 'WE']);
});

test('a date that lost its space stands beside a day as any other', () => {
  expect(
    ['Mon 12Oct', 'Mon 120ct', 'Ma 5okt'].map((text) => readDayLabel(text).some(({ days }) => days[0] === 'MO')),
  ).toEqual([true, true, true]);
  expect(readDayLabel('Mon 9Art')).toEqual([]);
});
