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
  ['nld', 'Maandag Dinsdag Woensdag Rekenen'],
  ['pol', 'Poniedziatek Wtorek Sroda Matematyka'],
  ['ces', 'Pondeli Utery Streda Ctvrtek Matematika'],
  ['slk', 'Pondelok Utorok Streda Stvrtok Matematika'],
  ['hun', 'Hetf6 Kedd Szerda Csutortok Matematika'],
])('%s is recognised by its day names, with or without accents: %s', (language, words) => {
  expect(guessLanguages(words.split(' '))[0]).toBe(language);
});

test('single letters and codes are no words of any language', () => {
  expect(guessLanguages(['A', 'E', 'O', 'R1', 'DE', 'DO', 'LA', 'SR', 'Hall'])).toEqual(['eng']);
});

test('letters that only one language prints speak for it', () => {
  expect(guessLanguages(['Lőrinczné', 'Bűvész', '8:45'])).toEqual(['hun']);
  expect(guessLanguages(['Łukasz', 'Wójcik', 'Węgrzyn'])).toEqual(['pol']);
});

test('a few loan words do not make a second language', () => {
  const words = 'Montag Dienstag Mittwoch Sport Religion Pause Computing Team'.split(' ');
  expect(guessLanguages(words)).toEqual(['deu']);
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
