import { expect, test } from 'vitest';
import { afterBadEnding, isDueForReplacement } from './attempt-rules.ts';

test.each([
  ['died', 'readerDied'],
  ['over-memory', 'memoryLimit'],
] as const)('a document whose reader %s is tried once more, then set apart', (ending, code) => {
  expect(afterBadEnding({ ending }, 1)).toEqual({ kind: 'try-again' });
  expect(afterBadEnding({ ending }, 2)).toMatchObject({ kind: 'set-apart', problem: { code } });
});

test('a document that took too long is set apart at once, and the sentence can say after how long', () => {
  const problem = { code: 'timeLimit', values: { seconds: 120 } };
  expect(afterBadEnding({ ending: 'over-time', milliseconds: 120_000 }, 1)).toEqual({ kind: 'set-apart', problem });
});

test('a reader is replaced when it has read its share or has grown big, and kept otherwise', () => {
  const share = { documentsPerReader: 25, replaceAboveBytes: 1000 };
  expect(isDueForReplacement({ documentsRead: 24, residentBytes: 1000 }, share)).toBe(false);
  expect(isDueForReplacement({ documentsRead: 25, residentBytes: 1 }, share)).toBe(true);
  expect(isDueForReplacement({ documentsRead: 1, residentBytes: 1001 }, share)).toBe(true);
  expect(isDueForReplacement({ documentsRead: 1, residentBytes: null }, share)).toBe(false);
});
