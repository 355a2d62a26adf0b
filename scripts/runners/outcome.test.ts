import { expect, test } from 'vitest';
import { addOutcomes, describeOutcome, playwrightOutcome, vitestOutcome } from './outcome.ts';

const counts = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 };
const allWell = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };

test('passed, failed and skipped tests of both runners are added up', () => {
  const unit = vitestOutcome(JSON.stringify({ ...counts, testResults: [] }));
  const stats = { expected: 3, unexpected: 1, flaky: 0, skipped: 0 };
  const endToEnd = playwrightOutcome(JSON.stringify({ stats, errors: [] }));
  expect(describeOutcome(addOutcomes([unit, endToEnd]))).toBe('10 passed, 2 failed, 2 skipped');
});

test('a test file that could not be loaded counts as a failure, by its name', () => {
  const broken = { name: 'a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] };
  const outcome = vitestOutcome(JSON.stringify({ ...counts, testResults: [broken] }));
  expect(outcome.failed).toBe(2);
  expect(outcome.failures).toEqual(['a.test.ts › no such module']);
});

test('a test that passed only at the second try counts as a failure', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 0 };
  expect(playwrightOutcome(JSON.stringify({ stats, errors: [] })).failed).toBe(1);
});

test('a specification that could not be loaded counts as a failure', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  const outcome = playwrightOutcome(JSON.stringify({ stats, errors: [{ message: 'no such file' }] }));
  expect(outcome.failed).toBe(1);
  expect(outcome.failures).toEqual(['no such file']);
});

test('nothing skipped is not mentioned', () => {
  expect(describeOutcome({ passed: 4, failed: 0, skipped: 0, failures: [] })).toBe('4 passed, 0 failed');
});

test('the end of the log names each failed unit test with the first line of what it said', () => {
  const results = [
    { fullName: 'it opens', status: 'passed', failureMessages: [] },
    {
      fullName: 'it closes',
      status: 'failed',
      failureMessages: ['Error: still \u001B[31mopen\u001B[39m\n    at line 3'],
    },
  ];
  const file = { name: 'door.test.ts', status: 'failed', message: '', assertionResults: results };
  const outcome = vitestOutcome(JSON.stringify({ ...counts, testResults: [file] }));
  expect(describeOutcome(outcome)).toBe(
    'failed: door.test.ts › it closes › Error: still open\n7 passed, 1 failed, 2 skipped',
  );
});

test('specifications are found in whatever group they stand; what passed is not named', () => {
  const spec = (title: string, status: string, message?: string) => ({
    title,
    file: 'door.spec.ts',
    ok: status === 'expected',
    tests: [{ status, results: [{ errors: message === undefined ? [] : [{ message }] }] }],
  });
  const suites = [
    { specs: [spec('opens', 'expected')], suites: [{ specs: [spec('closes', 'unexpected', 'Error: ajar\nmore')] }] },
    { specs: [spec('locks', 'flaky')] },
  ];
  const outcome = playwrightOutcome(JSON.stringify({ stats: allWell, errors: [], suites }));
  expect(outcome.failures).toEqual(['door.spec.ts › closes › Error: ajar', 'door.spec.ts › locks › said nothing']);
});
