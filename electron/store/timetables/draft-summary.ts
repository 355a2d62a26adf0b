import type { ReadingSummary } from '../../../shared/ipc/document-messages.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { findCard } from './find-card.ts';
import { timetablesOfDocument } from './stored-timetable.ts';

/** What the desk says of a document: as the reading had it, and as people's corrections have left it where there are any. */
export function summaryOfDraft(
  { database, records }: Pick<OpenOffice, 'database' | 'records'>,
  documentId: string,
  read: ReadingSummary,
): ReadingSummary {
  const [timetableId] = timetablesOfDocument(database.read, documentId);
  const card = timetableId === undefined ? null : findCard(database.read, records, timetableId);
  if (card === null) return read;
  return {
    ...{ blocks: card.blocks, breaks: card.breaks, needLook: card.needLook, setAside: read.setAside },
    questions: card.questions ?? read.questions,
    ...{ class: card.class ?? read.class, teacher: card.teacher ?? read.teacher, title: card.title ?? read.title },
  };
}
