import type { DocumentRow } from '../../shared/ipc/document-messages.ts';

/** Which documents the list shows. */
export type Sieve = 'all' | 'look' | 'unread';

/** Whether a document still wants something of the person. */
export function needsLook({ summary }: DocumentRow): boolean {
  return summary !== null && summary.needLook + summary.questions > 0;
}

export function sift(rows: readonly DocumentRow[], sieve: Sieve): readonly DocumentRow[] {
  if (sieve === 'look') return rows.filter(needsLook);
  return sieve === 'unread' ? rows.filter(({ state }) => state === 'failed' || state === 'cancelled') : rows;
}
