import type { InForce } from '../../../shared/ipc/published-days.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { timetablesOfDocument, todayOf } from './stored-timetable.ts';
import { lastPublished } from './timetable-row.ts';

/** The days of what was published last of a document and still holds or will, as the list of timetables has them. */
export function daysOfDocument(
  { database: { read }, tools }: Pick<OpenOffice, 'database' | 'tools'>,
  documentId: string,
): InForce | null {
  const today = todayOf({ tools });
  return timetablesOfDocument(read, documentId).reduce<InForce | null>(
    (days, timetableId) => days ?? lastPublished(read, timetableId, today),
    null,
  );
}
