import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildSheet } from '../testing/build-sheet.ts';

test('a period stands between its start and its end, one below the other', () => {
  const rows = [
    ['', 'Mo.', 'Di.', 'Mi.'],
    ['08:00\n1\n08:45', 'Mathe', 'Kunst', 'Sport'],
    ['08:50\n2\n09:35', 'Deutsch', 'Musik', 'Physik'],
    ['09:55\n3\n10:40', 'Englisch', 'Latein', 'Chemie'],
  ];
  const { blocks } = interpretSheets([buildSheet([buildGrid(rows)])]);
  const monday = blocks.filter(({ day }) => day === 'MO');
  expect(monday.map(({ start, end, period, title }) => `${period}: ${start}-${end} ${title}`)).toEqual([
    '1: 08:00-08:45 Mathe',
    '2: 08:50-09:35 Deutsch',
    '3: 09:55-10:40 Englisch',
  ]);
});

test('people alone in the cells of a rota are what its cells name', () => {
  const rows = [
    ['Duty', 'Time', 'Mon', 'Tue', 'Wed'],
    ['Gate', '8.15 - 8.40', 'Mr Hale', 'Mrs Dunn', 'Mr Hale'],
    ['Playground', '10.50 - 11.10', 'Miss Orr', 'Mr Hale', 'Mrs Dunn'],
    ['Canteen', '12.30 - 1.00', 'Mrs Dunn', 'Miss Orr', 'Mr Hale'],
  ];
  const { blocks } = interpretSheets([buildSheet([buildGrid(rows)])]);
  const monday = blocks.filter(({ day }) => day === 'MO');
  expect(monday.map(({ start, title, teacher }) => `${start} ${title} ${teacher}`)).toEqual([
    '08:15 Mr Hale null',
    '10:50 Miss Orr null',
    '12:30 Mrs Dunn null',
  ]);
});

test('lessons that say their own times with teacher and room are no time axis and no groups, though the hours begin below them', () => {
  const rows = [
    ['17.00', 'Lunes', 'Martes', 'Miércoles'],
    ['', '17.05-17.55\nMuñoz\nMúsica\nPatio', '17.05-17.55\nOrtega\nDibujo\nTaller', ''],
    ['', '17.55-18.45\nRuiz\nTutoría\nA12', '17.55-18.45\nCastro\nQuímica\nAula 3', ''],
    ['19.00', '19.00-19.50\nSoto\nFilosofía\nPatio', '', '19.00-19.50\nTorres\nEconomía\n115'],
    ['20.00', '', '19.50-20.40\nRuiz\nPlástica\nAula 3', '19.50-20.40\nSoto\nTutoría\nA12'],
  ];
  const { blocks } = interpretSheets([buildSheet([buildGrid(rows)])]);
  expect(blocks.map(({ day, start, title }) => `${day} ${start} ${title}`).toSorted()).toEqual([
    'MO 17:05 Música',
    'MO 17:55 Tutoría',
    'MO 19:00 Filosofía',
    'TU 17:05 Dibujo',
    'TU 17:55 Química',
    'TU 19:50 Plástica',
    'WE 19:00 Economía',
    'WE 19:50 Tutoría',
  ]);
});

test('days written letter below letter head their rows, with two letters as with three', () => {
  const rows = [
    ['', '09:00–09:45', '09:45–10:30'],
    ['M\nO', 'Deutsch', 'Physik'],
    ['D\ni\n.', 'Religion', 'Kunst'],
    ['M\nI', 'Sport', 'Musik'],
  ];
  const { blocks } = interpretSheets([buildSheet([buildGrid(rows)])]);
  expect(blocks.map(({ day, start, title }) => `${day} ${start} ${title}`).toSorted()).toEqual([
    'MO 09:00 Deutsch',
    'MO 09:45 Physik',
    'TU 09:00 Religion',
    'TU 09:45 Kunst',
    'WE 09:00 Sport',
    'WE 09:45 Musik',
  ]);
});
