import { plainWord, weekDays } from './day-names.ts';
import type { Language } from './day-words.ts';
import { DAY_INITIALS } from './day-words.ts';
import type { Day } from './reading.ts';

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
