import type { LocalDate } from '../../../shared/versions/effective-dates.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { findTimetable } from './stored-timetable.ts';
import { supersedeWhatIsOver } from './supersede.ts';

/** In one transaction: as many as keep others waiting for less than a tenth of a second. */
const AT_ONCE = 50;

/**
 * Days pass without anybody doing anything: looks for what is over by today, some timetables a step. At the end of a
 * school year that may be all of them. Lists go by the days themselves and are right before this has come to an end.
 */
export function* settleDates(office: OpenOffice, today: LocalDate): Generator<void> {
  const due = office.database.read.all<{ timetableId: string }>(
    `SELECT timetable_id AS timetableId FROM versions WHERE state = 'published' GROUP BY timetable_id
     HAVING count(*) > 1 OR max(effective_until) < ?`,
    today,
  );
  yield;
  for (let at = 0; at < due.length; at += AT_ONCE) {
    let hasChanged = false;
    office.database.inTransaction((write) => {
      for (const { timetableId } of due.slice(at, at + AT_ONCE)) {
        const stored = findTimetable(office, timetableId);
        if (!stored.ok) continue;
        const after = supersedeWhatIsOver({ office, write, actorId: null }, stored.value, today);
        if (after !== stored.value) hasChanged = true;
      }
    });
    if (hasChanged) office.timetables.changed();
    yield;
  }
}
