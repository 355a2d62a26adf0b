import type { DeskError } from '../../../shared/desk-error.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { BinRow } from '../../../shared/ipc/data-protection-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { ReadHandle } from '../database/handles.ts';
import { DocumentPayload } from '../documents/stored-document.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { placeIn } from '../records/sealed-rows.ts';

/** A document wherever it lies, on the desk or in the bin; gravestones are no documents. */
export type FiledDocument = {
  readonly number: number;
  readonly documentId: string;
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

const COLUMNS = `rowid AS number, document_id AS documentId, state, binned_at AS binnedAt, bytes, added_by AS addedBy,
  added_at AS addedAt, key_id AS keyId, sealed,
  max(changed_at, coalesce((SELECT max(t.changed_at) FROM timetables t WHERE t.document_id = documents.document_id), 0))
    AS changedAt,
  EXISTS (SELECT 1 FROM document_notes n WHERE n.document_id = documents.document_id AND n.purpose = 'hold') AS held`;

type Row = Omit<FiledDocument, 'isHeld'> & { readonly held: number };

/** `rest` is a condition and an order of the caller's own, with its values. */
export function filedDocuments(
  read: ReadHandle,
  rest: string,
  ...values: readonly (string | number)[]
): FiledDocument[] {
  const rows = read.all<Row>(`SELECT ${COLUMNS} FROM documents WHERE length(sealed) > 0 AND ${rest}`, ...values);
  return rows.map(({ held, ...row }) => ({ ...row, isHeld: held === 1 }));
}

export function filedDocument(read: ReadHandle, documentId: string): Result<FiledDocument, DeskError> {
  const [document] = filedDocuments(read, 'document_id = ?', documentId);
  return document === undefined ? failed(deskError('notFound')) : ok(document);
}

/** What of it is sealed; null where it does not open. */
export function payloadOf(
  records: SealedRecords,
  { documentId, keyId, sealed }: FiledDocument,
): DocumentPayload | null {
  const place = placeIn('documents', { document_id: documentId, key_id: keyId });
  const opened = records.open(DocumentPayload, sealed, place);
  return opened.ok ? opened.value : null;
}
