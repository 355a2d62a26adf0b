import type { DocumentRow } from '../../shared/ipc/document-messages.ts';

/** What stands in memory for the documents of one office day, until they have a store: originals and page pictures. */
export const MOST_KEPT_BYTES = 512 * 1024 * 1024;

/** Documents of one sitting. The list of them goes to the window whenever a row changes, and is looked through by people. */
export const MOST_DOCUMENTS = 1_000;

/** The documents that count as the same are those with the same content, whatever their names. */
type KnownDocument = { readonly documentId: string; readonly sha256: string };

/** Which document to read now: the longest waiting one, and none while another is in hand. */
export function nextToRead(queue: readonly DocumentRow[]): string | null {
  if (queue.some((row) => row.state === 'reading')) return null;
  return queue.find((row) => row.state === 'waiting')?.documentId ?? null;
}

/** The document that brought this content first, so that a duplicate names the original and not another duplicate. */
export function findOriginal(known: readonly KnownDocument[], sha256: string): string | null {
  return known.find((document) => document.sha256 === sha256)?.documentId ?? null;
}

/** Rows after a document has gone: its duplicates follow the next one with the same content, or stand for themselves. */
export function rowsWithout(
  rows: readonly DocumentRow[],
  removedId: string,
  original: (documentId: string) => string | null,
): DocumentRow[] {
  return rows
    .filter((row) => row.documentId !== removedId)
    .map((row) => (row.duplicateOf === removedId ? { ...row, duplicateOf: original(row.documentId) } : row));
}

export function isCancellable(row: DocumentRow): boolean {
  return row.state === 'waiting' || row.state === 'reading';
}

export function isRetryable(row: DocumentRow): boolean {
  return row.state === 'failed' || row.state === 'cancelled';
}

type Kept = { readonly bytes: number; readonly documents: number };

/** Whether a document of so many bytes still fits beside what is kept already. */
export function hasRoom(kept: Kept, newBytes: number, most: Kept): boolean {
  return kept.documents < most.documents && kept.bytes + newBytes <= most.bytes;
}
