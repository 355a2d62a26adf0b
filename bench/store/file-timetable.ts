import { createHash, randomUUID } from 'node:crypto';
import { addDocument } from '../../electron/store/documents/documents.ts';
import { settleDocument } from '../../electron/store/documents/readings.ts';
import type { OpenOffice } from '../../electron/store/office/open-office.ts';
import { approveTimetable } from '../../electron/store/timetables/approve-timetable.ts';
import { timetableOfDocument } from '../../electron/store/timetables/open-timetable.ts';
import { publishTimetable } from '../../electron/store/timetables/publish-timetable.ts';
import type { InventedTimetable } from './invent-office.ts';
import { readingOf } from './reading-of.ts';

const TERM = { from: '2020-08-31', until: null };

/** Hands in a sheet, reads it and, where it is to be, publishes it: by the store's own functions, as a clerk would. */
export function fileTimetable(office: OpenOffice, invented: InventedTimetable, isPublished: boolean): string {
  const documentId = randomUUID();
  const bytes = Buffer.from(documentId);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { reading, pages } = readingOf(invented);
  const { class: group, teacher, title } = invented.header;
  expectOk(addDocument(office, { documentId, name: `${group ?? teacher}.pdf`, sha256, bytes }));
  const summary = {
    blocks: reading.blocks.length,
    needLook: 3,
    questions: 0,
    setAside: 0,
    class: group,
    teacher,
    title,
  };
  expectOk(settleDocument(office, documentId, { state: 'read', summary, reading, pages, pictures: [] }));
  const { timetableId } = expectOk(timetableOfDocument(office, documentId));
  if (isPublished) {
    expectOk(approveTimetable(office, { timetableId, steps: 0, reason: 'Checked' }));
    expectOk(publishTimetable(office, { timetableId, inForce: TERM, reason: 'New year', replaces: null, seen: null }));
  }
  return timetableId;
}

export function expectOk<Value>(result: { ok: true; value: Value } | { ok: false; error: { code: string } }): Value {
  if (!result.ok) throw new Error(`the store refused: ${result.error.code}`);
  return result.value;
}
