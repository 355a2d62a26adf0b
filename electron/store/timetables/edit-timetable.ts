import type { z } from 'zod';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { DraftStand, EditTimetable } from '../../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { isBesideReceived } from '../../../shared/sync/beside-received.ts';
import { takeStep } from '../../../shared/versions/draft-log.ts';
import type { DraftStep } from '../../../shared/versions/draft-log.ts';
import { act, checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { queueStep } from '../sync/queue-timetable.ts';
import { withContent } from './card.ts';
import { addEntry, openDraft, readLog, refusalError, standOf, takenReadingOf, withWayBack } from './draft.ts';
import type { OpenDraft } from './draft-cache.ts';
import { isSnapshotDue, putSnapshot } from './draft-snapshot.ts';
import { findTimetable, putTimetable, subjectOf } from './stored-timetable.ts';
import type { StoredTimetable } from './stored-timetable.ts';

/** One step of a draft, undoing and redoing too: when this answers it is on the disk. */
export function editTimetable(
  office: OpenOffice,
  { timetableId, steps, entry }: z.output<typeof EditTimetable>,
): Result<DraftStand, DeskError> {
  const editable = findEditable(office, timetableId, steps, entry);
  if (!editable.ok) return editable;
  const { stored } = editable.value;
  const whole = withWayBack(office, stored, editable.value.opened, entry);
  if (!whole.ok) return whole;
  const opened = whole.value;
  const next = takeStep(opened.draft, entry);
  if (!next.ok) return next.error.code === 'nothing-changes' ? ok(standOf(opened)) : failed(refusalError(next.error));
  const what = entry.kind === 'do' ? entry.operation.kind : entry.kind;
  const happening = { code: 'timetable.edited', subject: subjectOf(stored), details: { what } } as const;
  return ok(saveStep(office, { stored, opened, entry, next: next.value, happening }));
}

type Editable = { readonly stored: StoredTimetable; readonly opened: OpenDraft };

/** The draft, if it may be edited now and stands where the window has seen it; wherever it stands where no window asks. */
export function findEditable(
  office: OpenOffice,
  timetableId: string,
  steps: number | null,
  entry: DraftStep | null = null,
): Result<Editable, DeskError> {
  const allowed = checkMay(office, 'timetables.edit');
  if (!allowed.ok) return allowed;
  const stored = findTimetable(office, timetableId);
  if (!stored.ok) return stored;
  // What was approved stays as it was approved, until somebody opens it for editing again.
  if (stored.value.state !== 'read') return failed(deskError('notFromHere'));
  const opened = openDraft(office, stored.value);
  if (!opened.ok) return opened;
  const { steps: now } = opened.value;
  if (steps !== null && now !== steps && !isBeside(office, timetableId, steps, entry)) {
    return failed(deskError('draftMovedOn'));
  }
  return ok({ stored: stored.value, opened: opened.value });
}

/** What came from other desks of the school since the window was told does not get in the way of this step. */
function isBeside(office: OpenOffice, timetableId: string, steps: number, entry: DraftStep | null): boolean {
  const since = entry?.kind === 'do' ? readLog(office, timetableId, steps) : null;
  return (
    entry?.kind === 'do' &&
    since?.ok === true &&
    since.value.length > 0 &&
    isBesideReceived(since.value, entry.operation)
  );
}

type Step = Editable & {
  readonly entry: DraftStep;
  readonly next: OpenDraft['draft'];
  readonly happening: Parameters<typeof act>[1];
  readonly readingTaken?: number;
  /** The conflict that somebody chose in by it. */
  readonly settles?: string;
};

/** Writes a step that can be taken: entry, card and activity together. */
export function saveStep(office: OpenOffice, step: Step): DraftStand {
  const { stored, opened, entry, next, happening, readingTaken = stored.card.readingTaken } = step;
  const card = { ...withContent(stored.card, next.content), readingTaken };
  const { base, snapshotAt } = opened;
  const number = opened.steps + 1;
  const isDue = isSnapshotDue({ steps: number, snapshotAt }, entry);
  act(office, happening, (write) => {
    addEntry(office, write, stored, { steps: opened.steps, entry });
    queueStep(office, write, stored, opened.draft, step);
    if (step.settles !== undefined) write.run('DELETE FROM synced_rows WHERE row_id = ?', step.settles);
    putTimetable(office, write, { ...stored, card });
    if (!isDue) return;
    const takenReading = takenReadingOf({ draft: next, base });
    putSnapshot(office, write, stored, { number, content: next.content, takenReading });
  });
  const saved = { draft: next, steps: number, base, snapshotAt: isDue ? number : snapshotAt };
  office.timetables.drafts.keep(stored.timetableId, saved);
  office.timetables.saved(stored.timetableId, card);
  return standOf(saved);
}
