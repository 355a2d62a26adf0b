import type { DeskError } from '../../shared/desk-error.ts';
import type { DraftStand, TimetableOpened } from '../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { readingFromContent } from '../../shared/versions/reading-from-content.ts';
import type { ShownReading } from '../../shared/versions/reading-from-content.ts';
import { desk } from '../desk.ts';

/** What Review shows of a document: its pages beside a draft, or beside the bare reading for those who have no drafts. */
export type ReviewedDocument = {
  readonly name: string;
  readonly reading: ShownReading;
  readonly pages: TimetableOpened['pages'];
  /** Null where only the reading is to be seen. */
  readonly timetable: OpenTimetable | null;
};

export type OpenTimetable = Pick<TimetableOpened, 'row' | 'draft' | 'versions'>;

/** What somebody sees of a document: the office its draft, a teacher who handed it in what was read. */
export type Sight = 'draft' | 'reading';

type Opened = Promise<Result<ReviewedDocument, DeskError>>;

export async function openForReview(documentId: string, sight: Sight): Opened {
  if (sight === 'reading') {
    const answer = await desk['documents.open']({ documentId });
    if (!answer.ok) return answer;
    const { reading, pages } = answer.value;
    return ok({ name: reading.source.name, reading, pages, timetable: null });
  }
  const found = await desk['timetables.ofDocument']({ documentId });
  return found.ok ? openTimetable(found.value.timetableId) : failed(found.error);
}

export async function openTimetable(timetableId: string): Opened {
  const answer = await desk['timetables.open']({ timetableId });
  if (!answer.ok) return answer;
  const { row, draft, pages, versions } = answer.value;
  const reading = readingFromContent(draft.content);
  return ok({ name: row.name, reading, pages, timetable: { row, draft, versions } });
}

/** The same document with its draft a step on. */
export function withDraft(document: ReviewedDocument, draft: DraftStand): ReviewedDocument {
  if (document.timetable === null) return document;
  return {
    ...document,
    reading: readingFromContent(draft.content),
    timetable: { ...document.timetable, draft },
  };
}
