import { expect, test } from 'vitest';
import { createProjection } from './homography.ts';
import type { Quadrilateral } from './homography.ts';

const square: Quadrilateral = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
];
const seenFromTheSide: Quadrilateral = [
  [12, 8],
  [90, 20],
  [96, 88],
  [4, 97],
];

test('every corner lands on its corner', () => {
  const project = createProjection(square, seenFromTheSide);
  for (const [index, [x, y]] of square.entries()) {
    const [u, v] = project(x, y);
    expect(u).toBeCloseTo(seenFromTheSide[index]?.[0] ?? Number.NaN, 6);
    expect(v).toBeCloseTo(seenFromTheSide[index]?.[1] ?? Number.NaN, 6);
  }
});

test('going there and back again arrives at the start', () => {
  const there = createProjection(square, seenFromTheSide);
  const back = createProjection(seenFromTheSide, square);
  const [x, y] = back(...there(37, 61));
  expect(x).toBeCloseTo(37, 6);
  expect(y).toBeCloseTo(61, 6);
});
