import { nameOfDocument } from '../documents/documents.ts';
import { readReading } from '../documents/readings.ts';
import type { WriteHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import type { TimetableCard } from './card.ts';
import { createTimetable } from './create-timetable.ts';

/** In one transaction: as many as keep others waiting for less than a tenth of a second. */
const AT_ONCE = 10;

/** A document that was read and not erased, and of which nothing was made. The newest of its readings is taken. */
const MISSING = `SELECT document_id AS documentId, documents.key_id AS keyId, binned_at AS binnedAt,
    (SELECT max(number) FROM readings WHERE readings.document_id = documents.document_id) AS readingNumber
  FROM documents JOIN record_keys USING (key_id)
  WHERE state = 'read' AND readingNumber IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM timetables WHERE timetables.document_id = documents.document_id)`;

type Missing = {
  readonly documentId: string;
  readonly keyId: string;
  readonly binnedAt: number | null;
  readonly readingNumber: number;
};

type Made = { readonly timetableId: string; readonly card: TimetableCard };

/**
 * The first program kept readings and made no timetables of them: those are made now, the newest document's first, some a
 * step. Nobody did anything and nothing new is known, so the activity log tells no more than that the document was read.
 */
export function* makeMissingTimetables(office: OpenOffice): Generator<void> {
  const { database, timetables } = office;
  const missing = database.read.all<Missing>(`${MISSING} ORDER BY documents.rowid DESC`);
  yield;
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    const made = database.inTransaction((write) =>
      missing.slice(at, at + AT_ONCE).flatMap(({ documentId }) => makeTimetable(office, write, documentId) ?? []),
    );
    if (made.length > 0) timetables.savedAll(made);
    yield;
  }
}

/** Of one document, for somebody who opens it before its turn has come. */
export function makeMissingTimetable(office: OpenOffice, documentId: string): void {
  const made = office.database.inTransaction((write) => makeTimetable(office, write, documentId));
  if (made !== null) office.timetables.saved(made.timetableId, made.card);
}

/** Null for one that was erased or settled otherwise since, for one whose reading is damaged, and for one in the bin. */
function makeTimetable(office: OpenOffice, write: WriteHandle, documentId: string): Made | null {
  const missing = write.get<Missing>(`${MISSING} AND document_id = ?`, documentId);
  if (missing === undefined) return null;
  const { keyId, binnedAt, readingNumber } = missing;
  const read = readReading(office, documentId, readingNumber);
  if (!read.ok) return null;
  const { reading } = read.value;
  const name = nameOfDocument(office, documentId) ?? reading.source.name;
  const made = createTimetable(office, write, { documentId, keyId, name, reading, readingNumber });
  if (binnedAt === null) return made;
  // It lies in the bin with its document, where no search finds it, and comes out with it.
  write.run('UPDATE timetables SET binned_at = ? WHERE timetable_id = ?', binnedAt, made.timetableId);
  return null;
}
