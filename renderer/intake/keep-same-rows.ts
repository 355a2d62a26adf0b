import type { DocumentRow } from '../../shared/ipc/document-messages.ts';

/**
 * News brings every row anew though mostly one has changed. Rows that say the same stay the same objects, so that only
 * what changed is drawn again: with three hundred documents anything else makes the window stutter.
 */
export function keepSameRows(before: readonly DocumentRow[], after: readonly DocumentRow[]): readonly DocumentRow[] {
  const rowBefore = new Map(before.map((row) => [row.documentId, row]));
  return after.map((row) => {
    const same = rowBefore.get(row.documentId);
    return same !== undefined && JSON.stringify(same) === JSON.stringify(row) ? same : row;
  });
}
