import { expect, test } from 'vitest';
import { estimateSecondsLeft } from './seconds-left.ts';

test('half done after four seconds leaves four', () => {
  expect(estimateSecondsLeft(4000, 0.5)).toBe(4);
});

test('a finished document leaves nothing', () => {
  expect(estimateSecondsLeft(4000, 1)).toBe(0);
});

test('at the very beginning there is no estimate', () => {
  expect(estimateSecondsLeft(4000, 0.01)).toBeNull();
  expect(estimateSecondsLeft(100, 0.5)).toBeNull();
});
