import type { z } from 'zod';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { ApproveTimetable, TimetableRequest } from '../../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { act, checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { queueState } from '../sync/queue-timetable.ts';
import { openDraft } from './draft.ts';
import { moveTimetable } from './move-timetable.ts';
import { findTimetable, putTimetable, subjectOf } from './stored-timetable.ts';
import { addVersion } from './versions.ts';

/** Keeps the draft as it stands as a version that somebody stands for. */
export function approveTimetable(
  office: OpenOffice,
  { timetableId, steps, reason }: z.output<typeof ApproveTimetable>,
): Result<undefined, DeskError> {
  const allowed = checkMay(office, 'timetables.approve');
  if (!allowed.ok) return allowed;
  const stored = findTimetable(office, timetableId);
  if (!stored.ok) return stored;
  const moved = moveTimetable(stored.value.state, 'approve');
  if (!moved.ok) return moved;
  const opened = openDraft(office, stored.value);
  if (!opened.ok) return opened;
  if (opened.value.steps !== steps) return failed(deskError('draftMovedOn'));
  const { content } = opened.value.draft;
  const happening = { code: 'timetable.approved', subject: subjectOf(stored.value), details: { reason } } as const;
  act(office, happening, (write) => {
    addVersion(office, write, stored.value, { state: 'approved', inForce: null, reason, content });
    putTimetable(office, write, { ...stored.value, state: moved.value });
    queueState(office, write, stored.value, moved.value);
  });
  office.timetables.changed();
  return ok(undefined);
}

/** Back into editing. What is published holds on until something else is published. */
export function reopenTimetable(
  office: OpenOffice,
  { timetableId }: z.output<typeof TimetableRequest>,
): Result<undefined, DeskError> {
  const allowed = checkMay(office, 'timetables.edit');
  if (!allowed.ok) return allowed;
  const stored = findTimetable(office, timetableId);
  if (!stored.ok) return stored;
  const moved = moveTimetable(stored.value.state, 'reopen');
  if (!moved.ok) return moved;
  const details = { what: 'reopen', before: stored.value.state };
  act(office, { code: 'timetable.edited', subject: subjectOf(stored.value), details }, (write) => {
    putTimetable(office, write, { ...stored.value, state: moved.value });
    queueState(office, write, stored.value, moved.value);
  });
  office.timetables.changed();
  return ok(undefined);
}
