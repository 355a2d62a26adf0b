import type { z } from 'zod';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { ConflictRow, SettleConflict } from '../../../shared/ipc/server-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { ConflictBody } from '../../../shared/sync/row-body.ts';
import { takeStep } from '../../../shared/versions/draft-log.ts';
import { act, checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { findEditable, saveStep } from '../timetables/edit-timetable.ts';
import { openDraft, refusalError } from '../timetables/draft.ts';
import { findTimetable, subjectOf } from '../timetables/stored-timetable.ts';
import type { StoredTimetable } from '../timetables/stored-timetable.ts';
import { valueIn } from './value-in-content.ts';
import { queueMutation } from './outbox.ts';
import { bodyOfSynced } from './synced-row.ts';

/** What two people said differently while they were apart, oldest first. */
export function listConflicts(office: OpenOffice): Result<ConflictRow[], DeskError> {
  const allowed = checkMay(office, 'timetables.edit');
  if (!allowed.ok) return allowed;
  const rows = office.database.read.all<{ conflictId: string; timetableId: string }>(
    `SELECT row_id AS conflictId, about AS timetableId FROM synced_rows WHERE kind = 'conflict' ORDER BY version, row_id`,
  );
  return ok(
    asPeopleSaidIt(rows.flatMap(({ conflictId, timetableId }) => rowOf(office, conflictId, timetableId) ?? [])),
  );
}

/** What one person said once is one line, in however many places it is kept. */
function asPeopleSaidIt(rows: readonly ConflictRow[]): ConflictRow[] {
  const bySaying = new Map<string, ConflictRow>();
  for (const row of rows) {
    const { timetableId, wantedBy, about } = row;
    const saying =
      about.kind === 'header'
        ? JSON.stringify([timetableId, wantedBy, about.field, about.wanted])
        : row.conflictIds.join();
    const known = bySaying.get(saying);
    const conflictIds = [...(known?.conflictIds ?? []), ...row.conflictIds];
    bySaying.set(saying, { ...(known ?? row), conflictIds });
  }
  return [...bySaying.values()];
}

function rowOf(office: OpenOffice, conflictId: string, timetableId: string): ConflictRow | null {
  const body = bodyOfSynced(office.database.read, office.records, conflictId, ConflictBody);
  const stored = findTimetable(office, timetableId);
  const opened = stored.ok ? openDraft(office, stored.value) : null;
  if (body === null || !stored.ok || !opened?.ok) return null;
  const { card, state } = stored.value;
  const { wanted, by, at, against } = body;
  const { documentId } = stored.value;
  const named = {
    conflictIds: [conflictId],
    timetableId,
    documentId,
    name: card.name,
    class: card.class,
    teacher: card.teacher,
    state,
  };
  const about =
    wanted.kind === 'operation'
      ? valueIn(opened.value.draft.content, wanted.operation)
      : { kind: 'state' as const, wanted: wanted.state };
  return { ...named, about, wantedBy: by, wantedAt: at, against: [...against] };
}

/** A person has chosen. What they do not choose is gone from the list, and stays in the server's history. */
export function settleConflict(
  office: OpenOffice,
  { conflictIds, choice }: z.output<typeof SettleConflict>,
): Result<undefined, DeskError> {
  const allowed = checkMay(office, 'timetables.edit');
  if (!allowed.ok) return allowed;
  for (const conflictId of conflictIds) {
    const settled = settleOne(office, conflictId, choice);
    if (!settled.ok) return settled;
  }
  return ok(undefined);
}

function settleOne(
  office: OpenOffice,
  conflictId: string,
  choice: z.output<typeof SettleConflict>['choice'],
): Result<undefined, DeskError> {
  const body = bodyOfSynced(office.database.read, office.records, conflictId, ConflictBody);
  if (body === null) return failed(deskError('notFound'));
  const stored = findTimetable(office, body.timetableId);
  if (!stored.ok) return stored;
  return choice === 'wanted' ? takeWanted(office, conflictId, body) : leave(office, conflictId, stored.value);
}

function leave(office: OpenOffice, conflictId: string, stored: StoredTimetable): Result<undefined, DeskError> {
  const happening = {
    code: 'timetable.edited',
    subject: subjectOf(stored),
    details: { what: 'leave-conflict' },
  } as const;
  act(office, happening, (write) => {
    queueMutation(office, write, { name: 'conflict.leave/1', row: conflictId }, stored.keyId);
    write.run('DELETE FROM synced_rows WHERE row_id = ?', conflictId);
  });
  office.timetables.changed();
  return ok(undefined);
}

/** What was wanted is done now, on what stands. Whether a timetable is approved nobody chooses from a list: they look at it again. */
function takeWanted(
  office: OpenOffice,
  conflictId: string,
  { timetableId, wanted }: ConflictBody,
): Result<undefined, DeskError> {
  if (wanted.kind !== 'operation') return failed(deskError('badRequest'));
  const editable = findEditable(office, timetableId, null);
  if (!editable.ok) return editable;
  const { stored, opened } = editable.value;
  const entry = { kind: 'do', operation: wanted.operation } as const;
  const next = takeStep(opened.draft, entry);
  if (!next.ok)
    return next.error.code === 'nothing-changes' ? leave(office, conflictId, stored) : failed(refusalError(next.error));
  const details = { what: 'choose-in-conflict' };
  const happening = { code: 'timetable.edited', subject: subjectOf(stored), details } as const;
  saveStep(office, { stored, opened, entry, next: next.value, happening, settles: conflictId });
  return ok(undefined);
}
