import { expect, test } from 'vitest';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { tidings } from './tidings.ts';

const row = (documentId: string, state: DocumentRow['state']): DocumentRow => ({
  documentId,
  name: `${documentId}.pdf`,
  bytes: 1,
  addedAt: 0,
  state,
  progress: null,
  summary: null,
  problem: null,
  duplicateOf: null,
  inForce: null,
});

test('a document is announced once: when it becomes read or fails', () => {
  const before = [row('a', 'reading'), row('b', 'waiting'), row('c', 'read')];
  const after = [row('a', 'read'), row('b', 'failed'), row('c', 'read')];
  expect(tidings(before, after).map(({ documentId }) => documentId)).toEqual(['a', 'b']);
  expect(tidings(after, after)).toEqual([]);
});

test('a document that was read before its row first came is announced too', () => {
  expect(tidings([], [row('a', 'read')])).toHaveLength(1);
});

test('what a person cancelled is not announced to them', () => {
  expect(tidings([row('a', 'reading')], [row('a', 'cancelled')])).toEqual([]);
});
