import { expect, test } from 'vitest';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { isCancellable, isRetryable, nextToRead } from './intake-queue.ts';

function row(documentId: string, state: DocumentRow['state']): DocumentRow {
  return {
    ...{ documentId, state, duplicateOf: null, inForce: null, name: 'week.pdf', bytes: 1, addedAt: 0 },
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

test('a document can be cancelled while it waits or is read, and retried once it failed or was cancelled', () => {
  const states: DocumentRow['state'][] = ['waiting', 'reading', 'read', 'failed', 'cancelled'];
  expect(states.filter((state) => isCancellable(row('a', state)))).toEqual(['waiting', 'reading']);
  expect(states.filter((state) => isRetryable(row('a', state)))).toEqual(['failed', 'cancelled']);
});
