import { z } from 'zod';
import type { Bound } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { placeIn } from '../records/sealed-rows.ts';
import type { SealedTable } from '../records/sealed-rows.ts';
import { timetablesOfDocument } from '../timetables/stored-timetable.ts';
import { payloadOf } from './filed-document.ts';
import type { FiledDocument } from './filed-document.ts';

/** Every table that keeps words of a document. A new one belongs in one of these lists. */
const ofDocument = ['documents', 'document_notes', 'readings', 'readings_while_locked'] as const;
const ofTimetable = ['versions', 'operations', 'draft_snapshots'] as const;
/** What is still to be handed in to the school's server, and what that has: under the document's key, whatever it is about. */
const underKey = ['outbox', 'synced_rows'] as const;

type Row = Readonly<Record<string, Bound>> & { readonly sealed: Uint8Array };

/** All words that are kept of a document: its name, what was read of it at any time, every version and step. Unchecked. */
export function* sealedTexts(office: OpenOffice, document: FiledDocument): Generator<string> {
  const { documentId, filedUnder, isSheetLost } = document;
  // A timetable bears the name of its sheet, and is the last that does where that was lost.
  if (isSheetLost) yield payloadOf(office.records, document)?.name ?? '';
  for (const table of ofDocument) yield* textsOf(office, table, 'document_id', filedUnder);
  for (const timetableId of timetablesOfDocument(office.database.read, documentId)) {
    for (const table of ofTimetable) yield* textsOf(office, table, 'timetable_id', timetableId);
  }
  const keyId = office.records.keyOf(office.database.read, 'document', filedUnder);
  for (const table of keyId === null ? [] : underKey) yield* textsOf(office, table, 'key_id', keyId);
}

function* textsOf(
  { database, records }: OpenOffice,
  table: SealedTable,
  ...[column, id]: readonly ['document_id' | 'timetable_id' | 'key_id', string | null]
): Generator<string> {
  for (const row of database.read.all<Row>(`SELECT * FROM ${table} WHERE ${column} = ?`, id)) {
    const opened = records.open(z.unknown(), row.sealed, placeIn(table, row));
    if (opened.ok) yield* textsIn(opened.value);
  }
}

/** Every text in something that came out of JSON, however deep. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}
