import { DocumentBody } from '../../../shared/sync/row-body.ts';
import { noteUsualLegalBasis } from '../data-protection/legal-basis.ts';
import { createContentTagger } from '../keys/content-tag.ts';
import { officeKeyOf } from '../office/office-key.ts';
import { placeIn } from '../records/sealed-rows.ts';
import type { DocumentPayload } from '../documents/stored-document.ts';
import { keyOfDocument } from './receiving.ts';
import type { Receiving, ToldBody } from './receiving.ts';
import { bodyOfSynced, putSyncedRow } from './synced-row.ts';

/**
 * A sheet that came in at another desk. It stands in this office's lists with its timetable, once there is one: before that it waits
 * to be read where it came in.
 */
export function receiveDocument(receiving: Receiving, { row, version, body }: ToldBody<DocumentBody>): void {
  const { office, write, timetables } = receiving;
  const keyId = keyOfDocument(receiving, row);
  if (keyId === null) return;
  putSyncedRow(write, office.records, { row, kind: 'document', version, about: null, keyId, body });
  const pending = write.get(`SELECT 1 FROM outbox WHERE row_id = ? AND number > ?`, row, receiving.last);
  if (pending !== undefined) return;
  const now = office.tools.now();
  write.run(
    'UPDATE documents SET binned_at = CASE WHEN ? THEN coalesce(binned_at, ?) END WHERE document_id = ?',
    ...[body.isBinned ? 1 : 0, now, row],
  );
  for (const { id } of write.all<{ id: string }>(
    'SELECT timetable_id AS id FROM timetables WHERE document_id = ?',
    row,
  )) {
    timetables.add(id);
  }
}

/** The row of a sheet whose timetable has come; its file lies at the server until somebody opens it. */
export function enterDocument({ office, write }: Receiving, documentId: string, keyId: string): boolean {
  if (write.get('SELECT 1 FROM documents WHERE document_id = ?', documentId) !== undefined) return true;
  const { records, database, tools } = office;
  const body = bodyOfSynced(write, records, documentId, DocumentBody);
  if (body === null) return false;
  const { name, sha256, bytes, addedAt, isBinned } = body;
  const payload: DocumentPayload = { name, sha256, summary: null, problem: null };
  const tag = createContentTagger(officeKeyOf(database.read, records))(Buffer.from(sha256, 'hex'));
  const place = placeIn('documents', { document_id: documentId, key_id: keyId });
  write.run(
    `INSERT INTO documents (document_id, state, content_tag, bytes, added_at, changed_at, binned_at, key_id, sealed)
     VALUES (?, 'read', ?, ?, ?, ?, ?, ?, ?)`,
    ...[
      documentId,
      tag,
      bytes,
      addedAt,
      tools.now(),
      isBinned ? tools.now() : null,
      keyId,
      records.seal(payload, place),
    ],
  );
  noteUsualLegalBasis(office, write, documentId);
  return true;
}
