import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import { TimetableState } from '../../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { moveDocument } from '../../../shared/versions/document-states.ts';
import { checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { noteRereadFailed } from '../timetables/reread-failed.ts';
import { nameOfDocument, nextInQueue, whoseDocument } from './documents.ts';

/** A document that was read and goes to the reader once more: it may lie on no desk. */
export type Reread = { readonly documentId: string; readonly name: string; readonly userId: string };

/** The sheet waits for the reader again, and stays what it is meanwhile. Asking twice is asking once. */
export function readAgain(office: OpenOffice, documentId: string): Result<Reread, DeskError> {
  const { database } = office;
  const whose = whoseDocument(database.read, documentId);
  const name = nameOfDocument(office, documentId);
  if (whose === null || name === null) return failed(deskError('notFound'));
  const allowed = checkMay(office, 'documents.steer-reading', whose);
  if (!allowed.ok) return allowed;
  const row = database.read.get<{ state: string }>('SELECT state FROM documents WHERE document_id = ?', documentId);
  const state = TimetableState.safeParse(row?.state);
  // One that was never read is retried instead.
  if (!state.success || !moveDocument({ at: state.data, before: null }, 'reread').ok) {
    return failed(deskError('notFromHere'));
  }
  database.inTransaction((write) => {
    write.run(
      'INSERT OR IGNORE INTO rereads (document_id, queue_number) VALUES (?, ?)',
      ...[documentId, nextInQueue(write)],
    );
    noteRereadFailed(office, write, documentId, null);
  });
  office.timetables.changed();
  return ok({ documentId, name, userId: whose.userId ?? '' });
}

/** Those that wait to be read again, in no order. */
export function listRereads(office: OpenOffice): Reread[] {
  const rows = office.database.read.all<{ documentId: string; userId: string | null }>(
    `SELECT document_id AS documentId, added_by AS userId FROM rereads JOIN documents USING (document_id)
     WHERE binned_at IS NULL`,
  );
  return rows.flatMap(({ documentId, userId }) => {
    const name = nameOfDocument(office, documentId);
    return name === null ? [] : [{ documentId, name, userId: userId ?? '' }];
  });
}
