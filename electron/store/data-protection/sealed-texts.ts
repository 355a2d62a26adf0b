import { z } from 'zod';
import type { Bound } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { placeIn } from '../records/sealed-rows.ts';
import type { SealedTable } from '../records/sealed-rows.ts';

/** Every table that keeps words of a document, with how its rows are found from there. A new one belongs in this list. */
const sources: readonly { readonly table: SealedTable; readonly sql: string }[] = [
  ...(['documents', 'document_notes', 'readings', 'readings_while_locked'] as const).map((table) => ({
    table,
    sql: `SELECT * FROM ${table} WHERE document_id = ?`,
  })),
  ...(['versions', 'operations', 'draft_snapshots'] as const).map((table) => ({
    table,
    sql: `SELECT ${table}.* FROM ${table} JOIN timetables USING (timetable_id) WHERE document_id = ?`,
  })),
];

type Row = Readonly<Record<string, Bound>> & { readonly sealed: Uint8Array };

/** All words that are kept of a document: its name, what was read of it at any time, every version and step. Unchecked. */
export function* sealedTexts({ database, records }: OpenOffice, documentId: string): Generator<string> {
  for (const { table, sql } of sources) {
    for (const row of database.read.all<Row>(sql, documentId)) {
      const opened = records.open(z.unknown(), row.sealed, placeIn(table, row));
      if (opened.ok) yield* textsIn(opened.value);
    }
  }
}

/** Every text in something that came out of JSON, however deep. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}
