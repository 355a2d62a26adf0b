import { expect, test } from 'vitest';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { inListOrder } from './list-order.ts';
import { sift } from './sift.ts';

const row = (documentId: string, addedAt: number): DocumentRow => ({
  ...{ documentId, name: `${documentId}.pdf`, bytes: 1, addedAt, state: 'read' },
  ...{ progress: null, summary: null, problem: null, duplicateOf: null },
});
const ids = (rows: readonly DocumentRow[]) => rows.map(({ documentId }) => documentId);

test('what was dropped together keeps its order, what came later stands above it', () => {
  const rows = [row('1A', 1_000), row('1B', 1_200), row('late', 3_600_000), row('1C', 1_500)];
  expect(ids(inListOrder(rows))).toEqual(['late', '1A', '1B', '1C']);
});

test('the list can be narrowed to what wants the person, and to what could not be read', () => {
  const summary = { blocks: 5, needLook: 0, questions: 1, setAside: 0, class: null, teacher: null, title: null };
  const rows = [row('sure', 1), { ...row('asks', 2), summary }, { ...row('broken', 3), state: 'failed' as const }];
  expect(ids(sift(rows, 'look'))).toEqual(['asks']);
  expect(ids(sift(rows, 'unread'))).toEqual(['broken']);
  expect(sift(rows, 'all')).toHaveLength(3);
});
