import type { ConflictBody } from '../../../shared/sync/row-body.ts';
import { findTimetableAnywhere } from '../timetables/stored-timetable.ts';
import type { Receiving, ToldBody } from './receiving.ts';
import { putSyncedRow } from './synced-row.ts';

/** What somebody wanted and was not taken: it waits for a person here as well. */
export function receiveConflict(receiving: Receiving, { row, version, body }: ToldBody<ConflictBody>): void {
  const { office, write, timetables } = receiving;
  const stored = findTimetableAnywhere(office, body.timetableId);
  if (stored === null) return;
  const { keyId, timetableId } = stored;
  putSyncedRow(write, office.records, { row, kind: 'conflict', version, about: timetableId, keyId, body });
  timetables.add(timetableId);
}
