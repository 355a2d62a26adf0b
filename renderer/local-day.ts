import type { LocalDate } from '../shared/versions/effective-dates.ts';

/** The day it is here, as the school's calendar has it. */
export function localDayOf(moment: Date): LocalDate {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** "1 September 2026": a day of the calendar, which knows no time zone. */
export function localDayWords(day: LocalDate, dates: string): string {
  return new Intl.DateTimeFormat(dates, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
}
