import type { DeskError } from '../../shared/desk-error.ts';
import type { DocumentRow, ReadingProgress, ReadingSummary } from '../../shared/ipc/document-messages.ts';
import { countBreaks } from '../../shared/timetable/is-break.ts';
import type { Reading } from '../../shared/timetable/reading.ts';
import type { StoredDocument } from '../store/documents/stored-document.ts';

/** The row of a document in each state it goes through. Pure: a row is replaced, never changed. */

/** What has just come in. */
export function asHandedIn(
  sheet: Pick<DocumentRow, 'documentId' | 'name' | 'bytes' | 'addedAt' | 'duplicateOf'>,
): DocumentRow {
  return { ...sheet, state: 'waiting', progress: null, summary: null, problem: null, inForce: null };
}

/** What the cabinet holds, laid out. */
export function asLaidOut({ userId: _user, sha256: _sha, ...row }: StoredDocument): DocumentRow {
  return { ...row, progress: null };
}

/** The cabinet decides which of its duplicates stands for the others, and knows what people have settled. */
export function asSettled(row: DocumentRow, { summary, duplicateOf, inForce }: StoredDocument): DocumentRow {
  return { ...row, summary: row.state === 'read' ? summary : row.summary, duplicateOf, inForce };
}

export function asWaiting(row: DocumentRow): DocumentRow {
  return { ...row, state: 'waiting', progress: null, summary: null, problem: null };
}

export function asBeingRead(row: DocumentRow, progress: ReadingProgress | null): DocumentRow {
  return { ...row, state: 'reading', progress, problem: null };
}

/** Being read once more: it stays what it is, and shows how far that is. */
export function asReadAgain(row: DocumentRow, progress: ReadingProgress | null): DocumentRow {
  return { ...row, progress, problem: null };
}

/** Nothing came of reading it once more, and nothing of what is there was lost. */
export function asNotReadAgain(row: DocumentRow, problem: DeskError | null): DocumentRow {
  return { ...row, progress: null, problem };
}

export function asRead(row: DocumentRow, reading: Reading): DocumentRow {
  return { ...row, state: 'read', progress: null, summary: summariseReading(reading), problem: null };
}

export function asFailed(row: DocumentRow, problem: DeskError): DocumentRow {
  return { ...row, state: 'failed', progress: null, problem };
}

export function asCancelled(row: DocumentRow): DocumentRow {
  return { ...row, state: 'cancelled', progress: null, problem: null };
}

/** What the intake list says of a document that was read: whose timetable it is, and how much is left to look at. */
export function summariseReading(reading: Reading): ReadingSummary {
  return {
    blocks: reading.blocks.length,
    breaks: countBreaks(reading.blocks),
    needLook: reading.blocks.filter((block) => block.needsReview).length,
    questions: reading.questions.length,
    setAside: reading.setAside.length,
    class: reading.header.class,
    teacher: reading.header.teacher,
    title: reading.header.title,
  };
}
