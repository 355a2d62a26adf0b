import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildLine, buildSheet } from '../testing/build-sheet.ts';

test('days side by side in one strip over the table head a column each', () => {
  const grid = buildGrid([
    ['<', '<', '<', '<'],
    ['8:00-8:45', 'Deutsch', 'Kunst', 'Sport'],
    ['8:50-9:35', 'Physik', 'Musik', 'Deutsch'],
    ['9:50-10:35', 'Kunst', 'Sport', 'Physik'],
  ]);
  const lines = ['Mo', 'Di', 'Mi'].map((day, index) => buildLine(day, 194 + 100 * index, 110));
  const strip = { box: { x: 50, y: 100, width: 400, height: 58 }, lines, fill: null };
  const { blocks } = interpretSheets([buildSheet([{ ...grid, cells: [strip, ...grid.cells] }])]);
  expect(blocks.map(({ day, start, title }) => `${day} ${start} ${title}`)).toEqual([
    'MO 08:00 Deutsch',
    'MO 08:50 Physik',
    'MO 09:50 Kunst',
    'TU 08:00 Kunst',
    'TU 08:50 Musik',
    'TU 09:50 Sport',
    'WE 08:00 Sport',
    'WE 08:50 Deutsch',
    'WE 09:50 Physik',
  ]);
});
