import { z } from 'zod';
import { deskError } from '../../../shared/desk-error.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { queueOf } from './documents.ts';
import { DocumentOutcome, findPicture, settleDocument } from './readings.ts';

const [Read, Failed] = DocumentOutcome.options;

/** What was read while the office was locked; page pictures lie beside it, as those of any reading. */
export const LockedReadingPayload = z.object({
  outcome: z.discriminatedUnion('state', [Read.omit({ pictures: true }), Failed]),
  pages: z.array(z.int().positive()),
});

export function lockedReadingPlace(documentId: string, keyId: string) {
  return { purpose: 'reading while locked', table: 'readings_while_locked', rowId: documentId, keyId };
}

/**
 * Files what was read while nobody was signed in, as the program's doing, with its entries in the activity log: for those
 * the office's key is needed. One that ended in the middle of this goes on here; what does not wait any more is let be.
 */
export function fileLockedReadings(office: OpenOffice): void {
  const { database } = office;
  const kept = database.read.all<Row>(
    'SELECT document_id AS documentId, key_id AS keyId, sealed FROM readings_while_locked ORDER BY rowid',
  );
  if (kept.length === 0) return;
  const waiting = new Set(queueOf(office));
  for (const row of kept) {
    if (waiting.has(row.documentId)) settleDocument(office, row.documentId, outcomeOf(office, row));
    database.inTransaction((write) =>
      write.run('DELETE FROM readings_while_locked WHERE document_id = ?', row.documentId),
    );
  }
}

type Row = { readonly documentId: string; readonly keyId: string; readonly sealed: Uint8Array };

function outcomeOf({ database, records }: OpenOffice, { documentId, keyId, sealed }: Row): DocumentOutcome {
  const opened = records.open(LockedReadingPayload, sealed, lockedReadingPlace(documentId, keyId));
  if (!opened.ok) return { state: 'failed', problem: deskError('storeDamaged') };
  const { outcome, pages } = opened.value;
  if (outcome.state === 'failed') return outcome;
  const pictures = pages.flatMap((page) => findPicture(database.read, records.sealer, { documentId, page }) ?? []);
  return { ...outcome, pictures };
}
