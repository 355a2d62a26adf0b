import { weekdayOf } from './dates.ts';

/** A rule by which an event repeats, RFC 5545 3.3.10. Days are day numbers. */
export type Repeat = {
  readonly every: 'day' | 'week';
  readonly interval: number;
  /** Weekdays it takes place on; empty for that of the first time. */
  readonly days: readonly string[];
  readonly count: number | null;
  readonly until: number | null;
  /** 0 Monday to 6 Sunday; where the weeks of a fortnight begin. */
  readonly weekStart: number;
};

/** A school year and a bit: what comes later repeats what came before. */
const DAYS_LOOKED_AHEAD = 400;

/**
 * The days on which an event takes place, its first included, at most a school year of them. Counted out by ourselves: the general
 * rules of calendars can be written so that they never match, and looking for the next time would never end.
 */
export function daysOf(first: number, repeat: Repeat | null): number[] {
  if (!repeat) return [first];
  const last = Math.min(first + DAYS_LOOKED_AHEAD, repeat.until ?? Infinity);
  const days: number[] = [];
  for (let day = first; day <= last && days.length < (repeat.count ?? Infinity); day++) {
    if (takesPlace(day, first, repeat)) days.push(day);
  }
  return days;
}

function takesPlace(day: number, first: number, { every, interval, days, weekStart }: Repeat): boolean {
  const wanted = days.length === 0 && every === 'week' ? [weekdayOf(first)] : days;
  if (wanted.length > 0 && !wanted.includes(weekdayOf(day))) return false;
  const steps = every === 'day' ? day - first : weekFrom(day, weekStart) - weekFrom(first, weekStart);
  return steps % interval === 0;
}

function weekFrom(day: number, weekStart: number): number {
  // Day 4 was a Monday.
  return Math.floor((day - 4 - weekStart) / 7);
}
