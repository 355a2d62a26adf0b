import { expect, test } from 'vitest';
import { createNoise } from '../../scripts/samples/noise.ts';
import { fitSteps } from './isotonic.ts';

function cases(count: number, chance: (score: number) => number) {
  const noise = createNoise(2);
  return Array.from({ length: count }, () => {
    const score = (noise() + 1) / 2;
    return { score, isRight: (noise() + 1) / 2 < chance(score) };
  });
}

test('shares never fall as scores rise', () => {
  const steps = fitSteps(
    cases(2_000, (score) => score ** 2),
    20,
  );
  const shares = steps.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(steps.length).toBeGreaterThan(3);
});

test('steps tell how often answers were right at that score', () => {
  const steps = fitSteps(
    cases(20_000, (score) => score ** 2),
    200,
  );
  const shareAt = (score: number) => steps.findLast(({ at }) => at <= score)?.share ?? 0;
  expect(shareAt(0.9)).toBeCloseTo(0.81, 1);
  expect(shareAt(0.3)).toBeCloseTo(0.09, 1);
});

test('a score that says nothing gives one step', () => {
  const steps = fitSteps(
    Array.from({ length: 100 }, (_, index) => ({ score: 0.5, isRight: index % 4 > 0 })),
    10,
  );
  expect(steps).toHaveLength(1);
  expect(steps[0]?.share).toBeCloseTo(0.75, 1);
});
