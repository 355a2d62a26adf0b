import { z } from 'zod';
import { DeskError } from '../../../shared/desk-error.ts';
import { DocumentId, DocumentRow, ReadingSummary } from '../../../shared/ipc/document-messages.ts';

/** A document as the cabinet knows it: its row on the desk without how far its reading is, and whose it is. */
export const StoredDocument = DocumentRow.omit({ progress: true, state: true }).extend({
  state: z.enum(['waiting', 'read', 'failed', 'cancelled']),
  userId: z.string(),
  sha256: z.string(),
});
export type StoredDocument = z.infer<typeof StoredDocument>;

/** What of it names somebody or something: sealed under the document's key. */
export const DocumentPayload = z.object({
  name: z.string(),
  sha256: z.string(),
  summary: ReadingSummary.nullable(),
  problem: DeskError.nullable(),
});
export type DocumentPayload = z.infer<typeof DocumentPayload>;

export const NewDocument = z.object({
  documentId: DocumentId,
  name: z.string().min(1).max(255),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.instanceof(Uint8Array),
});
export type NewDocument = z.infer<typeof NewDocument>;
