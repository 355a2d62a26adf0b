import { expect, test } from 'vitest';
import { calibrationError, intervalOverFamilies, limitFor, shareRight } from './reliability.ts';

function blocks(count: number, confidence: number, right: number, family = 'grid') {
  return Array.from({ length: count }, (_, index) => ({ family, confidence, isRight: index < right }));
}

test('a confidence that keeps its word has no error, one that boasts has', () => {
  expect(calibrationError([...blocks(100, 0.9, 90), ...blocks(100, 0.5, 50)])).toBeCloseTo(0, 1);
  expect(calibrationError(blocks(100, 0.99, 60))).toBeCloseTo(0.39, 2);
});

test('the limit is as low as it may be and no lower', () => {
  const judged = [...blocks(400, 0.99, 400), ...blocks(200, 0.9, 198), ...blocks(100, 0.5, 40)];
  expect(limitFor(judged, 1 / 200)).toBe(0.9);
  expect(limitFor(judged, 1 / 2_000)).toBe(0.99);
  expect(limitFor(blocks(10, 0.99, 5), 1 / 200)).toBeGreaterThan(1);
});

test('the interval is wide where one family fails as a whole', () => {
  const judged = ['a', 'b', 'c', 'd'].flatMap((family, index) => blocks(100, 0.9, index === 0 ? 20 : 100, family));
  const [low, high] = intervalOverFamilies(judged, shareRight, 1);
  expect(low).toBeLessThan(0.7);
  expect(high).toBe(1);
});
