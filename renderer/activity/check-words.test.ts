import { expect, test } from 'vitest';
import type { Texts } from '../texts.ts';
import { findingWords, outcomeWords } from './check-words.ts';

/** Keys with their values in place of sentences. */
const texts: Pick<Texts, 'text'> = { text: (key, values = {}) => [key, ...Object.values(values)].join(' ') };

test('a finding names its entries', () => {
  expect(findingWords({ kind: 'deleted', from: 5, to: 9 }, texts)).toEqual({
    which: 'activity.check.which 5 5 9',
    sentence: 'activity.check.finding.deleted',
  });
});

test('a missing seal is about no entry in particular', () => {
  expect(findingWords({ kind: 'head-missing', from: 0, to: 0 }, texts).which).toBeNull();
});

test('a finding that this window does not know yet is told all the same', () => {
  expect(findingWords({ kind: 'new-kind', from: 1, to: 1 }, texts).sentence).toBe('activity.check.finding.unknown');
});

test('a whole chain is said to be whole, with what was erased rightly', () => {
  expect(outcomeWords({ isIntact: true, entries: 9, erased: [], findings: [] }, texts)).toBe('activity.check.intact 9');
  expect(outcomeWords({ isIntact: true, entries: 9, erased: [1, 2], findings: [] }, texts)).toBe(
    'activity.check.intact 9 activity.check.erased 2',
  );
});

test('a broken one is never called whole', () => {
  const findings = [{ kind: 'edited', from: 2, to: 2 }];
  expect(outcomeWords({ isIntact: false, entries: 9, erased: [], findings }, texts)).toBe('activity.check.broken 1');
});
