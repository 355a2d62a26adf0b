import { expect, test } from 'vitest';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { sift } from './sift.ts';

const row = (documentId: string, addedAt: number): DocumentRow => ({
  ...{ documentId, name: `${documentId}.pdf`, bytes: 1, addedAt, state: 'read' },
  ...{ progress: null, summary: null, problem: null, duplicateOf: null, inForce: null },
});
const ids = (rows: readonly DocumentRow[]) => rows.map(({ documentId }) => documentId);

test('the list can be narrowed to what wants the person, and to what could not be read', () => {
  const summary = { blocks: 5, needLook: 0, questions: 1, setAside: 0, class: null, teacher: null, title: null };
  const rows = [row('sure', 1), { ...row('asks', 2), summary }, { ...row('broken', 3), state: 'failed' as const }];
  expect(ids(sift(rows, 'look'))).toEqual(['asks']);
  expect(ids(sift(rows, 'unread'))).toEqual(['broken']);
  expect(sift(rows, 'all')).toHaveLength(3);
});
