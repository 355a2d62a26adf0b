import type { DeskError } from '../../shared/desk-error.ts';
import type { DraftStand, TimetableOpened } from '../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { readingFromContent, vouchedFor } from '../../shared/versions/reading-from-content.ts';
import type { ShownReading } from '../../shared/versions/reading-from-content.ts';
import { desk } from '../desk.ts';

/** What Review shows of a document: its pages beside a draft, or beside the bare reading for those who have no drafts. */
export type ReviewedDocument = {
  readonly name: string;
  readonly reading: ShownReading;
  readonly pages: TimetableOpened['pages'];
  /** The reading whose pictures of the pages belong to the frames; null for the newest. */
  readonly sheetReading: number | null;
  /** Where its sheet was lost: when, if that is known. */
  readonly sheetGone: { readonly at: number | null } | null;
  /** Null where only the reading is to be seen. */
  readonly timetable: OpenTimetable | null;
};

export type OpenTimetable = Pick<TimetableOpened, 'row' | 'draft' | 'versions'>;

/** What somebody sees of a document: the office its draft, a teacher who handed it in what was read. */
export type Sight = 'draft' | 'reading';

type Opened = Promise<Result<ReviewedDocument, DeskError>>;

/** By its document's id; a timetable whose sheet was lost goes by its own. */
export async function openForReview(id: string, sight: Sight): Opened {
  if (sight === 'reading') {
    const answer = await desk['documents.open']({ documentId: id });
    if (!answer.ok) return answer;
    const { reading, pages } = answer.value;
    return ok({ name: reading.source.name, reading, pages, sheetReading: null, sheetGone: null, timetable: null });
  }
  const found = await desk['timetables.ofDocument']({ documentId: id });
  if (found.ok) return openTimetable(found.value.timetableId);
  return found.error.code === 'notFound' ? openTimetable(id) : failed(found.error);
}

export async function openTimetable(timetableId: string): Opened {
  const answer = await desk['timetables.open']({ timetableId });
  if (!answer.ok) return answer;
  const { row, draft, pages, sheetReading, sheetGoneAt, versions } = answer.value;
  const reading = shownReadingOf(row, draft);
  const sheetGone = row.documentId === null ? { at: sheetGoneAt } : null;
  return ok({ name: row.name, reading, pages, sheetReading, sheetGone, timetable: { row, draft, versions } });
}

/** The same document with its draft a step on. */
export function withDraft(document: ReviewedDocument, draft: DraftStand): ReviewedDocument {
  if (document.timetable === null) return document;
  return {
    ...document,
    reading: shownReadingOf(document.timetable.row, draft),
    timetable: { ...document.timetable, draft },
  };
}

/** What was approved asks for no looks. */
function shownReadingOf({ state }: TimetableOpened['row'], { content }: DraftStand): ShownReading {
  const reading = readingFromContent(content);
  return state === 'read' ? reading : vouchedFor(reading);
}
