import { dateText, weekNumber, weekdayOf } from './dates.ts';
import type { ExchangeLesson } from './exchange-content.ts';

/** One time that a lesson takes place; `lesson` is the same but for its day. */
export type Occurrence = { readonly lesson: ExchangeLesson; readonly day: number };

/** A lesson at the same hour of the same weekday this many times is one of the week's lessons, not a single date. */
const FEWEST_WEEKS = 3;
/** Rotas longer than this are not told from lessons once a month. */
const LONGEST_ROTA = 3;

/** The lessons of the week, and notes that stand on some of a lesson's dates only. */
export type FoldedWeeks = {
  readonly lessons: readonly ExchangeLesson[];
  readonly datedNotes: readonly string[];
};

/**
 * Turns dates into a week: what repeats every week has a weekday, what repeats every other week its weekday and "A" or "B"
 * (A is the week of the calendar's first such lesson), and what takes place once or twice keeps its dates.
 */
export function foldWeeks(occurrences: readonly Occurrence[]): FoldedWeeks {
  const rows = [...Map.groupBy(occurrences, keyOf).values()].map((row) => {
    const days = [...new Set(row.map(({ day }) => day))].toSorted((a, b) => a - b);
    return { row, days, rhythm: rhythmOf(days) };
  });
  const firstWeek = Math.min(
    ...rows.filter(({ rhythm }) => (rhythm ?? 0) > 1).map(({ days }) => weekNumber(days[0] ?? 0)),
  );
  const lessons = rows.flatMap(({ row, days, rhythm }) => {
    const first = days[0];
    const shared = row[0]?.lesson;
    if (first === undefined || !shared) return [];
    if (rhythm === null)
      return distinct(row).map(({ lesson, day }) => ({ ...lesson, day: weekdayOf(day), date: dateText(day) }));
    const lesson = hasOneNote(row) ? shared : { ...shared, notes: null };
    const weekly = { ...lesson, day: weekdayOf(first) };
    if (rhythm === 1) return [weekly];
    const letter = String.fromCharCode(65 + ((weekNumber(first) - firstWeek) % rhythm));
    return [{ ...weekly, weeks: letter, inferred: [...lesson.inferred, 'weeks'] }];
  });
  const datedNotes = rows.flatMap(({ row, rhythm }) => (rhythm === null || hasOneNote(row) ? [] : row.flatMap(noteOf)));
  return { lessons, datedNotes };
}

/** Some programs list an event twice. */
function distinct(row: readonly Occurrence[]): Occurrence[] {
  return [...new Map(row.map((one) => [`${one.day} ${one.lesson.notes}`, one])).values()];
}

/** The homework of one date is no part of the weekly lesson. */
function hasOneNote(row: readonly Occurrence[]): boolean {
  return new Set(row.map(({ lesson }) => lesson.notes)).size === 1;
}

function noteOf({ lesson, day }: Occurrence): string[] {
  return lesson.notes === null ? [] : [`${dateText(day)} ${lesson.title}: ${lesson.notes}`];
}

function keyOf({ lesson, day }: Occurrence): string {
  const { title, room, teacher, start, end, class: className } = lesson;
  return JSON.stringify([weekdayOf(day), title, room, teacher, start, end, className]);
}

/** After how many weeks it mostly comes again; null where it does not, or not often enough. Holidays leave longer gaps. */
function rhythmOf(days: readonly number[]): number | null {
  if (days.length < FEWEST_WEEKS) return null;
  const gaps = days.slice(1).map((day, at) => (day - (days[at] ?? 0)) / 7);
  const counted = [...Map.groupBy(gaps, (gap) => gap)].toSorted((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  const most = counted[0]?.[0] ?? Infinity;
  return Number.isInteger(most) && most <= LONGEST_ROTA ? most : null;
}
