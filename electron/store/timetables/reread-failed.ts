import type { DeskError } from '../../../shared/desk-error.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { WriteHandle } from '../database/handles.ts';
import { checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { findTimetable, putCard, timetablesOfDocument } from './stored-timetable.ts';
import type { StoredTimetable } from './stored-timetable.ts';

/**
 * Why the last reading of the sheet came to nothing, or null when that is over: it is read once more, or was read. What is
 * approved lies on no desk, so it is told of the timetable. Nothing of that has changed: it keeps its place in the list.
 */
export function noteRereadFailed(
  office: OpenOffice,
  write: WriteHandle,
  documentId: string,
  problem: DeskError | null,
): void {
  for (const timetableId of timetablesOfDocument(write, documentId)) {
    const stored = findTimetable(office, timetableId);
    if (stored.ok) putFailure(office, write, stored.value, problem);
  }
}

/** Somebody has seen it, and does not want to be told again. */
export function dismissRereadFailed(office: OpenOffice, timetableId: string): Result<undefined, DeskError> {
  const allowed = checkMay(office, 'timetables.edit');
  if (!allowed.ok) return allowed;
  const stored = findTimetable(office, timetableId);
  if (!stored.ok) return stored;
  office.database.inTransaction((write) => putFailure(office, write, stored.value, null));
  office.timetables.changed();
  return ok(undefined);
}

function putFailure(office: OpenOffice, write: WriteHandle, stored: StoredTimetable, problem: DeskError | null): void {
  const { rereadFailed: before, ...card } = stored.card;
  if (before === undefined && problem === null) return;
  putCard(office, write, { ...stored, card: problem === null ? card : { ...card, rereadFailed: problem } });
}
