import type { InForce } from '../shared/ipc/published-days.ts';
import type { TimetableRow } from '../shared/ipc/timetable-messages.ts';
import { localDayWords } from './local-day.ts';
import type { Texts } from './texts.ts';
import { whoseSheet } from './whose-sheet.ts';

/** "from 1 Sep 2026" or "1 Sep 2026 – 18 Dec 2026": the days that something is meant for. */
export function inForceWords({ from, until }: InForce, { text, dates }: Pick<Texts, 'text' | 'dates'>): string {
  const first = localDayWords(from, dates);
  if (until === null) return text('timetables.daysFrom', { from: first });
  return text('timetables.daysUntil', { from: first, until: localDayWords(until, dates) });
}

type Standing = Pick<TimetableRow, 'state' | 'inForce' | 'ended' | 'replacedBy'>;

/** "Published, from 1 Sep 2026", "In force until 31 Oct 2026, replaced by 3AB": where a timetable stands. */
export function standWords(row: Standing, texts: Texts): string {
  const { text, dates } = texts;
  const lastDay = row.ended?.lastDay ?? null;
  const stands =
    lastDay === null
      ? text(`timetables.states.${row.state}`)
      : text('timetables.heldUntil', { day: localDayWords(lastDay, dates) });
  return [stands, publishedDays(row, texts), successorWords(row, texts)].filter((part) => part !== '').join(', ');
}

/** "from 1 Sep 2026", or "published from 1 Sep 2026 · being changed" where people see an earlier state; empty where they see none. */
export function publishedDays({ state, inForce }: Pick<Standing, 'state' | 'inForce'>, texts: Texts): string {
  if (inForce === null) return '';
  const days = inForceWords(inForce, texts);
  return state === 'published' ? days : texts.text('intake.published', { days });
}

/** "replaced by 3AB · winter.pdf", or "then 3AB · winter.pdf" of one that still holds; empty where no other takes its place. */
export function successorWords({ ended, replacedBy }: Standing, { text }: Pick<Texts, 'text'>): string {
  if (replacedBy === null) return '';
  return text(ended === null ? 'timetables.then' : 'timetables.replacedBy', { name: sheetName(replacedBy) });
}

/** "Miss Example · 3AB · winter.pdf": a timetable where it is one among others. */
export function sheetName(sheet: Pick<TimetableRow, 'name' | 'class' | 'teacher'>): string {
  const whose = whoseSheet(sheet);
  return whose === '' ? sheet.name : `${whose} · ${sheet.name}`;
}
