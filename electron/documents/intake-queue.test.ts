import { expect, test } from 'vitest';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { findOriginal, hasRoom, isCancellable, isRetryable, nextToRead, rowsWithout } from './intake-queue.ts';

function row(documentId: string, state: DocumentRow['state'], duplicateOf: string | null = null): DocumentRow {
  return {
    ...{ documentId, state, duplicateOf, name: 'week.pdf', bytes: 1, addedAt: 0 },
    ...{ progress: null, summary: null, problem: null },
  };
}

test('the longest waiting document is read next', () => {
  expect(nextToRead([row('a', 'read'), row('b', 'waiting'), row('c', 'waiting')])).toBe('b');
});

test('nothing is read while a document is in hand, and nothing when none waits', () => {
  expect(nextToRead([row('a', 'reading'), row('b', 'waiting')])).toBeNull();
  expect(nextToRead([row('a', 'failed'), row('b', 'cancelled')])).toBeNull();
});

test('a duplicate names the first document with the same content', () => {
  const known = [
    { documentId: 'a', sha256: '11' },
    { documentId: 'b', sha256: '22' },
    { documentId: 'c', sha256: '22' },
  ];
  expect(findOriginal(known, '22')).toBe('b');
  expect(findOriginal(known, '33')).toBeNull();
});

test('when an original is removed its duplicates follow the next one, and other rows stay as they are', () => {
  const rows = [row('a', 'read'), row('b', 'read', 'a'), row('c', 'read', 'a'), row('d', 'read')];
  const left = rowsWithout(rows, 'a', (id) => (id === 'b' ? null : 'b'));
  expect(left).toEqual([row('b', 'read'), row('c', 'read', 'b'), row('d', 'read')]);
});

test('a document can be cancelled while it waits or is read, and retried once it failed or was cancelled', () => {
  const states: DocumentRow['state'][] = ['waiting', 'reading', 'read', 'failed', 'cancelled'];
  expect(states.filter((state) => isCancellable(row('a', state)))).toEqual(['waiting', 'reading']);
  expect(states.filter((state) => isRetryable(row('a', state)))).toEqual(['failed', 'cancelled']);
});

test('a document fits as long as everything kept stays within the limits', () => {
  const most = { bytes: 100, documents: 3 };
  expect(hasRoom({ bytes: 90, documents: 2 }, 10, most)).toBe(true);
  expect(hasRoom({ bytes: 90, documents: 2 }, 11, most)).toBe(false);
  expect(hasRoom({ bytes: 0, documents: 3 }, 1, most)).toBe(false);
});
