import type { DocumentRow } from '../../shared/ipc/document-messages.ts';

/**
 * What came last stands first, as the back room lists it and not by the time each came: a clock may have been wrong. Review
 * goes from document to document in the same order.
 */
export function inListOrder(rows: readonly DocumentRow[]): readonly DocumentRow[] {
  return rows.toReversed();
}
