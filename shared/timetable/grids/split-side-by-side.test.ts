import { expect, test } from 'vitest';
import { splitSideBySide } from './split-side-by-side.ts';
import type { Grid, GridCell } from '../sheet.ts';
import { buildLine } from '../testing/build-sheet.ts';

/** A cell whose texts stand at places of their own: [text, right, down] from its corner. */
function cellOf(at: number, texts: readonly (readonly [string, number, number])[]): GridCell {
  const box = { x: 100 * at, y: 0, width: 100, height: 50 };
  return { box, lines: texts.map(([text, x, y]) => buildLine(text, box.x + x, y)), fill: null };
}

const alone = (at: number, subject: string, teacher: string, room: string) =>
  cellOf(at, [
    [room, 40, 2],
    [subject, 40, 16],
    [teacher, 40, 30],
  ]);
const gridOf = (cells: readonly GridCell[]): Grid => ({ box: { x: 0, y: 0, width: 400, height: 50 }, cells });
const textsOf = (grid: Grid) => grid.cells.map((cell) => cell.lines.map((line) => line.text).join(' '));

const groups = cellOf(2, [
  ['J3', 10, 2],
  ['J1', 70, 2],
  ['Aj', 10, 16],
  ['Aj', 70, 16],
  ['Hra', 10, 30],
  ['Bla', 70, 31],
]);

test('two groups side by side, each written like the other lessons, are two lessons of the same hour', () => {
  const grid = splitSideBySide(gridOf([alone(0, 'M', 'Nov', '205'), alone(1, 'D', 'Zem', '206'), groups]));
  expect(textsOf(grid)).toEqual(['205 M Nov', '206 D Zem', 'J3 Aj Hra', 'J1 Aj Bla']);
  expect(grid.cells[3]?.box).toEqual(groups.box);
});

test('facts in the four corners of every cell are one lesson each', () => {
  const corners = [0, 1, 2].map((at) =>
    cellOf(at, [
      ['Maths', 4, 2],
      ['R1', 70, 2],
      ['Hill', 4, 16],
      ['7b', 70, 16],
    ]),
  );
  const grid = gridOf([...corners, alone(3, 'M', 'Nov', '205')]);
  expect(splitSideBySide(grid)).toEqual(grid);
});

test('a cell with fewer lines in a column than a lesson has stays whole', () => {
  const pair = cellOf(2, [
    ['Art', 4, 2],
    ['R1', 70, 2],
    ['Hill', 4, 16],
    ['7b', 70, 16],
  ]);
  const grid = gridOf([alone(0, 'M', 'Nov', '205'), alone(1, 'D', 'Zem', '206'), pair]);
  expect(splitSideBySide(grid)).toEqual(grid);
});
