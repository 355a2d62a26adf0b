import type { DocumentRow } from '../../shared/ipc/document-messages.ts';

/** The documents that were finished or failed since the list looked like `before`: worth saying aloud. */
export function tidings(before: readonly DocumentRow[], after: readonly DocumentRow[]): readonly DocumentRow[] {
  const stateBefore = new Map(before.map((row) => [row.documentId, row.state]));
  return after.filter(
    (row) => (row.state === 'read' || row.state === 'failed') && isUnderWay(stateBefore.get(row.documentId)),
  );
}

function isUnderWay(state: DocumentRow['state'] | undefined): boolean {
  return state === undefined || state === 'waiting' || state === 'reading';
}
