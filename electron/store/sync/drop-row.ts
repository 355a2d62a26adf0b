import { eraseKey } from '../erasure/erase-key.ts';
import type { Receiving } from './receiving.ts';
import { findSyncedRow } from './synced-row.ts';

/**
 * A row that whoever sits here may not see any more, or that was erased. What was done to it here and not handed in stays in the
 * outbox, sealed: if they are let in again it is handed in. What was erased leaves nothing, here either.
 */
export function dropRow(receiving: Receiving, row: string, isErased: boolean): void {
  const { office, write, erasedKeys } = receiving;
  const known = findSyncedRow(write, row);
  write.run('DELETE FROM synced_rows WHERE row_id = ?', row);
  if (isErased && (known === null || known.kind === 'document')) {
    const keyId = office.records.keyOf(write, 'document', row);
    if (keyId !== null) {
      forgetTimetablesOf(receiving, row);
      eraseKey(write, { keyId, erasedAt: office.tools.now() });
      erasedKeys.push(keyId);
    }
    return;
  }
  if (known === null) return;
  switch (known.kind) {
    case 'document':
      forgetTimetablesOf(receiving, row);
      // With its file, its readings and its notes; its timetables go as rows of their own.
      write.run('DELETE FROM document_notes WHERE document_id = ?', row);
      write.run('DELETE FROM documents WHERE document_id = ?', row);
      return;
    case 'timetable':
      receiving.timetables.add(row);
      write.run('DELETE FROM timetables WHERE timetable_id = ?', row);
      return;
    case 'version':
      if (known.about !== null) receiving.timetables.add(known.about);
      write.run('DELETE FROM versions WHERE version_id = ?', row);
      return;
    case 'conflict':
      if (known.about !== null) receiving.timetables.add(known.about);
  }
}

function forgetTimetablesOf({ write, timetables }: Receiving, documentId: string): void {
  const rows = write.all<{ id: string }>('SELECT timetable_id AS id FROM timetables WHERE document_id = ?', documentId);
  for (const { id } of rows) timetables.add(id);
}
