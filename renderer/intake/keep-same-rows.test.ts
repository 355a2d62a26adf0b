import { expect, test } from 'vitest';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { keepSameRows } from './keep-same-rows.ts';

const row = (documentId: string, fraction: number): DocumentRow => ({
  ...{ documentId, name: `${documentId}.pdf`, bytes: 1, addedAt: 1, state: 'reading' },
  progress: { stage: 'finding-words', page: 1, pages: 1, fraction, secondsLeft: null },
  ...{ summary: null, problem: null, duplicateOf: null, inForce: null },
});

test('only what changed is new, and what is gone is gone', () => {
  const before = [row('same', 0.5), row('further', 0.5), row('removed', 0)];
  const after = [row('new', 0), row('same', 0.5), row('further', 0.6)];
  const kept = keepSameRows(before, after);
  expect(kept).toEqual(after);
  expect(kept[1]).toBe(before[0]);
  expect(kept[2]).toBe(after[2]);
});
