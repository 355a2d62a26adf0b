import { expect, test } from 'vitest';
import { addOutcomes, describeOutcome, playwrightOutcome, vitestOutcome } from './outcome.ts';

const counts = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 };

test('passed, failed and skipped tests of both runners are added up', () => {
  const unit = vitestOutcome(JSON.stringify({ ...counts, testResults: [] }));
  const stats = { expected: 3, unexpected: 1, flaky: 0, skipped: 0 };
  const endToEnd = playwrightOutcome(JSON.stringify({ stats, errors: [] }));
  expect(describeOutcome(addOutcomes([unit, endToEnd]))).toBe('10 passed, 2 failed, 2 skipped');
});

test('a test file that could not be loaded counts as a failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(vitestOutcome(JSON.stringify({ ...counts, testResults: [broken] })).failed).toBe(2);
});

test('a test that passed only at the second try counts as a failure', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 0 };
  expect(playwrightOutcome(JSON.stringify({ stats, errors: [] })).failed).toBe(1);
});

test('a specification that could not be loaded counts as a failure', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  expect(playwrightOutcome(JSON.stringify({ stats, errors: [{ message: 'no such file' }] })).failed).toBe(1);
});

test('nothing skipped is not mentioned', () => {
  expect(describeOutcome({ passed: 4, failed: 0, skipped: 0 })).toBe('4 passed, 0 failed');
});
