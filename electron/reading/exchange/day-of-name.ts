import { dayCandidates, plainWord, weekDays } from '../../../shared/timetable/days/day-names.ts';
import type { Day } from '../../../shared/timetable/reading.ts';

/** Languages of countries whose schools use such programs, beyond those whose sheets are read. */
const LANGUAGES =
  'sk cs pl hu nl ro hr sl sr bs mk bg uk ru be lt lv et fi sv da nb is tr el sq az ka hy kk uz ar he fa ur id ms vi th'.split(
    ' ',
  );

let daysByName: ReadonlyMap<string, Day | null> | null = null;

/** The weekday that a whole name means in any of these languages; null where none knows it, or two mean different days. */
export function dayOfName(name: string): Day | null {
  daysByName ??= collectNames();
  return dayCandidates(name)[0]?.day ?? daysByName.get(plainWord(name)) ?? null;
}

/** The language data of the runtime knows what days are called; 5 January 2026 was a Monday. */
function collectNames(): ReadonlyMap<string, Day | null> {
  const days = new Map<string, Day | null>();
  for (const language of LANGUAGES) {
    const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    weekDays.forEach((day, place) => {
      const name = plainWord(names.format(Date.UTC(2026, 0, 5 + place)));
      const known = days.get(name);
      days.set(name, known === undefined || known === day ? day : null);
    });
  }
  return days;
}
