import { expect, test } from 'vitest';
import { lineBoxOf } from './line-box.ts';
import { splitAtCells } from './split-at-cells.ts';

const left = { x: 0, y: 0, width: 100, height: 60 };
const right = { x: 102, y: 0, width: 100, height: 60 };

test('a line within one cell stays as it is', () => {
  const line = lineBoxOf({ x: 10, y: 20, width: 60, height: 20 });
  expect(splitAtCells([line], [left, right])).toEqual([line]);
});

test('a line running over a border is cut there, and the border itself belongs to neither part', () => {
  const pieces = splitAtCells([lineBoxOf({ x: 40, y: 20, width: 120, height: 20 })], [left, right]);
  expect(pieces).toEqual([
    lineBoxOf({ x: 40, y: 20, width: 60, height: 20 }),
    lineBoxOf({ x: 102, y: 20, width: 58, height: 20 }),
  ]);
});

test('a margin that sticks out over the border is dropped', () => {
  const pieces = splitAtCells([lineBoxOf({ x: 60, y: 20, width: 46, height: 20 })], [left, right]);
  expect(pieces).toEqual([lineBoxOf({ x: 60, y: 20, width: 40, height: 20 })]);
});

test('a line keeps what it has outside all cells', () => {
  const pieces = splitAtCells([lineBoxOf({ x: -80, y: 20, width: 140, height: 20 })], [left]);
  expect(pieces).toEqual([
    lineBoxOf({ x: -80, y: 20, width: 80, height: 20 }),
    lineBoxOf({ x: 0, y: 20, width: 60, height: 20 }),
  ]);
});

test('a line does not reach over the border above or below its cell', () => {
  expect(splitAtCells([lineBoxOf({ x: 10, y: 45, width: 60, height: 20 })], [left])).toEqual([
    lineBoxOf({ x: 10, y: 45, width: 60, height: 15 }),
  ]);
});

test('turned text is cut where it runs into the cell below', () => {
  const upper = { x: 0, y: 0, width: 40, height: 100 };
  const lower = { x: 0, y: 102, width: 40, height: 100 };
  const pieces = splitAtCells([lineBoxOf({ x: 10, y: 20, width: 20, height: 150 })], [upper, lower]);
  expect(pieces).toEqual([
    lineBoxOf({ x: 10, y: 20, width: 20, height: 80 }),
    lineBoxOf({ x: 10, y: 102, width: 20, height: 68 }),
  ]);
});

test('the white inside a large letter, taken for a cell, does not cut the line', () => {
  const line = lineBoxOf({ x: 10, y: 10, width: 80, height: 34 });
  const counter = { x: 40, y: 15, width: 16, height: 24 };
  expect(splitAtCells([line], [left, counter])).toEqual([line]);
});

test('without cells lines are left alone', () => {
  const line = lineBoxOf({ x: 0, y: 0, width: 300, height: 20 });
  expect(splitAtCells([line], [])).toEqual([line]);
});
