import type { ActivityDetails } from '../../../shared/activity/activity-entry.ts';
import type { LocalDate } from '../../../shared/versions/effective-dates.ts';
import { dayBefore, supersededVersions } from '../../../shared/versions/effective-dates.ts';
import type { WriteHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { queueEnd, queueState } from '../sync/queue-timetable.ts';
import { moveTimetable } from './move-timetable.ts';
import { putCard, putTimetable, subjectOf } from './stored-timetable.ts';
import type { StoredTimetable } from './stored-timetable.ts';
import { publishedVersions } from './versions.ts';

/** In whose transaction and by whom; nobody where only days have passed. */
type Superseding = { readonly office: OpenOffice; readonly write: WriteHandle; readonly actorId: string | null };

/**
 * Versions that hold on no day from today on any more are superseded, and the timetable with the last of them. Answers the
 * timetable as it stands then; the very same where nothing is over.
 */
export function supersedeWhatIsOver(by: Superseding, stored: StoredTimetable, today: LocalDate): StoredTimetable {
  const over = supersededVersions(publishedVersions(by.write, stored.timetableId), today);
  if (over.length === 0) return stored;
  const after = supersede(by, stored, new Set(over.map(({ id }) => id)));
  note(by, stored, 'timetable.superseded', { versions: over.length });
  return after;
}

type Successor = Pick<StoredTimetable, 'timetableId' | 'documentId'> & {
  readonly from: LocalDate;
  readonly today: LocalDate;
};

/**
 * Another timetable takes the place of this one from a day on: this one holds until the day before. The activity log tells it
 * of this one too, wherever that changes its days; those of the successor stand in the entry about that one.
 */
export function endBefore(by: Superseding, before: StoredTimetable, successor: Successor): void {
  const { timetableId, documentId, from, today } = successor;
  const stored = { ...before, card: { ...before.card, replacedBy: { timetableId, from } } };
  const published = publishedVersions(by.write, stored.timetableId);
  const begun = published.filter((version) => version.from < from);
  const until = dayBefore(from);
  let shortened = 0;
  for (const { id } of begun) {
    const { changes } = by.write.run(
      'UPDATE versions SET effective_until = ? WHERE version_id = ? AND (effective_until IS NULL OR effective_until > ?)',
      ...[until, id, until],
    );
    shortened += changes;
    if (changes > 0) queueEnd(by.office, by.write, stored, { versionId: id, state: 'published', until });
  }
  const left = publishedVersions(by.write, stored.timetableId).filter((version) => version.from < from);
  const over = new Set(supersededVersions(left, today).map(({ id }) => id));
  for (const { id } of published) if (!begun.some((version) => version.id === id)) over.add(id);
  if (over.size > 0) supersede(by, stored, over);
  else if (shortened === 0) return;
  else putCard(by.office, by.write, stored);
  const isOver = over.size === published.length;
  if (isOver) note(by, stored, 'timetable.superseded', { versions: over.size, replacedBy: documentId });
  else note(by, stored, 'timetable.ended-early', { until, versions: over.size, replacedBy: documentId });
}

function supersede(
  { office, write }: Superseding,
  stored: StoredTimetable,
  over: ReadonlySet<string>,
): StoredTimetable {
  for (const versionId of over) {
    write.run(`UPDATE versions SET state = 'superseded' WHERE version_id = ?`, versionId);
    write.run('DELETE FROM blocks WHERE version_id = ?', versionId);
    queueEnd(office, write, stored, { versionId, state: 'superseded', until: null });
  }
  const isOver = publishedVersions(write, stored.timetableId).length === 0;
  const moved = isOver ? moveTimetable(stored.state, 'supersede') : null;
  const after: StoredTimetable = {
    ...stored,
    // One that was opened for editing again stays where the editing is.
    state: moved?.ok ? moved.value : stored.state,
    card: { ...stored.card, published: stored.card.published.filter(({ versionId }) => !over.has(versionId)) },
  };
  putTimetable(office, write, after);
  if (after.state !== stored.state) queueState(office, write, stored, after.state);
  return after;
}

function note(
  { office, write, actorId }: Superseding,
  stored: StoredTimetable,
  code: 'timetable.superseded' | 'timetable.ended-early',
  details: ActivityDetails,
): void {
  office.log.append(write, { at: office.tools.now(), actorId, code, subject: subjectOf(stored), details });
}
