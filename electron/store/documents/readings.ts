import { z } from 'zod';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import { ReadingSummary } from '../../../shared/ipc/document-messages.ts';
import { PageView } from '../../../shared/timetable/layout/page-view.ts';
import { Reading } from '../../../shared/timetable/reading.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { readPart, writeChunks } from '../database/chunks.ts';
import { act, actByProgram, checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { keyIdOf, putState, whoseDocument } from './documents.ts';

const ReadingPayload = z.object({ reading: Reading, pages: z.array(PageView) });
type ReadingPayload = z.infer<typeof ReadingPayload>;

/** A page's picture, as it goes into the cabinet: its format in front, then its bytes. */
const PictureFormat = z.enum(['png', 'jpeg', 'webp']);
export const StoredPicture = z.object({
  page: z.int().positive(),
  format: PictureFormat,
  bytes: z.instanceof(Uint8Array),
});
export type StoredPicture = z.infer<typeof StoredPicture>;

export const DocumentOutcome = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('read'),
    summary: ReadingSummary,
    reading: Reading,
    pages: z.array(PageView),
    pictures: z.array(StoredPicture),
  }),
  z.object({ state: z.literal('failed'), problem: z.custom<DeskError>((value) => typeof value === 'object') }),
  z.object({ state: z.literal('cancelled') }),
  z.object({ state: z.literal('waiting') }),
]);
export type DocumentOutcome = z.infer<typeof DocumentOutcome>;

/** How the reading of a document ended, all of it or nothing; also that it is to be read once more. */
export function settleDocument(
  office: OpenOffice,
  documentId: string,
  outcome: DocumentOutcome,
): Result<undefined, DeskError> {
  const { database, records } = office;
  const keyId = keyIdOf(database.read, documentId);
  // Removed for good while it was being read, or erased.
  if (keyId === null || !records.key(keyId).ok) return failed(deskError('notFound'));
  const subject = { kind: 'document', id: documentId } as const;
  if (outcome.state === 'failed') {
    const { state, problem } = outcome;
    database.inTransaction((write) => putState(office, write, documentId, { state, summary: null, problem }));
    return ok(undefined);
  }
  if (outcome.state !== 'read') return steerReading(office, documentId, outcome.state);
  const { summary, reading, pages, pictures } = outcome;
  actByProgram(
    office,
    { code: 'document.read', subject, details: { blocks: summary.blocks, needLook: summary.needLook } },
    (write) => {
      putState(office, write, documentId, { state: 'read', summary, problem: null });
      const last = write.get<{ number: number | null }>(
        'SELECT max(number) AS number FROM readings WHERE document_id = ?',
        documentId,
      );
      const readingId = office.tools.newId();
      const payload: ReadingPayload = { reading, pages };
      write.run(
        'INSERT INTO readings (reading_id, document_id, number, read_at, key_id, sealed) VALUES (?, ?, ?, ?, ?, ?)',
        ...[readingId, documentId, (last?.number ?? 0) + 1, office.tools.now(), keyId],
        office.records.seal(payload, placeOf(readingId, keyId)),
      );
      for (const picture of pictures) {
        const { part, bytes } = picturePart(picture);
        writeChunks(write, { documentId, part, keyId }, bytes, office.records.sealer);
      }
    },
  );
  return ok(undefined);
}

/** Somebody stopped the reading, or asked for it once more. */
function steerReading(
  office: OpenOffice,
  documentId: string,
  state: 'cancelled' | 'waiting',
): Result<undefined, DeskError> {
  const whose = whoseDocument(office.database.read, documentId);
  if (whose === null) return failed(deskError('notFound'));
  const allowed = checkMay(office, 'documents.steer-reading', whose);
  if (!allowed.ok) return allowed;
  const code = state === 'cancelled' ? 'document.reading-stopped' : 'document.reading-repeated';
  act(office, { code, subject: { kind: 'document', id: documentId }, details: {} }, (write) =>
    putState(office, write, documentId, { state, summary: null, problem: null }),
  );
  return ok(undefined);
}

/** The newest reading of a document, as the review screen shows it. */
export function openReading(office: OpenOffice, documentId: string): Result<ReadingPayload, DeskError> {
  const { database, records } = office;
  const allowed = checkMayRead(office, documentId);
  if (!allowed.ok) return allowed;
  const row = database.read.get<{ readingId: string; keyId: string; sealed: Uint8Array }>(
    `SELECT reading_id AS readingId, key_id AS keyId, sealed FROM readings WHERE document_id = ?
     ORDER BY number DESC LIMIT 1`,
    documentId,
  );
  if (row === undefined) return failed(deskError('notFound'));
  const opened = records.open(ReadingPayload, row.sealed, placeOf(row.readingId, row.keyId));
  return opened.ok ? opened : failed(deskError(opened.error.kind === 'erased' ? 'notFound' : 'storeDamaged'));
}

export function readPicture(office: OpenOffice, documentId: string, page: number): StoredPicture | null {
  const { database, records } = office;
  if (!checkMayRead(office, documentId).ok) return null;
  const named = readPart(database.read, { documentId, part: `page-${page}` }, records.sealer);
  const format = named.ok ? PictureFormat.options[named.value[0] ?? -1] : undefined;
  return named.ok && format !== undefined ? { page, format, bytes: new Uint8Array(named.value.subarray(1)) } : null;
}

/** A picture as it lies in the cabinet. */
export function picturePart({ page, format, bytes }: StoredPicture) {
  const named = Buffer.concat([Buffer.from([PictureFormat.options.indexOf(format)]), bytes]);
  return { part: `page-${page}`, bytes: named } as const;
}

/** What is in the bin is not shown, nor what is somebody else's to see. */
function checkMayRead(office: OpenOffice, documentId: string): Result<undefined, DeskError> {
  const whose = whoseDocument(office.database.read, documentId);
  return whose === null ? failed(deskError('notFound')) : checkMay(office, 'documents.read', whose);
}

function placeOf(readingId: string, keyId: string) {
  return { purpose: 'reading', table: 'readings', rowId: readingId, keyId };
}
