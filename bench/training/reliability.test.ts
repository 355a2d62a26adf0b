import { expect, test } from 'vitest';
import { limitFor } from './reliability.ts';

function blocks(count: number, confidence: number, right: number, family = 'grid') {
  return Array.from({ length: count }, (_, index) => ({ family, confidence, isRight: index < right }));
}

test('the limit is as low as it may be and no lower', () => {
  const judged = [...blocks(400, 0.99, 400), ...blocks(200, 0.9, 198), ...blocks(100, 0.5, 40)];
  expect(limitFor(judged, 1 / 200)).toBe(0.9);
  expect(limitFor(judged, 1 / 2_000)).toBe(0.99);
  expect(limitFor(blocks(10, 0.99, 5), 1 / 200)).toBeGreaterThan(1);
});
