import { z } from 'zod';
import { Reading } from '../../../shared/timetable/reading.ts';
import type { ReadBlock, ReadingHeader } from '../../../shared/timetable/reading.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { payloadOf } from './filed-document.ts';
import type { FiledDocument } from './filed-document.ts';
import { textsIn } from './names-in-text.ts';
import type { NamesPerson } from './names-in-text.ts';

export type NamedOnSheet = {
  readonly lessons: readonly ReadBlock[];
  readonly header: ReadingHeader | null;
  /** What else names them: the file's name, the banner, what was set aside, a line of the page. Each once. */
  readonly otherWords: readonly string[];
};

/** Where a document names somebody: in its name, or on its sheet as it was read last. Null where it does not. */
export function findOnSheet(
  office: OpenOffice,
  document: FiledDocument,
  namesPerson: NamesPerson,
): NamedOnSheet | null {
  const payload = payloadOf(office.records, document);
  const sheet = openSheet(office, document);
  const others = [...textsIn([payload?.name, payload?.summary, ...sheet.others])].filter(namesPerson);
  // Only the few sheets that name them are checked through: reading is for everybody who ever had a timetable.
  const reading = [...textsIn(sheet.reading)].some(namesPerson) ? Reading.safeParse(sheet.reading) : null;
  if (reading === null || !reading.success) {
    return others.length === 0 ? null : { lessons: [], header: null, otherWords: [...new Set(others)] };
  }
  const { blocks, header, parts, setAside, questions } = reading.data;
  const ownParts = new Set(parts.filter(({ teacher }) => teacher !== null && namesPerson(teacher)).map(({ id }) => id));
  const isTheirs = header.teacher !== null && namesPerson(header.teacher);
  const lessons = blocks.filter(
    (block) =>
      wordsOf(block).some(namesPerson) || (block.teacher === null && (isTheirs || ownParts.has(block.part))),
  );
  const besides = [...textsIn([header, setAside.map(({ text }) => text), questions.map(({ text }) => text)])];
  return { lessons, header, otherWords: [...new Set([...others, ...besides.filter(namesPerson)])] };
}

function wordsOf({ title, notes, teacher, room, class: ofClass, weeks }: ReadBlock): string[] {
  return [title, notes, teacher, room, ofClass, weeks].filter((word) => word !== null);
}

const AnySheet = z.object({ reading: z.unknown(), pages: z.unknown() });

/** The newest reading as it lies there, unchecked. */
function openSheet(
  { database, records }: OpenOffice,
  { documentId }: FiledDocument,
): { readonly reading: unknown; readonly others: readonly unknown[] } {
  const row = database.read.get<{ readingId: string; keyId: string; sealed: Uint8Array }>(
    `SELECT reading_id AS readingId, key_id AS keyId, sealed FROM readings WHERE document_id = ?
     ORDER BY number DESC LIMIT 1`,
    documentId,
  );
  if (row === undefined) return { reading: null, others: [] };
  const place = { purpose: 'reading', table: 'readings', rowId: row.readingId, keyId: row.keyId };
  const opened = records.open(AnySheet, row.sealed, place);
  return opened.ok ? { reading: opened.value.reading, others: [opened.value.pages] } : { reading: null, others: [] };
}
