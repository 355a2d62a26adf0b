import { expect, test } from 'vitest';
import { guessLanguages } from './guess-languages.ts';

test.each([
  ['eng', 'Monday Tuesday Wednesday Maths Lunch'],
  ['deu', 'Montag Dienstag Mittwoch Sport Kunst Informatik'],
  ['fra', 'Lundi Mardi Mercredi Histoire'],
  ['ita', 'Lunedi Martedi Mercoledi Matematica'],
  ['spa', 'Lunes Martes Miercoles Matematicas'],
  ['por', 'Segunda Terca Quarta Matematica'],
  ['cat', 'Dilluns Dimarts Dimecres Divendres'],
])('%s is recognised by its day names, with or without accents: %s', (language, words) => {
  expect(guessLanguages(words.split(' '))[0]).toBe(language);
});

test('accents and capitals do not hide a language', () => {
  expect(guessLanguages(['LUNEDÌ', 'MARTEDÌ'])).toEqual(['ita']);
  expect(guessLanguages(['Terça-feira', 'Quinta-feira'])).toEqual(['por']);
});

test('a page without day names is told by its frequent words', () => {
  expect(guessLanguages('Der Lehrer und die Klasse'.split(' '))[0]).toBe('deu');
});

test('a page of numbers and codes counts as English', () => {
  expect(guessLanguages(['8:45', 'KLMO', 'KLMN', '28'])).toEqual(['eng']);
});

test('a sheet in two languages names both, the stronger first', () => {
  const words = 'Dilluns Dimarts Dimecres Lunes Martes Miercoles Llengua Catala'.split(' ');
  expect(guessLanguages(words)).toEqual(['cat', 'spa']);
});
