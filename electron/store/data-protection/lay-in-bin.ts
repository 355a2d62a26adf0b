import type { WriteHandle } from '../database/handles.ts';
import { putInBin } from '../documents/documents.ts';
import type { Sender } from '../sync/outbox.ts';
import { queueBin } from '../sync/queue-bin.ts';
import type { FiledDocument } from './filed-document.ts';

/** Into the bin with it. A timetable follows its document there by itself; one without its sheet goes alone. */
export function layInBin(
  sender: Sender,
  write: WriteHandle,
  { documentId, isSheetLost }: Pick<FiledDocument, 'documentId' | 'isSheetLost'>,
  now: number,
): void {
  if (isSheetLost) return moveSheetless(write, documentId, { binnedAt: now, now });
  putInBin(write, documentId, now);
  queueBin(sender, write, { documentId, isBinned: true });
}

/** Changed on that day, so that it does not count as unused the moment it is taken back. */
export function moveSheetless(
  write: WriteHandle,
  timetableId: string,
  { binnedAt, now }: { readonly binnedAt: number | null; readonly now: number },
): void {
  write.run('UPDATE timetables SET binned_at = ?, changed_at = ? WHERE timetable_id = ?', binnedAt, now, timetableId);
}
