import type { Whose } from '../../../shared/access/may.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import { invariant } from '../../../shared/invariant.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import { readPart, writeChunks } from '../database/chunks.ts';
import { noteUsualLegalBasis } from '../data-protection/legal-basis.ts';
import { createContentTagger } from '../keys/content-tag.ts';
import { act, checkMay } from '../office/open-office.ts';
import { officeKeyOf } from '../office/office-key.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { queueMutation } from '../sync/outbox.ts';
import { daysOfDocument } from '../timetables/days-of-document.ts';
import { summaryOfDraft } from '../timetables/draft-summary.ts';
import { placeIn } from '../records/sealed-rows.ts';
import { DocumentPayload } from './stored-document.ts';
import type { NewDocument, StoredDocument } from './stored-document.ts';

/** Files a document that came in: when this answers, it is kept, whatever happens to the program. */
export function addDocument(
  office: OpenOffice,
  document: NewDocument,
): Result<{ duplicateOf: string | null }, DeskError> {
  const { actor, database, records, tools } = office;
  const allowed = checkMay(office, 'documents.import', ownedBy(actor.userId));
  if (!allowed.ok) return allowed;
  const { documentId, bytes, ...named } = document;
  const now = tools.now();
  const tag = contentTag(office, document.sha256);
  const duplicateOf = findByContent(database.read, tag);
  const subject = { kind: 'document', id: documentId } as const;
  act(office, { code: 'document.imported', subject, details: { name: document.name } }, (write) => {
    const keyId = records.makeKey(write, { subjectKind: 'document', subjectId: documentId, createdAt: now });
    const payload: DocumentPayload = { ...named, summary: null, problem: null };
    write.run(
      `INSERT INTO documents (document_id, state, queue_number, content_tag, duplicate_of, bytes, added_by, added_at,
         changed_at, key_id, sealed)
       VALUES (?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[documentId, nextInQueue(write), tag, duplicateOf, bytes.byteLength, actor.userId, now, now, keyId],
      records.seal(payload, placeOf(documentId, keyId)),
    );
    writeChunks(write, { documentId, part: 'original', keyId }, bytes, records.sealer);
    noteUsualLegalBasis(office, write, documentId);
    const { name, sha256 } = named;
    const body = { name, sha256, bytes: bytes.byteLength, addedAt: now, isBinned: false };
    queueMutation(office, write, { name: 'document.add/1', row: documentId, body }, keyId);
  });
  return ok({ duplicateOf });
}

/**
 * Every document on the desk, in the order they came: what is in hand, and nothing that was approved. For the queue before
 * the reader, which reads for everybody; what of it a person sees is decided where it is shown to them.
 */
export function listDocuments(office: OpenOffice): StoredDocument[] {
  const rows = office.database.read.all<Row>(`SELECT ${COLUMNS} FROM documents WHERE ${ON_THE_DESK} ORDER BY rowid`);
  return rows.flatMap((row) => asStored(office, row) ?? []);
}

/** The one that a timetable was read from; null where that lies on the desk no more. */
export function documentOfTimetable(office: OpenOffice, timetableId: string): StoredDocument | null {
  const row = office.database.read.get<Row>(
    `SELECT ${COLUMNS} FROM documents
     WHERE document_id = (SELECT document_id FROM timetables WHERE timetable_id = ?) AND ${ON_THE_DESK}`,
    timetableId,
  );
  return row === undefined ? null : asStored(office, row);
}

function asStored(office: OpenOffice, row: Row): StoredDocument | null {
  const payload = office.records.open(DocumentPayload, row.sealed, placeOf(row.documentId, row.keyId));
  // Erased: its row is a gravestone and no document any more.
  if (!payload.ok) return null;
  const { documentId, bytes, addedAt, duplicateOf, userId } = row;
  // Nobody's fault: the program ended in the middle of it.
  const state = row.state === 'reading' ? 'waiting' : row.state;
  const { summary, ...said } = payload.value;
  const now = summary === null || state !== 'read' ? summary : summaryOfDraft(office, documentId, summary);
  const inForce = state === 'read' ? daysOfDocument(office, documentId) : null;
  return { documentId, bytes, addedAt, duplicateOf, inForce, userId: userId ?? '', state, ...said, summary: now };
}

/** What a document is called, also in the bin; null once it was erased. */
export function nameOfDocument({ database, records }: OpenOffice, documentId: string): string | null {
  const row = database.read.get<Row>(`SELECT ${COLUMNS} FROM documents WHERE document_id = ?`, documentId);
  const payload = row && records.open(DocumentPayload, row.sealed, placeOf(documentId, row.keyId));
  return payload?.ok ? payload.value.name : null;
}

/** The documents that wait, in the order in which they are read: one that was retried, or is read again, is at the end. */
export function queueOf({ database }: OpenOffice): string[] {
  const sql = `SELECT document_id AS id, queue_number AS number FROM documents
      WHERE queue_number IS NOT NULL AND binned_at IS NULL
    UNION ALL
    SELECT document_id AS id, rereads.queue_number AS number FROM rereads JOIN documents USING (document_id)
      WHERE binned_at IS NULL
    ORDER BY number`;
  return database.read.all<{ id: string }>(sql).map(({ id }) => id);
}

export function readOriginal(office: OpenOffice, documentId: string): Result<Uint8Array, DeskError> {
  const { database, records } = office;
  const part = readPart(database.read, { documentId, part: 'original' }, records.sealer);
  return part.ok ? part : failed(deskError(part.error.code === 'file-missing' ? 'notFound' : 'storeDamaged'));
}

/** A timetable whose sheet was lost stands in its place, and is from nobody who could be named. */
export function whoseDocument(read: ReadHandle, documentId: string): Whose | null {
  const row = read.get<{ userId: string | null }>(
    `SELECT added_by AS userId FROM documents WHERE document_id = ? AND binned_at IS NULL
     UNION ALL
     SELECT NULL FROM timetables WHERE document_id IS NULL AND timetable_id = ? AND binned_at IS NULL`,
    ...[documentId, documentId],
  );
  return row === undefined ? null : ownedBy(row.userId);
}

/** The rows' part of throwing it away, whoever does. */
export function putInBin(write: WriteHandle, documentId: string, now: number): void {
  write.run('UPDATE documents SET binned_at = ?, changed_at = ? WHERE document_id = ?', now, now, documentId);
  // The duplicates of what is gone follow the oldest that is left of them.
  const heir = write.get<{ id: string }>(
    'SELECT document_id AS id FROM documents WHERE duplicate_of = ? AND binned_at IS NULL ORDER BY rowid LIMIT 1',
    documentId,
  );
  if (heir === undefined) return;
  write.run('UPDATE documents SET duplicate_of = NULL WHERE document_id = ?', heir.id);
  write.run('UPDATE documents SET duplicate_of = ? WHERE duplicate_of = ?', heir.id, documentId);
}

type Settled = Pick<DocumentPayload, 'summary' | 'problem'> & { readonly state: StoredDocument['state'] };

/** Writes how a document stands now, in the transaction of what brought it there. */
export function putState(
  { records, tools }: OpenOffice,
  write: WriteHandle,
  documentId: string,
  settled: Settled,
): void {
  const row = write.get<Row>(`SELECT ${COLUMNS} FROM documents WHERE document_id = ?`, documentId);
  invariant(row !== undefined, 'a document that is settled is there');
  const payload = records.open(DocumentPayload, row.sealed, placeOf(documentId, row.keyId));
  invariant(payload.ok, 'a document that is settled was not erased');
  const { state, ...rest } = settled;
  const queueNumber = state === 'waiting' ? nextInQueue(write) : null;
  write.run(
    'UPDATE documents SET state = ?, queue_number = ?, changed_at = ?, sealed = ? WHERE document_id = ?',
    ...[state, queueNumber, tools.now(), records.seal({ ...payload.value, ...rest }, placeOf(documentId, row.keyId))],
    documentId,
  );
}

export function keyIdOf(read: ReadHandle, documentId: string): string | null {
  return (
    read.get<{ keyId: string }>('SELECT key_id AS keyId FROM documents WHERE document_id = ?', documentId)?.keyId ??
    null
  );
}

type Row = {
  readonly documentId: string;
  readonly state: 'waiting' | 'reading' | 'read' | 'failed' | 'cancelled';
  readonly bytes: number;
  readonly userId: string | null;
  readonly addedAt: number;
  readonly duplicateOf: string | null;
  readonly keyId: string;
  readonly sealed: Uint8Array;
};

const COLUMNS = `document_id AS documentId, state, bytes, added_by AS userId, added_at AS addedAt,
  duplicate_of AS duplicateOf, key_id AS keyId, sealed`;

const ON_THE_DESK = `state IN ('waiting', 'reading', 'read', 'failed', 'cancelled') AND binned_at IS NULL`;

/** Behind all that wait, for the first time or again. */
export function nextInQueue(read: ReadHandle): number {
  const sql = `SELECT max(last) AS last FROM (
    SELECT max(queue_number) AS last FROM documents UNION ALL SELECT max(queue_number) AS last FROM rereads)`;
  return (read.get<{ last: number | null }>(sql)?.last ?? 0) + 1;
}

function findByContent(read: ReadHandle, tag: Uint8Array): string | null {
  const row = read.get<{ id: string; original: string | null }>(
    `SELECT document_id AS id, duplicate_of AS original FROM documents
     WHERE content_tag = ? AND binned_at IS NULL ORDER BY rowid LIMIT 1`,
    tag,
  );
  return row === undefined ? null : (row.original ?? row.id);
}

function contentTag({ database, records }: OpenOffice, sha256: string): Uint8Array {
  return createContentTagger(officeKeyOf(database.read, records))(Buffer.from(sha256, 'hex'));
}

function ownedBy(userId: string | null): Whose {
  return { userId, personIds: [], classIds: [] };
}

function placeOf(documentId: string, keyId: string) {
  return placeIn('documents', { document_id: documentId, key_id: keyId });
}
