import type { OpenOffice } from '../office/open-office.ts';
import { findTimetable, timetablesOfDocument } from './stored-timetable.ts';

/** A document went into the bin or was erased: nothing of its timetable is left in memory. To be called after the transaction. */
export function forgetTimetablesOf({ database, timetables }: OpenOffice, documentId: string): void {
  for (const timetableId of timetablesOfDocument(database.read, documentId)) timetables.forget(timetableId);
}

/** A document was taken back from the bin: its timetable can be found again. */
export function remindTimetablesOf(office: OpenOffice, documentId: string): void {
  for (const timetableId of timetablesOfDocument(office.database.read, documentId)) {
    const stored = findTimetable(office, timetableId);
    if (stored.ok) office.timetables.saved(timetableId, stored.value.card);
  }
}
