import type { WriteHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';

/** What is being written of what the server told, in one transaction. */
export type Receiving = {
  readonly office: OpenOffice;
  readonly write: WriteHandle;
  /** The last number of this office's own that is in what the server tells. */
  readonly last: number;
  /** Timetables that are other than they were. */
  readonly timetables: Set<string>;
  /** Keys that were destroyed by it. */
  readonly erasedKeys: string[];
};

type Told<Row> = { readonly row: string; readonly version: number; readonly body: Row };
export type ToldBody<Row> = Told<Row>;

/**
 * The key of a document, made where it is first heard of; null where this office has erased it, which the server has yet to be
 * told.
 */
export function keyOfDocument({ office, write }: Receiving, documentId: string): string | null {
  const known = office.records.keyOf(write, 'document', documentId);
  if (known !== null) return known;
  const isErased = write.get('SELECT 1 FROM documents WHERE document_id = ?', documentId) !== undefined;
  const willErase =
    write.get(`SELECT 1 FROM outbox WHERE row_id = ? AND plain LIKE '%row.erase%'`, documentId) !== undefined;
  if (isErased || willErase) return null;
  const createdAt = office.tools.now();
  return office.records.makeKey(write, { subjectKind: 'document', subjectId: documentId, createdAt });
}
