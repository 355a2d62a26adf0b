import { z } from 'zod';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import { ReadingSummary } from '../../../shared/ipc/document-messages.ts';
import { PageView } from '../../../shared/timetable/layout/page-view.ts';
import { Reading } from '../../../shared/timetable/reading.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { invariant } from '../../../shared/invariant.ts';
import { TimetableState } from '../../../shared/ipc/timetable-messages.ts';
import { DocumentState, moveDocument } from '../../../shared/versions/document-states.ts';
import type { DocumentMove } from '../../../shared/versions/document-states.ts';
import { readPart, writeChunks } from '../database/chunks.ts';
import type { FilePart } from '../database/chunks.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import { act, actByProgram, checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { createTimetable } from '../timetables/create-timetable.ts';
import { placeIn } from '../records/sealed-rows.ts';
import { noteRereadFailed } from '../timetables/reread-failed.ts';
import { findTimetable, timetablesOfDocument } from '../timetables/stored-timetable.ts';
import { keyIdOf, nameOfDocument, putState, whoseDocument } from './documents.ts';

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
  const state = stateOf(database.read, documentId);
  const isAgain = TimetableState.safeParse(state).success;
  if (!canSettle(state, outcome.state)) return failed(deskError('notFromHere'));
  if (outcome.state === 'read') return fileReading(office, { documentId, keyId, isAgain }, outcome);
  if (outcome.state !== 'failed') return steerReading(office, { documentId, isAgain }, outcome.state);
  const { problem } = outcome;
  database.inTransaction((write) => {
    if (!isAgain) return putState(office, write, documentId, { state: 'failed', summary: null, problem });
    endReadingAgain(write, documentId);
    noteRereadFailed(office, write, documentId, problem);
  });
  if (isAgain) office.timetables.changed();
  return ok(undefined);
}

/** Nothing has become of reading it again: it is what it was. */
function endReadingAgain(write: WriteHandle, documentId: string): void {
  write.run('DELETE FROM rereads WHERE document_id = ?', documentId);
}

/** Somebody stopped the reading, or asked for it once more. */
function steerReading(
  office: OpenOffice,
  { documentId, isAgain }: Pick<Sheet, 'documentId' | 'isAgain'>,
  state: 'cancelled' | 'waiting',
): Result<undefined, DeskError> {
  const whose = whoseDocument(office.database.read, documentId);
  if (whose === null) return failed(deskError('notFound'));
  const allowed = checkMay(office, 'documents.steer-reading', whose);
  if (!allowed.ok) return allowed;
  const code = state === 'cancelled' ? 'document.reading-stopped' : 'document.reading-repeated';
  act(office, { code, subject: { kind: 'document', id: documentId }, details: {} }, (write) => {
    if (isAgain) return endReadingAgain(write, documentId);
    putState(office, write, documentId, { state, summary: null, problem: null });
  });
  return ok(undefined);
}

type Sheet = { readonly documentId: string; readonly keyId: string; readonly isAgain: boolean };

/** The first reading makes the timetable; a later one waits beside it as a proposal. */
function fileReading(
  office: OpenOffice,
  { documentId, keyId, isAgain }: Sheet,
  { summary, reading, pages, pictures }: Extract<DocumentOutcome, { state: 'read' }>,
): Result<undefined, DeskError> {
  const subject = { kind: 'document', id: documentId } as const;
  const { blocks, breaks = 0, needLook } = summary;
  const details = { blocks, breaks, needLook, isAgain };
  const made = actByProgram(office, { code: 'document.read', subject, details }, (write) => {
    if (isAgain) endReadingAgain(write, documentId);
    else putState(office, write, documentId, { state: 'read', summary, problem: null });
    if (isAgain) noteRereadFailed(office, write, documentId, null);
    const readingNumber = addReading(office, write, { documentId, keyId }, { reading, pages });
    forgetPicturesOfPassed(office, write, documentId, readingNumber);
    for (const picture of pictures) {
      const { part, bytes } = picturePart(picture, readingNumber);
      writeChunks(write, { documentId, part, keyId }, bytes, office.records.sealer);
    }
    if (timetablesOfDocument(write, documentId).length > 0) return null;
    const name = nameOfDocument(office, documentId) ?? reading.source.name;
    return createTimetable(office, write, { documentId, keyId, name, reading, readingNumber });
  });
  if (made === null) office.timetables.changed();
  else office.timetables.saved(made.timetableId, made.card);
  return ok(undefined);
}

function addReading(
  { records, tools }: OpenOffice,
  write: WriteHandle,
  { documentId, keyId }: Pick<Sheet, 'documentId' | 'keyId'>,
  payload: ReadingPayload,
): number {
  const readingId = tools.newId();
  const number = newestNumber(write, documentId) + 1;
  write.run(
    'INSERT INTO readings (reading_id, document_id, number, read_at, key_id, sealed) VALUES (?, ?, ?, ?, ?, ?)',
    ...[readingId, documentId, number, tools.now(), keyId, records.seal(payload, placeOf(readingId, keyId))],
  );
  return number;
}

type SettledState = DocumentOutcome['state'];
const MOVES: Readonly<Record<SettledState, DocumentMove>> = {
  read: 'finish-reading',
  failed: 'fail-reading',
  cancelled: 'cancel',
  waiting: 'retry',
};

function canSettle(state: DocumentState['at'], outcome: SettledState): boolean {
  // A reading that could not be kept is asked for once more; the cabinet has not heard of the first one.
  if (state === outcome) return true;
  if (TimetableState.safeParse(state).success) return outcome !== 'waiting';
  // That it is being read is known to the desk alone: after a crash it simply waits.
  const at = state === 'waiting' && outcome !== 'cancelled' ? 'reading' : state;
  return moveDocument(DocumentState.parse({ at, before: null }), MOVES[outcome]).ok;
}

function stateOf(read: ReadHandle, documentId: string): DocumentState['at'] {
  const row = read.get<{ state: DocumentState['at'] }>('SELECT state FROM documents WHERE document_id = ?', documentId);
  invariant(row !== undefined, 'a document that has a key is there');
  return row.state;
}

/** The newest reading of a document, as the review screen shows it. */
export function openReading(office: OpenOffice, documentId: string): Result<ReadingPayload, DeskError> {
  const allowed = checkMayRead(office, documentId);
  if (!allowed.ok) return allowed;
  const opened = readNewestReading(office, documentId);
  return opened.ok ? ok({ reading: opened.value.reading, pages: opened.value.pages }) : opened;
}

/** The same for who has asked already whether the actor may see it, also of what lies in the bin. */
export function readNewestReading(
  office: Pick<OpenOffice, 'database' | 'records'>,
  documentId: string,
): Result<ReadingPayload & { readonly readingId: string }, DeskError> {
  return readReading(office, documentId, newestNumber(office.database.read, documentId));
}

/** 0 where there is none. */
function newestNumber(read: ReadHandle, documentId: string): number {
  const sql = 'SELECT max(number) AS number FROM readings WHERE document_id = ?';
  return read.get<{ number: number | null }>(sql, documentId)?.number ?? 0;
}

/** One of a document's readings, counted from 1; for who has asked already whether the actor may see it. */
export function readReading(
  { database, records }: Pick<OpenOffice, 'database' | 'records'>,
  documentId: string,
  number: number,
): Result<ReadingPayload & { readonly readingId: string }, DeskError> {
  const row = database.read.get<{ readingId: string; keyId: string; sealed: Uint8Array }>(
    'SELECT reading_id AS readingId, key_id AS keyId, sealed FROM readings WHERE document_id = ? AND number = ?',
    ...[documentId, number],
  );
  if (row === undefined) return failed(deskError('notFound'));
  const opened = records.open(ReadingPayload, row.sealed, placeOf(row.readingId, row.keyId));
  if (!opened.ok) return failed(deskError(opened.error.kind === 'erased' ? 'notFound' : 'storeDamaged'));
  return ok({ ...opened.value, readingId: row.readingId });
}

/** As the given reading has straightened it, or the newest. */
export function readPicture(
  office: OpenOffice,
  documentId: string,
  { page, reading }: { readonly page: number; readonly reading: number | null },
): StoredPicture | null {
  const { database, records } = office;
  if (!checkMayRead(office, documentId).ok) return null;
  const number = reading ?? newestNumber(database.read, documentId);
  const own = readPart(database.read, { documentId, part: partOf(page, number) }, records.sealer);
  // Earlier programs kept one picture of a page, under the first name, whichever reading it was of.
  const named = own.ok ? own : readPart(database.read, { documentId, part: partOf(page, FIRST) }, records.sealer);
  const format = named.ok ? PictureFormat.options[named.value[0] ?? -1] : undefined;
  return named.ok && format !== undefined ? { page, format, bytes: new Uint8Array(named.value.subarray(1)) } : null;
}

/**
 * A picture as it lies in the cabinet. Each reading has its own: while a new one waits as a proposal, the frames of the lessons
 * are still places on the pictures of the old one.
 */
export function picturePart({ page, format, bytes }: StoredPicture, reading: number = FIRST) {
  const named = Buffer.concat([Buffer.from([PictureFormat.options.indexOf(format)]), bytes]);
  return { part: partOf(page, reading), bytes: named } as const;
}

const FIRST = 1;

function partOf(page: number, reading: number): FilePart['part'] {
  return reading === FIRST ? `page-${page}` : `page-${page}-reading-${reading}`;
}

/** Readings that were passed over, because the sheet was read once more before anybody took them, are looked at by nobody. */
function forgetPicturesOfPassed(office: OpenOffice, write: WriteHandle, documentId: string, newest: number): void {
  for (const timetableId of timetablesOfDocument(write, documentId)) {
    const stored = findTimetable(office, timetableId);
    for (let passed = stored.ok ? stored.value.card.readingTaken + 1 : newest; passed < newest; passed += 1) {
      write.run(`DELETE FROM chunks WHERE document_id = ? AND part GLOB 'page-*-reading-${passed}'`, documentId);
    }
  }
}

/** What is in the bin is not shown, nor what is somebody else's to see. */
function checkMayRead(office: OpenOffice, documentId: string): Result<undefined, DeskError> {
  const whose = whoseDocument(office.database.read, documentId);
  return whose === null ? failed(deskError('notFound')) : checkMay(office, 'documents.read', whose);
}

function placeOf(readingId: string, keyId: string) {
  return placeIn('readings', { reading_id: readingId, key_id: keyId });
}
