import type { DocumentRow } from '../../shared/ipc/document-messages.ts';

/** Documents of one sitting. The list of them goes to the window whenever a row changes, and is looked through by people. */
export const MOST_DOCUMENTS = 1_000;

/** Which document to read now: the longest waiting one, and none while another is in hand. */
export function nextToRead(queue: readonly Pick<DocumentRow, 'documentId' | 'state'>[]): string | null {
  if (queue.some((row) => row.state === 'reading')) return null;
  return queue.find((row) => row.state === 'waiting')?.documentId ?? null;
}

export function isCancellable(row: DocumentRow): boolean {
  return row.state === 'waiting' || row.state === 'reading';
}

export function isRetryable(row: DocumentRow): boolean {
  return row.state === 'failed' || row.state === 'cancelled';
}
