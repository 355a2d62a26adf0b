import type { WriteHandle } from '../database/handles.ts';
import { putInBin } from '../documents/documents.ts';
import type { FiledDocument } from './filed-document.ts';

/** Into the bin with it. A timetable follows its document there by itself; one without its sheet goes alone. */
export function layInBin(
  write: WriteHandle,
  { documentId, isSheetLost }: Pick<FiledDocument, 'documentId' | 'isSheetLost'>,
  now: number,
): void {
  if (isSheetLost) moveSheetless(write, documentId, { binnedAt: now, now });
  else putInBin(write, documentId, now);
}

/** Changed on that day, so that it does not count as unused the moment it is taken back. */
export function moveSheetless(
  write: WriteHandle,
  timetableId: string,
  { binnedAt, now }: { readonly binnedAt: number | null; readonly now: number },
): void {
  write.run('UPDATE timetables SET binned_at = ?, changed_at = ? WHERE timetable_id = ?', binnedAt, now, timetableId);
}
