import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildSheet } from '../testing/build-sheet.ts';

test('the row numbers and column letters of a spreadsheet program are no periods, and the names of its sheets no lesson', () => {
  const { blocks } = interpretSheets([
    buildSheet([
      buildGrid([
        ['', 'A', 'B', 'c', 'D'],
        ['1', 'ESCUELA DE MÚSICA', '<', '<', '<'],
        ['2', 'HORA', 'LUNES', 'MARTES', 'JUEVES'],
        ['3', '16:00 - 16:45', 'Piano', 'Arpa', 'Coro'],
        ['4', '16:45 - 17:30', 'Flauta', 'Piano', 'Arpa'],
        ['5', '17:30 - 18:15', 'Coro', 'Canto', 'Piano'],
        ['6', '', '', '', ''],
        ['', '', 'Aulas Profesores', '', ''],
      ]),
    ]),
  ]);
  const monday = blocks.filter(({ day }) => day === 'MO');
  expect(blocks).toHaveLength(9);
  expect(monday.map(({ start, period, title }) => `${start} ${period} ${title}`)).toEqual([
    '16:00 null Piano',
    '16:45 null Flauta',
    '17:30 null Coro',
  ]);
});
