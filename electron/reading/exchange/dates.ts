import { weekDays } from '../../../shared/timetable/days/day-names.ts';
import type { Day } from '../../../shared/timetable/reading.ts';

const MILLISECONDS_A_DAY = 86_400_000;
/** 5 January 1970 was the first Monday that computers know. */
const FIRST_MONDAY = 4;

/** Days since 1 January 1970, without any time zone: calendars are counted, not clocked. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY);
}

/** "2026-09-07" for the number of a day. */
export function dateText(number: number): string {
  return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

export function weekdayOf(number: number): Day {
  return weekDays[(((number - FIRST_MONDAY) % 7) + 7) % 7] ?? 'MO';
}

/** Weeks from Monday to Sunday, counted through the years. */
export function weekNumber(number: number): number {
  return Math.floor((number - FIRST_MONDAY) / 7);
}
