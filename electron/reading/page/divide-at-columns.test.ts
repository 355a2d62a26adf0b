import { expect, test } from 'vitest';
import { divideAtColumns } from './divide-at-columns.ts';
import { gridOf, latticeOf, wordAt } from './testing/place-words.ts';

const row = (y: number, titles: readonly string[]) => titles.map((title, at) => wordAt(title, 150 + 100 * at, y));
const rows = [120, 160, 200].flatMap((y) => row(y, ['Maths', 'Art', 'Music', 'PE']));

test('a row without borders between its lessons is divided at the columns that all rows make', () => {
  const [, , , , ...below] = latticeOf(3, 4);
  const first = { x: 100, y: 100, width: 400, height: 40 };
  const divided = divideAtColumns([gridOf([first, ...below])], rows, false)!;
  expect(divided.grids[0]!.cells.length).toBe(12);
  expect(divided.share).toBeCloseTo(1 / 3);
});

test('a merged cell with one text in its middle stays whole', () => {
  const cells = [{ x: 100, y: 100, width: 400, height: 40 }, ...latticeOf(3, 4).slice(4)];
  expect(divideAtColumns([gridOf(cells)], [wordAt('Assembly', 300, 120), ...rows.slice(4)], false)).toBeNull();
});

test('in a file that states its borders, a cell over two columns is merged, however far apart its texts stand', () => {
  const cells = [{ x: 100, y: 100, width: 200, height: 40 }, ...latticeOf(3, 4).slice(2)];
  const words = [wordAt('Group 1', 130, 120), wordAt('Hall', 270, 120), ...rows.slice(2)];
  expect(divideAtColumns([gridOf(cells)], words, true)).toBeNull();
  expect(divideAtColumns([gridOf(cells)], words, false)).not.toBeNull();
});
