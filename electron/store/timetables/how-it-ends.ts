import type { TimetableRow } from '../../../shared/ipc/timetable-messages.ts';
import { dayBefore } from '../../../shared/versions/effective-dates.ts';
import type { ReadHandle } from '../database/handles.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { findCard } from './find-card.ts';
import type { StoredTimetable } from './stored-timetable.ts';

type Papers = { readonly database: { readonly read: ReadHandle }; readonly records: SealedRecords };
type Ending = Pick<TimetableRow, 'ended' | 'replacedBy'>;

/** Until when a timetable that was published held, and which other one holds in its place, as far as its card tells. */
export function howItEnds(papers: Papers, stored: StoredTimetable, inForce: TimetableRow['inForce']): Ending {
  const ended = stored.state === 'superseded' ? { lastDay: lastDayOf(papers.database.read, stored) } : null;
  const { replacedBy } = stored.card;
  if (replacedBy === undefined) return { ended, replacedBy: null };
  // Published anew since, it may well hold beside the other.
  const endsForIt = stored.state === 'published' && inForce?.until === dayBefore(replacedBy.from);
  const other =
    ended !== null || endsForIt ? findCard(papers.database.read, papers.records, replacedBy.timetableId) : null;
  return { ended, replacedBy: other && { name: other.name, class: other.class, teacher: other.teacher } };
}

/** What was to begin only after another had taken its place never held. */
function lastDayOf(read: ReadHandle, { timetableId, card: { replacedBy } }: StoredTimetable): string | null {
  const row = read.get<{ until: string | null }>(
    `SELECT max(effective_until) AS until FROM versions
     WHERE timetable_id = ? AND state = 'superseded' AND (? IS NULL OR effective_from < ?)`,
    ...[timetableId, replacedBy?.from ?? null, replacedBy?.from ?? null],
  );
  const until = row?.until ?? null;
  if (until === null || replacedBy === undefined) return until;
  // A version that a later one had pushed aside keeps the days that were meant for it.
  const before = dayBefore(replacedBy.from);
  return until < before ? until : before;
}
