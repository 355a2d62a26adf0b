import { expect, test } from 'vitest';
import { addOuterTimes } from './outer-times.ts';
import { gridOf, latticeOf, wordAt } from './testing/place-words.ts';
import { addWhiteCells } from './white-cells.ts';

const lattice = latticeOf(3, 5);
const grid = gridOf(lattice);
const timeAt = (row: number, text: string) => wordAt(text, 150, 120 + 40 * row);
const times = ['9:00-9:40', '9:40-10:20', '10:40-11:20'].map((text, row) => timeAt(row, text));

test('a time below the last row that can be seen begins a row more', () => {
  expect(
    addOuterTimes(grid, [...times, timeAt(3, '11:20-11:30')])
      .cells.slice(15)
      .map(({ box }) => box),
  ).toEqual([{ x: 100, y: 220, width: 100, height: 40 }]);
});

test('the one text in the middle of such a row fills it as the drawn cells of other rows do', () => {
  const wide = gridOf([...lattice.slice(0, 11), { x: 200, y: 180, width: 400, height: 40 }]);
  const words = [...times, timeAt(3, '11:20-11:30'), wordAt('Pack up', 400, 240)];
  const { cells } = addWhiteCells(addOuterTimes(wide, words), words);
  expect(cells.slice(-2).map(({ box }) => box)).toEqual([
    { x: 100, y: 220, width: 100, height: 40 },
    { x: 200, y: 220, width: 400, height: 40 },
  ]);
});

test('a note below the first column and a time far below it begin no row', () => {
  expect(addOuterTimes(grid, [...times, timeAt(3, 'Breakfast at 8:15')])).toBe(grid);
  expect(addOuterTimes(grid, [...times, timeAt(5, '8:15-9:00')])).toBe(grid);
});

test('a time below a column of lessons begins no row', () => {
  const lessons = ['Art', 'PE', 'Maths'].map((text, row) => timeAt(row, text));
  expect(addOuterTimes(grid, [...lessons, timeAt(3, '11:20-11:30')])).toBe(grid);
});
