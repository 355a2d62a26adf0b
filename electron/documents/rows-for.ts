import type { Guard } from '../../shared/access/guard.ts';
import type { Whose } from '../../shared/access/may.ts';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';

/** The rows of the documents that someone with this guard may know of. */
export function rowsFor(
  guard: Guard,
  rows: readonly DocumentRow[],
  whose: (documentId: string) => Whose | null,
): DocumentRow[] {
  return guard
    .keep(rows, ({ documentId }) => whose(documentId))
    .map((row) => {
      // That somebody else handed in the same file is not for everybody to know.
      if (row.duplicateOf === null) return row;
      const whoseFirst = whose(row.duplicateOf) ?? { userId: null, personIds: [], classIds: [] };
      return guard.admits(whoseFirst) ? row : { ...row, duplicateOf: null };
    });
}
