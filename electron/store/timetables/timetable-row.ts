import type { InForce } from '../../../shared/ipc/published-days.ts';
import type { TimetableRow } from '../../../shared/ipc/timetable-messages.ts';
import type { LocalDate } from '../../../shared/versions/effective-dates.ts';
import type { ReadHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { howItEnds } from './how-it-ends.ts';
import { hasProposal } from './stored-timetable.ts';
import type { StoredTimetable } from './stored-timetable.ts';

/** A timetable's line for the office: the draft's heading and how it stands. */
export function rowOf(
  { database, records }: Pick<OpenOffice, 'database' | 'records'>,
  stored: StoredTimetable,
  today: LocalDate,
): TimetableRow {
  const { timetableId, documentId, state, changedAt, card } = stored;
  const { name, class: group, teacher, title, blocks, needLook } = card;
  const inForce = lastPublished(database.read, timetableId, today);
  return {
    ...{ timetableId, documentId, name, state, class: group, teacher, title, blocks, needLook, changedAt },
    ...{ inForce, hasProposal: hasProposal(stored), ...howItEnds({ database, records }, stored, inForce) },
    rereadFailed: card.rereadFailed ?? null,
  };
}

/** The days of what was published last and still holds or will. */
export function lastPublished(read: ReadHandle, timetableId: string, today: LocalDate): InForce | null {
  const row = read.get<InForce>(
    `SELECT effective_from AS "from", effective_until AS until FROM versions
     WHERE timetable_id = ? AND state = 'published' AND (effective_until IS NULL OR effective_until >= ?)
     ORDER BY number DESC LIMIT 1`,
    ...[timetableId, today],
  );
  return row ?? null;
}
