import { clock } from '../../school/bell-schedule.ts';
import type { Lesson } from '../../school/invent-week.ts';
import type { TruthBlock } from '../../score/truth.ts';

/** A lesson of a day (null for a day that is no weekday) as truth, minutes since midnight; `more` overrules what the lesson says. */
export function lessonBlock(
  day: string | null,
  start: number,
  end: number,
  lesson: Lesson,
  more: Partial<TruthBlock> = {},
): TruthBlock {
  const { subject: _subject, ...fields } = lesson;
  return { day, start: clock(start), end: clock(end), ...fields, ...more };
}
