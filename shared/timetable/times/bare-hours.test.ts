import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildSheet } from '../testing/build-sheet.ts';

test('"0730 0800 0830 0900" over the columns are the times of the lessons below', () => {
  const grid = buildGrid([
    ['', '0730', '0800', '0830', '0900'],
    ['Mon', 'Assembly', 'Maths', '<', 'Art'],
    ['Tue', 'PE', 'Art', 'Music', '<'],
    ['Wed', 'Music', 'Maths', 'PE', 'Art'],
  ]);
  const { blocks } = interpretSheets([buildSheet([grid])]);
  expect(blocks.filter(({ day }) => day === 'MO').map(({ start, title }) => `${start} ${title}`)).toEqual([
    '07:30 Assembly',
    '08:00 Maths',
    '09:00 Art',
  ]);
});

test('years and the numbers of rooms are no times', () => {
  const grid = buildGrid([
    ['', 'Mon', 'Tue', 'Wed', 'Thu'],
    ['1', '1205', '1105', '1210', '1110'],
    ['2', '2024', '2025', '2026', '2027'],
    ['3', 'Art', 'Music', 'PE', 'Maths'],
  ]);
  const { blocks } = interpretSheets([buildSheet([grid])]);
  expect(blocks.every(({ start }) => start === null)).toBe(true);
});
