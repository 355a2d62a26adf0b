import type { DeskError } from '../../../shared/desk-error.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { BinRow } from '../../../shared/ipc/data-protection-messages.ts';
import type { ReadingSummary } from '../../../shared/ipc/document-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { ReadHandle } from '../database/handles.ts';
import { DocumentPayload } from '../documents/stored-document.ts';
import type { OpenOffice } from '../office/open-office.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { placeIn } from '../records/sealed-rows.ts';
import { openCard } from '../timetables/find-card.ts';

/**
 * A document wherever it lies, on the desk or in the bin; gravestones are no documents. A timetable whose sheet was lost, when
 * what was sound of a damaged file was saved, stands in its document's place with its own id.
 */
export type FiledDocument = {
  readonly number: number;
  readonly documentId: string;
  /** What its key, its notes and its entries in the log stand under: the document's id, also where that was lost. */
  readonly filedUnder: string;
  readonly isSheetLost: boolean;
  readonly state: BinRow['state'];
  readonly binnedAt: number | null;
  readonly bytes: number;
  readonly addedBy: string | null;
  readonly addedAt: number;
  /** When it was changed last, or the timetable made of it: a draft is edited while its sheet lies still. */
  readonly changedAt: number;
  readonly isHeld: boolean;
  readonly keyId: string;
  readonly sealed: Uint8Array;
};

const IS_HELD = "SELECT 1 FROM document_notes n WHERE n.purpose = 'hold' AND n.document_id";

/**
 * Those without a sheet have numbers below zero: of both kinds it can be said what comes after which. Both halves are of the
 * same affinities throughout, or SQLite puts all of them together before it takes the few that are asked for.
 */
const FILED = `(
  SELECT rowid AS number, document_id AS documentId, document_id AS filedUnder, 0 AS lost, state, binned_at AS binnedAt,
    bytes, added_by AS addedBy, added_at AS addedAt, key_id AS keyId, sealed,
    max(changed_at, coalesce((SELECT max(t.changed_at) FROM timetables t WHERE t.document_id = d.document_id), 0)) AS changedAt,
    EXISTS (${IS_HELD} = d.document_id) AS held
  FROM documents d WHERE length(sealed) > 0
  UNION ALL
  SELECT CAST(-t.rowid AS INTEGER), t.timetable_id, k.subject_id, 1, t.state, t.binned_at,
    CAST(0 AS INTEGER), CAST(NULL AS TEXT), t.created_at, t.key_id, t.sealed,
    max(t.changed_at, 0), EXISTS (${IS_HELD} = k.subject_id)
  FROM timetables t JOIN record_keys k ON k.key_id = t.key_id
  WHERE t.document_id IS NULL AND k.subject_kind = 'document' AND length(t.sealed) > 0)`;

const COLUMNS = `number, documentId, filedUnder, lost, state, binnedAt, bytes, addedBy, addedAt, keyId, sealed, changedAt, held`;

type Row = Omit<FiledDocument, 'isHeld' | 'isSheetLost'> & { readonly held: number; readonly lost: number };

/** `rest` is a condition and an order of the caller's own, with its values. */
export function filedDocuments(
  read: ReadHandle,
  rest: string,
  ...values: readonly (string | number)[]
): FiledDocument[] {
  const rows = read.all<Row>(`SELECT ${COLUMNS} FROM ${FILED} WHERE ${rest}`, ...values);
  return rows.map(({ held, lost, ...row }) => ({ ...row, isHeld: held === 1, isSheetLost: lost === 1 }));
}

export function countInBin(read: ReadHandle): number {
  return read.get<{ found: number }>(`SELECT count(*) AS found FROM ${FILED} WHERE binnedAt IS NOT NULL`)?.found ?? 0;
}

export function filedDocument(read: ReadHandle, documentId: string): Result<FiledDocument, DeskError> {
  const [document] = filedDocuments(read, 'documentId = ?', documentId);
  return document === undefined ? failed(deskError('notFound')) : ok(document);
}

/** What a sheet says of itself, as far as it was read. */
type Said = Pick<ReadingSummary, 'class' | 'teacher' | 'title'>;

/** What of it is sealed; null where it does not open. */
export function payloadOf(
  records: SealedRecords,
  { documentId, keyId, sealed, isSheetLost }: FiledDocument,
): (Pick<DocumentPayload, 'name'> & { readonly summary: Said | null }) | null {
  if (isSheetLost) {
    const card = openCard(records, { timetableId: documentId, keyId }, sealed);
    return card.ok ? { name: card.value.name, summary: card.value } : null;
  }
  const place = placeIn('documents', { document_id: documentId, key_id: keyId });
  const opened = records.open(DocumentPayload, sealed, place);
  return opened.ok ? opened.value : null;
}

/** By what its lost sheet was filed under. */
export function nameOfSheetless({ database, records }: OpenOffice, filedUnder: string): string | null {
  const [lost] = filedDocuments(database.read, 'lost = 1 AND filedUnder = ?', filedUnder);
  return lost === undefined ? null : (payloadOf(records, lost)?.name ?? null);
}
