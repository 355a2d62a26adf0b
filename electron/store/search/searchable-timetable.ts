import type { ReadBlock } from '../../../shared/timetable/reading.ts';

/** What a timetable is found by, as it is handed in. A block of a reading fits as it is. */
export type SearchableTimetable = {
  readonly timetableId: string;
  /** School, class, teacher, term, title…: what stands over the week. */
  readonly header: readonly string[];
  readonly blocks: readonly SearchableBlock[];
};

export type SearchableBlock = Pick<ReadBlock, 'id' | 'title' | 'teacher' | 'room' | 'class' | 'notes'>;

/** Where in a timetable a word stands. The order is kept in packed places. */
export const searchFields = ['header', 'title', 'teacher', 'room', 'class', 'notes'] as const;
export type SearchField = (typeof searchFields)[number];
