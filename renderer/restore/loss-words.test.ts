import { expect, test } from 'vitest';
import type { Texts } from '../texts.ts';
import { lossWords } from './loss-words.ts';

/** Keys with their values in place of sentences. */
const texts: Pick<Texts, 'text'> = { text: (key, values = {}) => [key, ...Object.values(values)].join(' ') };

test('what would be lost is said, documents by their number, and where nothing would be or nobody knows that is said', () => {
  const counted = lossWords({ changes: 3, documents: 1 }, texts);
  expect(counted).toBe('goBack.lost goBack.newDocuments 1');
  expect(lossWords({ changes: 2, documents: 0 }, texts)).toBe('goBack.lostChanges');
  expect(lossWords({ changes: 0, documents: 0 }, texts)).toBe('goBack.lostNothing');
  expect(lossWords(null, texts)).toBe('goBack.lostUnknown');
});
