import { expect, test } from 'vitest';
import { joinRowPieces } from './join-row-pieces.ts';
import type { LineBox } from './line-box.ts';
import { boxOfLine } from './line-box.ts';

const cell = { x: 0, y: 0, width: 200, height: 60 };
const next = { x: 200, y: 0, width: 200, height: 60 };

function line(x: number, y: number, width: number, height = 20, tilt = 0): LineBox {
  return { cx: x + width / 2, cy: y + height / 2, width, height, tilt };
}

test('a time range found in two boxes, the dash between them lost, becomes one line', () => {
  const joined = joinRowPieces([line(90, 21, 60), line(20, 20, 55)], [cell]);
  expect(joined.map(boxOfLine)).toEqual([{ x: 20, y: 20, width: 130, height: 21 }]);
});

test('a box found twice, once cut short, becomes one line', () => {
  expect(joinRowPieces([line(20, 20, 100), line(80, 21, 60, 19)], [cell])).toHaveLength(1);
});

test('lines of neighbouring cells stay apart, however close they stand', () => {
  expect(joinRowPieces([line(150, 20, 48), line(202, 20, 60)], [cell, next])).toHaveLength(2);
});

test('lines below each other stay apart even where their boxes overlap', () => {
  expect(joinRowPieces([line(20, 10, 100), line(20, 24, 100)], [cell])).toHaveLength(2);
});

test('two columns of text without a cell known stay apart', () => {
  expect(joinRowPieces([line(20, 10, 100), line(135, 10, 100)], [])).toHaveLength(2);
});

test('a wide gap within a cell separates two statements', () => {
  expect(joinRowPieces([line(10, 10, 50), line(120, 10, 50)], [cell])).toHaveLength(2);
});
