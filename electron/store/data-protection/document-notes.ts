import type { z } from 'zod';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { placeIn } from '../records/sealed-rows.ts';

type Purpose = 'legal-basis' | 'hold';

/** `documentId`: what the document is filed under, also where its row was lost. */
type Which = { readonly documentId: string; readonly purpose: Purpose };

/** Notes something beside a document, under the document's own key, in place of what was noted before; null takes it away. */
export function keepNote(
  write: WriteHandle,
  records: SealedRecords,
  { documentId, purpose, value, now }: Which & { readonly value: unknown; readonly now: number },
): void {
  write.run('DELETE FROM document_notes WHERE document_id = ? AND purpose = ?', documentId, purpose);
  const keyId = records.keyOf(write, 'document', documentId);
  // Erased meanwhile: there is nothing to note it under.
  if (value === null || keyId === null) return;
  write.run(
    'INSERT INTO document_notes (document_id, purpose, noted_at, key_id, sealed) VALUES (?, ?, ?, ?, ?)',
    ...[documentId, purpose, now, keyId, records.seal(value, placeOf({ documentId, purpose }, keyId))],
  );
}

/** What was noted; null where nothing was. */
export function readNote<Schema extends z.ZodType>(
  read: ReadHandle,
  records: SealedRecords,
  which: Which,
  schema: Schema,
): z.output<Schema> | null {
  const row = read.get<{ keyId: string; sealed: Uint8Array }>(
    'SELECT key_id AS keyId, sealed FROM document_notes WHERE document_id = ? AND purpose = ?',
    ...[which.documentId, which.purpose],
  );
  const opened = row && records.open(schema, row.sealed, placeOf(which, row.keyId));
  return opened?.ok ? opened.value : null;
}

function placeOf({ documentId, purpose }: Which, keyId: string) {
  return placeIn('document_notes', { document_id: documentId, purpose, key_id: keyId });
}
