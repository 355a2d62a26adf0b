import type { ReadBlock, ReadingHeader } from '../../../shared/timetable/reading.ts';
import type { TimetableContent } from '../../../shared/versions/content.ts';
import { readNewestReading } from '../documents/readings.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { openDraft } from '../timetables/draft.ts';
import { timetablesOfDocument } from '../timetables/stored-timetable.ts';
import type { FiledDocument } from './filed-document.ts';
import type { NamesPerson } from './names-in-text.ts';
import { sealedTexts } from './sealed-texts.ts';

/** What a lesson says, whether it stands in the draft or only in what was read. */
export type LessonWords = Pick<
  ReadBlock,
  'day' | 'cycleDay' | 'date' | 'start' | 'end' | 'period' | 'title' | 'notes' | 'teacher' | 'room' | 'class'
>;

export type NamedOnSheet = {
  readonly lessons: readonly LessonWords[];
  readonly header: ReadingHeader | null;
  /** What else names them: the file's name, the banner, what was set aside, an older version. Each once. */
  readonly otherWords: readonly string[];
};

type Sheet = {
  readonly header: ReadingHeader;
  readonly lessons: readonly (LessonWords & { readonly isOfTeacher: string | null })[];
};

/** Where a document names somebody, also in the bin: its lessons as they stand now, and all other words. Null where it does not. */
export function findOnSheet(
  office: OpenOffice,
  document: FiledDocument,
  namesPerson: NamesPerson,
): NamedOnSheet | null {
  const words = new Set<string>();
  for (const text of sealedTexts(office, document)) if (namesPerson(text)) words.add(text);
  if (words.size === 0) return null;
  // Only the few that name them are put together: reading is for everybody who ever had a timetable.
  const sheet = (isInReach(document) ? draftOf(office, document) : null) ?? readingOf(office, document.documentId);
  if (sheet === null) return { lessons: [], header: null, otherWords: [...words] };
  const lessons = sheet.lessons.filter(
    ({ isOfTeacher, ...lesson }) =>
      wordsOf(lesson).some(namesPerson) || (isOfTeacher !== null && namesPerson(isOfTeacher)),
  );
  for (const word of lessons.flatMap(wordsOf)) words.delete(word);
  return {
    lessons: lessons.map(({ isOfTeacher: _of, ...lesson }) => lesson),
    header: sheet.header,
    otherWords: [...words],
  };
}

function wordsOf({ title, notes, teacher, room, class: ofClass }: LessonWords): string[] {
  return [title, notes, teacher, room, ofClass].filter((word) => word !== null);
}

/** In the bin a timetable lies with its sheet and is not opened; the one without a sheet is all there is. */
function isInReach({ binnedAt, isSheetLost }: FiledDocument): boolean {
  return binnedAt === null || isSheetLost;
}

/** The timetable that was made of it, as it stands with everything that people said. */
function draftOf(office: OpenOffice, { documentId }: FiledDocument): Sheet | null {
  const [timetableId] = timetablesOfDocument(office.database.read, documentId);
  const draft = timetableId === undefined ? null : openDraft(office, { timetableId });
  return draft?.ok ? sheetOf(draft.value.draft.content) : null;
}

function sheetOf({ header, parts, blocks }: TimetableContent): Sheet {
  const teachers = new Map(parts.map(({ id, values }) => [id, values.teacher]));
  const lessons = blocks.map(({ part, values: { weeks: _weeks, ...lesson } }) => ({
    ...lesson,
    isOfTeacher: lesson.teacher === null ? (teachers.get(part) ?? header.values.teacher) : null,
  }));
  return { header: header.values, lessons };
}

/** The newest reading, where there is no timetable or it lies in the bin with its document. */
function readingOf(office: OpenOffice, documentId: string): Sheet | null {
  const opened = readNewestReading(office, documentId);
  if (!opened.ok) return null;
  const { header, parts, blocks } = opened.value.reading;
  const teachers = new Map(parts.map(({ id, teacher }) => [id, teacher]));
  const lessons = blocks.map(
    ({ day, cycleDay, date, start, end, period, title, notes, teacher, room, class: ofClass, part }) => ({
      ...{ day, cycleDay, date, start, end, period, title, notes, teacher, room, class: ofClass },
      isOfTeacher: teacher === null ? (teachers.get(part) ?? header.teacher) : null,
    }),
  );
  return { header, lessons };
}
