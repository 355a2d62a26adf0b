import type { Pulled, ToldRow } from '../../../shared/sync/pull-messages.ts';
import type { WriteHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { receiveDocument } from './receive-document.ts';
import { receiveTimetable, rebaseTimetable } from './receive-timetable.ts';
import { receiveVersion } from './receive-version.ts';
import { receiveConflict } from './receive-conflict.ts';
import { dropRow } from './drop-row.ts';
import { numberAnew } from './number-anew.ts';
import type { Receiving } from './receiving.ts';
import { findLinkFacts } from './server-link.ts';

export type PullApplied = {
  /** There is more to be asked for. */
  readonly isMore: boolean;
  /** Something is other than it was before. */
  readonly hasChanged: boolean;
  /** Keys of documents that were erased elsewhere: their traces have to go as well. */
  readonly erasedKeys: readonly string[];
};

/**
 * Writes what the server told, all of it or nothing. A row that this office has done something to meanwhile shows both: what was
 * told, and on it what is still to be handed in.
 */
export function applyPull(office: OpenOffice, pulled: Pulled): PullApplied {
  const { database, tools } = office;
  const { timetables, erasedKeys } = database.inTransaction((write) => {
    const receiving: Receiving = { office, write, last: pulled.last, timetables: new Set(), erasedKeys: [] };
    // This office went back to a backup that knows of fewer: what is done from now on is counted on from the server's.
    if (pulled.last > (findLinkFacts(write)?.lastNumber ?? 0)) numberAnew(write, pulled.last);
    if (pulled.isWhole) write.run('UPDATE synced_rows SET is_stale = 1');
    for (const row of pulled.put) receiveRow(receiving, row);
    for (const { row, isErased } of pulled.drop) dropRow(receiving, row, isErased);
    if (!pulled.isMore) endTelling(receiving);
    const told = [pulled.view, tools.now()];
    write.run('UPDATE server_link SET view = ?, heard_at = ?', ...told);
    return receiving;
  });
  for (const keyId of erasedKeys) office.records.forget(keyId);
  showWhatChanged(office, timetables);
  const hasChanged = pulled.put.length + pulled.drop.length + timetables.size > 0;
  return { isMore: pulled.isMore, hasChanged, erasedKeys };
}

function receiveRow(receiving: Receiving, row: ToldRow): void {
  switch (row.kind) {
    case 'document':
      return receiveDocument(receiving, row);
    case 'timetable':
    case 'timetable-operations':
      return receiveTimetable(receiving, row);
    case 'version':
      return receiveVersion(receiving, row);
    case 'conflict':
      return receiveConflict(receiving, row);
  }
}

/** All is told: what the server has nothing of goes, and from the outbox what the server has said it took. */
function endTelling(receiving: Receiving): void {
  const { write, last } = receiving;
  for (const { row } of write.all<{ row: string }>('SELECT row_id AS row FROM synced_rows WHERE is_stale = 1')) {
    dropRow(receiving, row, false);
  }
  const looked = touchedBefore(write, last);
  // What was not taken stays until somebody has seen it, unless there is nothing to see any more.
  write.run(
    `DELETE FROM outbox WHERE number <= ? AND
       (outcome IN ('taken', 'conflict') OR (outcome IS NOT NULL AND plain IS NOT NULL))`,
    last,
  );
  for (const row of looked) rebaseTimetable(receiving, row);
}

function touchedBefore(write: WriteHandle, last: number): string[] {
  return write
    .all<{ row: string }>('SELECT DISTINCT row_id AS row FROM outbox WHERE number <= ? AND row_id IS NOT NULL', last)
    .map(({ row }) => row);
}

/** In memory, after the transaction: what is not saved is not there. */
function showWhatChanged(office: OpenOffice, timetables: Receiving['timetables']): void {
  for (const timetableId of timetables) office.timetables.lookAgain(timetableId);
  if (timetables.size > 0) office.timetables.changed();
}
