import { expect, test } from 'vitest';
import type { CellGrid } from './cell-grids.ts';
import { joinNestedGrids } from './nested-grids.ts';

function gridOf(x: number, y: number, columns: number, rows: number): CellGrid {
  const cells = Array.from({ length: columns * rows }, (_, at) => ({
    box: { x: x + 100 * (at % columns), y: y + 50 * Math.floor(at / columns), width: 100, height: 50 },
    fill: null,
  }));
  return { box: { x, y, width: 100 * columns, height: 50 * rows }, cells };
}

test('boxes found apart inside the large grid take the place of the blank cells there', () => {
  const week = gridOf(0, 0, 5, 4);
  const apart = gridOf(2, 101, 2, 2);
  const [joined, ...more] = joinNestedGrids([week, apart]) ?? [];
  expect(more).toEqual([]);
  expect(joined?.cells).toHaveLength(20);
  expect(joined?.cells.filter((cell) => apart.cells.includes(cell))).toHaveLength(4);
});

test('tables side by side stay as they are', () => {
  expect(joinNestedGrids([gridOf(0, 0, 5, 4), gridOf(600, 0, 2, 4)])).toBeNull();
});
