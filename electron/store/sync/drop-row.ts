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
      dropDocument(receiving, row);
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

/**
 * Its timetables go as rows of their own. A sheet whose file came in here is nowhere else: it lies in the bin from now on, as the office's rule
 * has it, and comes back with the row. Any other goes with its readings and notes.
 */
function dropDocument({ office, write }: Receiving, documentId: string): void {
  const isOurs = write.get(`SELECT 1 FROM chunks WHERE document_id = ? AND part = 'original' LIMIT 1`, documentId);
  if (isOurs !== undefined) {
    const now = office.tools.now();
    write.run('UPDATE documents SET binned_at = coalesce(binned_at, ?) WHERE document_id = ?', now, documentId);
    return;
  }
  write.run('DELETE FROM document_notes WHERE document_id = ?', documentId);
  write.run('DELETE FROM documents WHERE document_id = ?', documentId);
}

function forgetTimetablesOf({ write, timetables }: Receiving, documentId: string): void {
  const rows = write.all<{ id: string }>('SELECT timetable_id AS id FROM timetables WHERE document_id = ?', documentId);
  for (const { id } of rows) timetables.add(id);
}
