import type { InForce } from '../shared/ipc/published-days.ts';
import type { TimetableRow } from '../shared/ipc/timetable-messages.ts';
import { localDayWords } from './local-day.ts';
import type { Texts } from './texts.ts';

/** "from 1 Sep 2026" or "1 Sep 2026 – 18 Dec 2026": the days that something is meant for. */
export function inForceWords({ from, until }: InForce, { text, dates }: Pick<Texts, 'text' | 'dates'>): string {
  const first = localDayWords(from, dates);
  if (until === null) return text('timetables.daysFrom', { from: first });
  return text('timetables.daysUntil', { from: first, until: localDayWords(until, dates) });
}

/** "Published, from 1 Sep 2026": where a timetable stands. */
export function standWords({ state, inForce }: Pick<TimetableRow, 'state' | 'inForce'>, texts: Texts): string {
  const days = state === 'published' && inForce !== null ? inForceWords(inForce, texts) : '';
  return [texts.text(`timetables.states.${state}`), days].filter((part) => part !== '').join(', ');
}
