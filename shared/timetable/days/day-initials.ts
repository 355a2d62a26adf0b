import { plainWord, weekDays } from './day-names.ts';
import type { Language } from './day-words.ts';
import { DAY_INITIALS } from './day-words.ts';
import type { Day } from '../reading.ts';

/**
 * Reads a row of lone letters as days: at least five of them that follow each other in a week as some language abbreviates
 * it, begun on any day. One answer for each different row of days; most rows have one.
 */
export function initialsIn(
  texts: readonly string[],
): readonly { readonly language: Language; readonly days: readonly Day[] }[] {
  const row = texts.map((text) => plainWord(text)).join('');
  if (row.length !== texts.length || row.length < 5 || row.length > 7) return [];
  const found = DAY_INITIALS.flatMap(({ language, letters }) => {
    const begin = `${letters}${letters}`.indexOf(row);
    if (begin === -1) return [];
    return [{ language, days: [...row].map((_, index) => weekDays[(begin + index) % 7] ?? 'MO') }];
  });
  return found.filter((one, index) => found.findIndex((other) => other.days.join() === one.days.join()) === index);
}

/**
 * A column of days in letters ("MWF", "T R", "M/W", "TTh", "LMXJV"): each text names days of the week in their order, as one
 * language abbreviates them. The days by text; null where a text says anything else, or none names three days.
 */
export function initialsInColumn(texts: readonly string[]): ReadonlyMap<string, readonly Day[]> | null {
  for (const { letters } of DAY_INITIALS) {
    const days = new Map(texts.map((text) => [text, daysInOrder(shortInitials(text), letters)] as const));
    const known = [...days].flatMap(([text, of]) => (of ? [[text, of] as const] : []));
    if (known.length === days.size && known.some(([, of]) => of.length >= 3)) return new Map(known);
  }
  return null;
}

/** "TTh" and "TR" are the same two days. */
function shortInitials(text: string): string {
  return plainWord(text.replace(/Th/g, 'R').replace(/T[uU]/g, 'T').replace(/Sa/g, 'S').replace(/Su/g, 'U'));
}

function daysInOrder(row: string, week: string): readonly Day[] | null {
  const days: Day[] = [];
  let from = 0;
  for (const letter of row) {
    const at = week.indexOf(letter, from);
    const day = weekDays[at];
    if (!day) return null;
    days.push(day);
    from = at + 1;
  }
  return days.length > 0 ? days : null;
}
