import { expect, test } from 'vitest';
import type { FractionBox } from './blocks-at.ts';
import { readSpan } from './read-span.ts';

const at = (...box: FractionBox) => ({ box });

test('the white margins of the sheet get no width', () => {
  const { left, width } = readSpan([at(0.2, 0.3, 0.6, 0.5)], []);
  expect(left).toBeCloseTo(0.188);
  expect(width).toBeCloseTo(0.624);
});

test('the days beside the lessons stay in view, a line below the table does not widen it', () => {
  const { left, width } = readSpan([at(0.3, 0.3, 0.5, 0.5)], [at(0.2, 0.4, 0.05, 0.02), at(0, 0.95, 1, 0.02)]);
  expect(left).toBeCloseTo(0.188);
  expect(left + width).toBeCloseTo(0.812);
});

test('a heading above the table is where the sheet begins', () => {
  expect(readSpan([at(0.2, 0.3, 0.6, 0.5)], [at(0.4, 0.15, 0.2, 0.03)]).top).toBeCloseTo(0.138);
});

test('a tiny table is not magnified without end, and never runs off the page', () => {
  const { left, width } = readSpan([at(0.9, 0.1, 0.05, 0.05)], []);
  expect(width).toBe(0.45);
  expect(left + width).toBeLessThanOrEqual(1);
});

test('a table that fills its page leaves nothing to scroll sideways', () => {
  expect(readSpan([at(0.03, 0.1, 0.95, 0.8)], [])).toMatchObject({ left: 0, width: 1 });
});

test('a page of which nothing was read is shown whole', () => {
  expect(readSpan([], [at(0.4, 0.4, 0.1, 0.1)])).toEqual({ left: 0, top: 0, width: 1 });
});
