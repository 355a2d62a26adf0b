import type { DocumentRow } from '../../shared/ipc/document-messages.ts';

/** What came last stands first; Review goes from document to document in the same order. */
export function inListOrder(rows: readonly DocumentRow[]): readonly DocumentRow[] {
  return rows.toSorted((a, b) => b.addedAt - a.addedAt);
}
