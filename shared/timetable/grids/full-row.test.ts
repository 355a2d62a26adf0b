import { expect, test } from 'vitest';
import { topOfFullRow } from './full-row.ts';

const box = (y: number, height = 20) => ({ x: 0, y, width: 50, height });

test('the first row of three cells is found below a title and a pair of boxes, though its cells begin a little apart', () => {
  expect(topOfFullRow([box(100), box(0), box(40), box(42), box(104), box(97), box(140)])).toBe(97);
});

test('where cells stand below each other no row is full', () => {
  expect(topOfFullRow([box(0), box(20), box(40), box(60)])).toBeNull();
});

test('a cell that reaches down over several rows counts in the upper ones only', () => {
  expect(topOfFullRow([box(0, 200), box(80), box(82), box(150), box(152), box(154)])).toBe(80);
  expect(topOfFullRow([box(0, 200), box(120), box(122), box(150), box(152), box(154)])).toBe(150);
});

test('in 200,000 cells below each other a row of three at the end is found, without holding each against all others', () => {
  const column = Array.from({ length: 200_000 }, (_, at) => box(20 * at));
  expect(topOfFullRow([...column, box(4_000_000), box(4_000_000), box(4_000_000)])).toBe(4_000_000);
});
