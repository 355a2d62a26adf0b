import type { Day } from '../../shared/timetable/reading.ts';
import type { WeekColumn } from '../../shared/timetable/layout/week-layout.ts';
import type { Texts } from '../texts.ts';

const DAYS: readonly Day[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** 1 January 2024 was a Monday; the names come from the computer's own language data. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MILLISECONDS = 86_400_000;

export function dayName(day: Day, language: string, length: 'short' | 'long'): string {
  const format = new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' });
  return format.format(MONDAY + DAYS.indexOf(day) * DAY_MILLISECONDS);
}

/** What stands over a column: the day's name, "Day 3", a date, or that the day is unknown. */
export function columnName(column: WeekColumn, { text, language }: Texts, length: 'short' | 'long'): string {
  if (column.day !== null) return dayName(column.day, language, length);
  return column.label ?? text('review.noDay');
}
