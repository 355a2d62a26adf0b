import { z } from 'zod';
import type { OpenOffice } from '../office/open-office.ts';
import type { SealedPlace } from '../sealed-place.ts';

/** Every table that keeps words of a document, with where each of its rows was sealed. A new one belongs in this list. */
const sources: readonly { readonly table: string; readonly purpose: string; readonly sql: string }[] = [
  {
    ...{ table: 'documents', purpose: 'document' },
    sql: 'SELECT document_id AS rowId, key_id AS keyId, sealed FROM documents WHERE document_id = ?',
  },
  {
    ...{ table: 'document_notes', purpose: 'legal-basis' },
    sql: `SELECT document_id AS rowId, key_id AS keyId, sealed FROM document_notes
          WHERE document_id = ? AND purpose = 'legal-basis'`,
  },
  {
    ...{ table: 'readings', purpose: 'reading' },
    sql: 'SELECT reading_id AS rowId, key_id AS keyId, sealed FROM readings WHERE document_id = ?',
  },
  {
    ...{ table: 'readings_while_locked', purpose: 'reading while locked' },
    sql: 'SELECT document_id AS rowId, key_id AS keyId, sealed FROM readings_while_locked WHERE document_id = ?',
  },
  {
    ...{ table: 'versions', purpose: 'version' },
    sql: `SELECT version_id AS rowId, versions.key_id AS keyId, versions.sealed FROM versions
          JOIN timetables USING (timetable_id) WHERE document_id = ?`,
  },
  {
    ...{ table: 'operations', purpose: 'operation' },
    sql: `SELECT timetable_id || '/' || number AS rowId, operations.key_id AS keyId, operations.sealed FROM operations
          JOIN timetables USING (timetable_id) WHERE document_id = ?`,
  },
  {
    ...{ table: 'draft_snapshots', purpose: 'draft snapshot' },
    sql: `SELECT timetable_id || '/' || number AS rowId, draft_snapshots.key_id AS keyId, draft_snapshots.sealed
          FROM draft_snapshots JOIN timetables USING (timetable_id) WHERE document_id = ?`,
  },
];

/** All words that are kept of a document: its name, what was read of it at any time, every version and step. Unchecked. */
export function* sealedTexts({ database, records }: OpenOffice, documentId: string): Generator<string> {
  for (const { table, purpose, sql } of sources) {
    for (const { sealed, ...row } of database.read.all<Pick<SealedPlace, 'rowId' | 'keyId'> & { sealed: Uint8Array }>(
      sql,
      documentId,
    )) {
      const opened = records.open(z.unknown(), sealed, { table, purpose, ...row });
      if (opened.ok) yield* textsIn(opened.value);
    }
  }
}

/** Every text in something that came out of JSON, however deep. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}
