import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { TimetableState } from '../../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { LocalDate } from '../../../shared/versions/effective-dates.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { OFFICE } from '../office/office-subject.ts';
import type { TimetableCard } from './card.ts';
import { openCard, sealCard } from './find-card.ts';

/** A timetable as its row tells it, outside the bin. */
export type StoredTimetable = {
  readonly timetableId: string;
  readonly documentId: string | null;
  /** What its key and its entries in the log stand under: the sheet's id, also where the sheet itself was lost. */
  readonly filedUnder: string | null;
  readonly state: TimetableState;
  readonly changedAt: number;
  readonly keyId: string;
  readonly card: TimetableCard;
  /** The number of the newest reading of its sheet; 0 where there is no sheet any more. */
  readonly newestReading: number;
};

type Row = Omit<StoredTimetable, 'card'> & { readonly sealed: Uint8Array };

const COLUMNS = `timetable_id AS timetableId, document_id AS documentId,
  (SELECT subject_id FROM record_keys k WHERE k.key_id = timetables.key_id AND k.subject_kind = 'document') AS filedUnder, state, changed_at AS changedAt,
  key_id AS keyId, sealed,
  coalesce((SELECT max(number) FROM readings WHERE readings.document_id = timetables.document_id), 0) AS newestReading`;

export function findTimetable(
  { database, records }: Pick<OpenOffice, 'records'> & { readonly database: { readonly read: ReadHandle } },
  timetableId: string,
): Result<StoredTimetable, DeskError> {
  const row = database.read.get<Row>(
    `SELECT ${COLUMNS} FROM timetables WHERE timetable_id = ? AND binned_at IS NULL`,
    timetableId,
  );
  if (row === undefined) return failed(deskError('notFound'));
  const { sealed, ...plain } = row;
  const card = openCard(records, plain, sealed);
  return card.ok ? ok({ ...plain, card: card.value }) : card;
}

/** The same in the bin as well; null where there is none, or its card cannot be opened. */
export function findTimetableAnywhere(
  { database, records }: Pick<OpenOffice, 'records'> & { readonly database: { readonly read: ReadHandle } },
  timetableId: string,
): StoredTimetable | null {
  const row = database.read.get<Row>(`SELECT ${COLUMNS} FROM timetables WHERE timetable_id = ?`, timetableId);
  if (row === undefined) return null;
  const { sealed, ...plain } = row;
  const card = openCard(records, plain, sealed);
  return card.ok ? { ...plain, card: card.value } : null;
}

/** A timetable whose sheet was lost stands in the document's place with its own id. */
export function timetablesOfDocument(read: ReadHandle, documentId: string): string[] {
  const rows = read.all<{ id: string }>(
    `SELECT timetable_id AS id FROM timetables WHERE document_id = ? OR (document_id IS NULL AND timetable_id = ?)
     ORDER BY created_at`,
    ...[documentId, documentId],
  );
  return rows.map(({ id }) => id);
}

/** Whether the sheet was read again since, and nobody has said yet what becomes of it. */
export function hasProposal({ newestReading, card }: Pick<StoredTimetable, 'newestReading' | 'card'>): boolean {
  return newestReading > card.readingTaken;
}

export type NewTimetable = Pick<StoredTimetable, 'timetableId' | 'documentId' | 'keyId' | 'card'>;

export function addTimetable(office: OpenOffice, write: WriteHandle, timetable: NewTimetable): void {
  const { records, tools, timetables } = office;
  const { timetableId, documentId, keyId, card } = timetable;
  timetables.publishedTags.unlearn(timetableId);
  const now = tools.now();
  write.run(
    `INSERT INTO timetables (timetable_id, document_id, state, created_at, changed_at, key_id, sealed)
     VALUES (?, ?, 'read', ?, ?, ?, ?)`,
    ...[timetableId, documentId, now, now, keyId, sealCard(records, { timetableId, keyId }, card)],
  );
}

/** Writes how a timetable stands now, its document with it: the two are in one state. */
export function putTimetable(
  { records, tools, timetables }: OpenOffice,
  write: WriteHandle,
  { timetableId, documentId, keyId, state, card }: Omit<StoredTimetable, 'changedAt' | 'newestReading'>,
): void {
  timetables.publishedTags.unlearn(timetableId);
  const now = tools.now();
  const sealed = sealCard(records, { timetableId, keyId }, card);
  write.run(
    'UPDATE timetables SET state = ?, changed_at = ?, sealed = ? WHERE timetable_id = ?',
    ...[state, now, sealed, timetableId],
  );
  write.run(
    'UPDATE documents SET state = ?, changed_at = ? WHERE document_id = ? AND state <> ?',
    ...[state, now, documentId, state],
  );
}

/** Writes what lists say of it, of which nobody would say that it was changed. */
export function putCard(
  { records, timetables }: OpenOffice,
  write: WriteHandle,
  { timetableId, keyId, card }: Pick<StoredTimetable, 'timetableId' | 'keyId' | 'card'>,
): void {
  timetables.publishedTags.unlearn(timetableId);
  const sealed = sealCard(records, { timetableId, keyId }, card);
  write.run('UPDATE timetables SET sealed = ? WHERE timetable_id = ?', sealed, timetableId);
}

/** What the activity log says an act was about. A timetable is filed under its sheet, and its reasons go with the sheet's key. */
export function subjectOf({ filedUnder }: Pick<StoredTimetable, 'filedUnder'>) {
  return filedUnder === null ? OFFICE : ({ kind: 'document', id: filedUnder } as const);
}

/** The day that it is in this office, by the computer's clock. */
export function todayOf({ tools }: Pick<OpenOffice, 'tools'>): LocalDate {
  const now = new Date(tools.now());
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
