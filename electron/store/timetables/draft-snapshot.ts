import { z } from 'zod';
import { TimetableContent } from '../../../shared/versions/content.ts';
import type { DraftEntry } from '../../../shared/versions/draft-log.ts';
import type { WriteHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { placeIn } from '../records/sealed-rows.ts';
import type { DraftBase, OpenDraft } from './draft-cache.ts';
import type { StoredTimetable } from './stored-timetable.ts';

/** A draft that is opened goes through as many steps at most, and some: few enough to be felt by nobody. */
export const STEPS_BETWEEN = 500;

const SnapshotPayload = z.object({ content: TimetableContent, takenReading: z.int().nullable() });
type Snapshot = DraftBase & Pick<z.infer<typeof SnapshotPayload>, 'content'>;

/**
 * Whether the draft is to be written down whole after this entry. Only after something was done: then something can be undone
 * and nothing redone, and the snapshot need not hold either.
 */
export function isSnapshotDue(
  { steps, snapshotAt }: Pick<OpenDraft, 'steps' | 'snapshotAt'>,
  entry: DraftEntry,
): boolean {
  return entry.kind === 'do' && steps - snapshotAt >= STEPS_BETWEEN;
}

export function putSnapshot(
  { records }: Pick<OpenOffice, 'records'>,
  write: WriteHandle,
  { timetableId, keyId }: Pick<StoredTimetable, 'timetableId' | 'keyId'>,
  { number, content, takenReading }: Snapshot,
): void {
  write.run(
    'INSERT OR REPLACE INTO draft_snapshots (timetable_id, number, key_id, sealed) VALUES (?, ?, ?, ?)',
    ...[timetableId, number, keyId, records.seal({ content, takenReading }, placeOf(timetableId, number, keyId))],
  );
}

/** Null where there is none, and where it cannot be read: the log leads to the draft as well. */
export function readSnapshot({ database, records }: OpenOffice, timetableId: string): Snapshot | null {
  const row = database.read.get<{ number: number; keyId: string; sealed: Uint8Array }>(
    'SELECT number, key_id AS keyId, sealed FROM draft_snapshots WHERE timetable_id = ?',
    timetableId,
  );
  const opened = row && records.open(SnapshotPayload, row.sealed, placeOf(timetableId, row.number, row.keyId));
  return row !== undefined && opened?.ok ? { number: row.number, ...opened.value } : null;
}

function placeOf(timetableId: string, number: number, keyId: string) {
  return placeIn('draft_snapshots', { timetable_id: timetableId, number, key_id: keyId });
}
