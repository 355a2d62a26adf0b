import type { Texts } from '../texts.ts';

/** "Today, Monday, 23 November 2026": the day of an entry, nearest first in the words one would use for it. */
export function dayWords(date: Date, now: Date, { text, dates }: Pick<Texts, 'text' | 'dates'>): string {
  const day = new Intl.DateTimeFormat(dates, { dateStyle: 'full' }).format(date);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (date.toDateString() === now.toDateString()) return text('activity.today', { day });
  return date.toDateString() === yesterday.toDateString() ? text('activity.yesterday', { day }) : day;
}
