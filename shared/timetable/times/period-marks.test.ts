import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import type { Grid } from '../sheet.ts';
import { buildGrid, buildLine, buildSheet } from '../testing/build-sheet.ts';

/** Each lesson's number stands left of its two lines, between them. */
function withMarks(grid: Grid, marks: readonly (readonly string[])[]): Grid {
  return {
    ...grid,
    cells: grid.cells.map((cell) => {
      const mark = marks[Math.round((cell.box.y - grid.box.y) / 60)]?.[Math.round((cell.box.x - grid.box.x) / 100)];
      if (!mark) return cell;
      const lines = cell.lines.map((line) => ({ ...line, box: { ...line.box, x: line.box.x + 20 } }));
      const number = buildLine(mark, cell.box.x + 4, cell.box.y + 11);
      return { ...cell, lines: [...lines.slice(0, 1), number, ...lines.slice(1)] };
    }),
  };
}

const cards = [
  ['Ma', 'Di', 'Wo'],
  ['ne - DKR - 114\n9:00 - 9:45', 'fa - MRT - 116\n8:15 - 9:00', 'en - HOL - 110\n9:45 - 10:30'],
  ['gs - VLM - 021\n9:45 - 10:30', 'wi - BAS - 207\n9:00 - 9:45', 'na - KUI - 305\n10:50 - 11:35'],
  ['wi - BAS - 207\n10:50 - 11:35', 'ne - DKR - 114\n9:45 - 10:30', 'gs - VLM - 021\n11:35 - 12:20'],
];

test('the number in front of a card is its period, neither its room nor part of its name', () => {
  const grid = withMarks(buildGrid(cards), [[], ['2', '1', '3'], ['3', '2', '4'], ['4', '3', '5']]);
  const { blocks } = interpretSheets([buildSheet([grid])]);
  const monday = blocks.filter(({ day }) => day === 'MO');
  expect(monday.map(({ title, teacher, room, period }) => [title, teacher, room, period])).toEqual([
    ['ne', 'DKR', '114', '2'],
    ['gs', 'VLM', '021', '3'],
    ['wi', 'BAS', '207', '4'],
  ]);
});

test('numbers that do not rise down their column are no periods', () => {
  const grid = withMarks(buildGrid(cards), [[], ['7', '7', '7'], ['7', '7', '7'], ['7', '7', '7']]);
  const { blocks } = interpretSheets([buildSheet([grid])]);
  expect(blocks.every(({ period }) => period === null)).toBe(true);
});

test('the number in front of a time in the column of times stays the number of that period', () => {
  const grid = withMarks(
    buildGrid([
      ['', 'Mon', 'Tue'],
      ['8:00\n8:45', 'Maths', 'Art'],
      ['8:50\n9:35', 'English', 'PE'],
      ['9:50\n10:35', 'Science', 'Music'],
      ['10:40\n11:25', 'Art', 'Maths'],
    ]),
    [[], ['1'], ['2'], ['3'], ['4']],
  );
  const { blocks } = interpretSheets([buildSheet([grid])]);
  expect(blocks.filter(({ day }) => day === 'MO').map(({ start, period }) => `${start} ${period}`)).toEqual([
    '08:00 1',
    '08:50 2',
    '09:50 3',
    '10:40 4',
  ]);
});
