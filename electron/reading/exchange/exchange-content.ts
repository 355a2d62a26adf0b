import type { ReadBlock } from '../../../shared/timetable/reading.ts';

type Said = 'day' | 'cycleDay' | 'date' | 'start' | 'end' | 'period' | 'title' | 'notes' | 'teacher' | 'room' | 'class';

/** One lesson as a file made by another timetable or calendar program states it. */
export type ExchangeLesson = Pick<ReadBlock, Said | 'weeks'> & {
  /** The record's own values in the file's own words, one for each column of `ExchangeContent.columns`. */
  readonly printed: readonly string[];
  /** Fields that the file does not state and that were worked out from the others. */
  readonly inferred: readonly string[];
  /** Codes of what a person should look at; none where the file leaves no doubt. */
  readonly reasons: readonly string[];
};

export type ExchangeKind = 'asc-xml' | 'untis-gpu' | 'icalendar';

/** What such a file holds, whichever program made it. */
export type ExchangeContent = {
  readonly title: string | null;
  /** What the columns of `printed` hold, in the file's own terms. */
  readonly columns: readonly string[];
  readonly lessons: readonly ExchangeLesson[];
  /** Entries that are no lesson, with the code of why. */
  readonly setAside: readonly { readonly text: string; readonly reason: string }[];
  readonly warnings: readonly string[];
};

/** A lesson with nothing known but its title. */
export function emptyLesson(title: string, printed: readonly string[]): ExchangeLesson {
  return {
    day: null,
    cycleDay: null,
    date: null,
    start: null,
    end: null,
    period: null,
    title,
    notes: null,
    teacher: null,
    room: null,
    class: null,
    weeks: null,
    printed,
    inferred: [],
    reasons: [],
  };
}

/** The texts that say something, joined; null where none does. */
export function joinTexts(texts: readonly (string | null | undefined)[], by = ', '): string | null {
  const said = texts.flatMap((text) => (text?.trim() ? [text.trim()] : []));
  return said.length === 0 ? null : [...new Set(said)].join(by);
}
