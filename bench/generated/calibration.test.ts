import { expect, test } from 'vitest';
import { calibrationError, reliabilityBins } from './calibration.ts';

const claims = (confidence: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, isExact: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, isExact: false })),
];

test('who is right as often as claimed has no calibration error', () => {
  expect(calibrationError([...claims(0.75, 3, 1), ...claims(0.25, 1, 3)])).toBeCloseTo(0);
});

test('a confidence of one belongs to the highest bin, and being wrong there counts in full', () => {
  expect(reliabilityBins(claims(1, 0, 2))).toEqual([{ from: 0.9, blocks: 2, claimed: 1, right: 0 }]);
  expect(calibrationError(claims(1, 0, 2))).toBe(1);
});
