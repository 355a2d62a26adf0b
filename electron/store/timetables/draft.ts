import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError, DeskErrorCode } from '../../../shared/desk-error.ts';
import type { DraftStand } from '../../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { DraftEntry, replayLog } from '../../../shared/versions/draft-log.ts';
import type { DraftRefusal } from '../../../shared/versions/draft-log.ts';
import type { WriteHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { placeIn } from '../records/sealed-rows.ts';
import type { OpenDraft } from './draft-cache.ts';
import { readSnapshot } from './draft-snapshot.ts';
import type { StoredTimetable } from './stored-timetable.ts';
import { readFirstContent } from './versions.ts';

/** The draft as its log leads to it; from the cache where it was at work before. */
export function openDraft(
  office: OpenOffice,
  { timetableId }: Pick<StoredTimetable, 'timetableId'>,
): Result<OpenDraft, DeskError> {
  const known = office.timetables.drafts.get(timetableId);
  if (known !== null) return ok(known);
  const snapshot = readSnapshot(office, timetableId);
  if (snapshot === null) return openWhole(office, timetableId, 0);
  const log = readLog(office, timetableId, snapshot.number);
  if (!log.ok) return log;
  const replayed = replayLog(snapshot.content, log.value);
  // More was undone since than was done.
  if (!replayed.ok) return openWhole(office, timetableId, snapshot.number);
  const { number, takenReading } = snapshot;
  const steps = number + log.value.length;
  return ok(
    keep(office, timetableId, { draft: replayed.value, steps, base: { number, takenReading }, snapshotAt: number }),
  );
}

/** The same draft, with the way back as far as this entry goes: who undoes past a snapshot needs the log before it. */
export function withWayBack(
  office: OpenOffice,
  { timetableId }: Pick<StoredTimetable, 'timetableId'>,
  opened: OpenDraft,
  entry: DraftEntry,
): Result<OpenDraft, DeskError> {
  if (entry.kind !== 'undo' || opened.draft.done !== null || opened.base === null) return ok(opened);
  return openWhole(office, timetableId, opened.snapshotAt);
}

/** The draft with all of its way back, wherever it was opened from. */
export function openWholeDraft(office: OpenOffice, timetableId: string): Result<OpenDraft, DeskError> {
  return openWhole(office, timetableId, readSnapshot(office, timetableId)?.number ?? 0);
}

function openWhole(office: OpenOffice, timetableId: string, snapshotAt: number): Result<OpenDraft, DeskError> {
  const start = readFirstContent(office, timetableId);
  if (!start.ok) return start;
  const log = readLog(office, timetableId, 0);
  if (!log.ok) return log;
  const replayed = replayLog(start.value, log.value);
  // Each entry was taken before it was written: a log that does not lead anywhere is not ours any more.
  if (!replayed.ok) return failed(deskError('storeDamaged'));
  return ok(keep(office, timetableId, { draft: replayed.value, steps: log.value.length, base: null, snapshotAt }));
}

function keep(office: OpenOffice, timetableId: string, opened: OpenDraft): OpenDraft {
  office.timetables.drafts.keep(timetableId, opened);
  return opened;
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

export function standOf(opened: OpenDraft): DraftStand {
  const { draft, steps, base } = opened;
  const { content, done, undone } = draft;
  const canUndo = done !== null || base !== null;
  return { content, steps, canUndo, canRedo: undone !== null, takenReading: takenReadingOf(opened) };
}

/** The number of the reading taken last and not undone again, if one was. */
export function takenReadingOf({ draft, base }: Pick<OpenDraft, 'draft' | 'base'>): number | null {
  for (let step = draft.done; step !== null; step = step.below) {
    if (step.top.operation.kind === 'take-reading') return step.top.operation.number ?? null;
  }
  return base?.takenReading ?? null;
}

/** What the person is told of a step that was not taken. */
export function refusalError({ code }: DraftRefusal): DeskError {
  const told: Partial<Record<DraftRefusal['code'], DeskErrorCode>> = {
    'ends-before-it-starts': 'endsBeforeStart',
    'value-does-not-fit': 'valueDoesNotFit',
  };
  return deskError(told[code] ?? 'editNotPossible');
}

/** The entries after so many steps. */
export function readLog(
  { database, records }: OpenOffice,
  timetableId: string,
  after: number,
): Result<DraftEntry[], DeskError> {
  const rows = database.read.all<{ number: number; keyId: string; sealed: Uint8Array }>(
    'SELECT number, key_id AS keyId, sealed FROM operations WHERE timetable_id = ? AND number > ? ORDER BY number',
    ...[timetableId, after],
  );
  const log: DraftEntry[] = [];
  for (const { number, keyId, sealed } of rows) {
    const entry = records.open(DraftEntry, sealed, placeOf(timetableId, number, keyId));
    // Without one of its steps the rest would be done to another draft.
    if (!entry.ok || number !== after + log.length + 1) return failed(deskError('storeDamaged'));
    log.push(entry.value);
  }
  return ok(log);
}

function placeOf(timetableId: string, number: number, keyId: string) {
  return placeIn('operations', { timetable_id: timetableId, number, key_id: keyId });
}
