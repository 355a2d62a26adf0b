import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError, DeskErrorCode } from '../../../shared/desk-error.ts';
import type { DraftStand } from '../../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { DraftEntry, replayLog } from '../../../shared/versions/draft-log.ts';
import type { Draft, DraftRefusal } from '../../../shared/versions/draft-log.ts';
import type { WriteHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { placeIn } from '../records/sealed-rows.ts';
import type { OpenDraft } from './draft-cache.ts';
import type { StoredTimetable } from './stored-timetable.ts';
import { readFirstContent } from './versions.ts';

/** The draft as its log leads to it; from the cache where it was at work before. */
export function openDraft(
  office: OpenOffice,
  { timetableId }: Pick<StoredTimetable, 'timetableId'>,
): Result<OpenDraft, DeskError> {
  const known = office.timetables.drafts.get(timetableId);
  if (known !== null) return ok(known);
  const start = readFirstContent(office, timetableId);
  if (!start.ok) return start;
  const log = readLog(office, timetableId);
  if (!log.ok) return log;
  const replayed = replayLog(start.value, log.value);
  // Each entry was taken before it was written: a log that does not lead anywhere is not ours any more.
  if (!replayed.ok) return failed(deskError('storeDamaged'));
  const opened = { draft: replayed.value, steps: log.value.length };
  office.timetables.drafts.keep(timetableId, opened);
  return ok(opened);
}

/** Writes the entry that comes after so many steps. */
export function addEntry(
  { actor, records, tools }: OpenOffice,
  write: WriteHandle,
  { timetableId, keyId }: StoredTimetable,
  { steps, entry }: { readonly steps: number; readonly entry: DraftEntry },
): void {
  const number = steps + 1;
  write.run(
    'INSERT INTO operations (timetable_id, number, made_by, made_at, key_id, sealed) VALUES (?, ?, ?, ?, ?, ?)',
    ...[timetableId, number, actor.userId, tools.now(), keyId],
    records.seal(entry, placeOf(timetableId, number, keyId)),
  );
}

export function standOf({ draft, steps }: OpenDraft): DraftStand {
  const { content, done, undone } = draft;
  return { content, steps, canUndo: done !== null, canRedo: undone !== null, takenReading: takenReadingOf(draft) };
}

function takenReadingOf({ done }: Draft): number | null {
  for (let step = done; step !== null; step = step.below) {
    if (step.top.operation.kind === 'take-reading') return step.top.operation.number ?? null;
  }
  return null;
}

/** What the person is told of a step that was not taken. */
export function refusalError({ code }: DraftRefusal): DeskError {
  const told: Partial<Record<DraftRefusal['code'], DeskErrorCode>> = {
    'ends-before-it-starts': 'endsBeforeStart',
    'value-does-not-fit': 'valueDoesNotFit',
  };
  return deskError(told[code] ?? 'editNotPossible');
}

function readLog({ database, records }: OpenOffice, timetableId: string): Result<DraftEntry[], DeskError> {
  const rows = database.read.all<{ number: number; keyId: string; sealed: Uint8Array }>(
    'SELECT number, key_id AS keyId, sealed FROM operations WHERE timetable_id = ? ORDER BY number',
    timetableId,
  );
  const log: DraftEntry[] = [];
  for (const { number, keyId, sealed } of rows) {
    const entry = records.open(DraftEntry, sealed, placeOf(timetableId, number, keyId));
    // Without one of its steps the rest would be done to another draft.
    if (!entry.ok || number !== log.length + 1) return failed(deskError('storeDamaged'));
    log.push(entry.value);
  }
  return ok(log);
}

function placeOf(timetableId: string, number: number, keyId: string) {
  return placeIn('operations', { timetable_id: timetableId, number, key_id: keyId });
}
