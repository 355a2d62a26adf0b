import { z } from 'zod';
import { deskError } from '../../../shared/desk-error.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { placeIn } from '../records/sealed-rows.ts';
import { queueOf } from './documents.ts';
import { DocumentOutcome, settleDocument } from './readings.ts';

const [Read, Failed] = DocumentOutcome.options;

/** What was read while the office was locked. Its page pictures are in the cabinet already, as those of any reading. */
export const LockedReadingPayload = z.discriminatedUnion('state', [Read.omit({ pictures: true }), Failed]);

export function lockedReadingPlace(documentId: string, keyId: string) {
  return placeIn('readings_while_locked', { document_id: documentId, key_id: keyId });
}

/** How long filing may keep the store from what else it is asked, in milliseconds. */
const TURN = 100;

/**
 * Files some of what was read while nobody was signed in, as the program's doing, with its entries in the activity log:
 * for those the office's key is needed. Answers how many are left. What does not wait any more is let be.
 */
export function fileSomeLockedReadings(office: OpenOffice): number {
  const { database } = office;
  const kept = database.read.all<Pick<Row, 'documentId'>>(
    'SELECT document_id AS documentId FROM readings_while_locked ORDER BY rowid',
  );
  const begun = performance.now();
  const waiting = new Set(kept.length === 0 ? [] : queueOf(office));
  for (const [filed, { documentId }] of kept.entries()) {
    if (performance.now() - begun > TURN) return kept.length - filed;
    const outcome = waiting.has(documentId) ? outcomeOf(office, documentId) : null;
    if (outcome !== null) settleDocument(office, documentId, outcome);
    database.inTransaction((write) => write.run('DELETE FROM readings_while_locked WHERE document_id = ?', documentId));
  }
  return 0;
}

/** The documents that are to be read: those that wait, without those that were read and are only to be filed. */
export function queueToRead(office: OpenOffice): string[] {
  const kept = office.database.read.all<Pick<Row, 'documentId'>>(
    'SELECT document_id AS documentId FROM readings_while_locked',
  );
  const read = new Set(kept.map(({ documentId }) => documentId));
  return queueOf(office).filter((documentId) => !read.has(documentId));
}

type Row = { readonly documentId: string; readonly keyId: string; readonly sealed: Uint8Array };

function outcomeOf({ database, records }: OpenOffice, documentId: string): DocumentOutcome | null {
  const row = database.read.get<Row>(
    'SELECT document_id AS documentId, key_id AS keyId, sealed FROM readings_while_locked WHERE document_id = ?',
    documentId,
  );
  if (row === undefined) return null;
  const opened = records.open(LockedReadingPayload, row.sealed, lockedReadingPlace(documentId, row.keyId));
  if (!opened.ok) return { state: 'failed', problem: deskError('storeDamaged') };
  const outcome = opened.value;
  // Its page pictures lie where they belong already.
  return outcome.state === 'read' ? { ...outcome, pictures: [] } : outcome;
}
