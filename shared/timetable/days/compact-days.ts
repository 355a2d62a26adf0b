import type { Day } from '../reading.ts';

const LETTERS: readonly (readonly [string, Day])[] = [
  ['Th', 'TH'],
  ['Tu', 'TU'],
  ['Sa', 'SA'],
  ['Su', 'SU'],
  ['M', 'MO'],
  ['T', 'TU'],
  ['W', 'WE'],
  ['R', 'TH'],
  ['F', 'FR'],
  ['S', 'SA'],
  ['U', 'SU'],
];

/** "MWF", "TTh", "TuThF", "MTWRF": the days of a course as American lists write them; empty for anything else. */
export function compactDays(text: string): readonly Day[] {
  const days: Day[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const found = LETTERS.find(([letters]) => rest.startsWith(letters));
    if (!found || days.includes(found[1])) return [];
    days.push(found[1]);
    rest = rest.slice(found[0].length);
  }
  return days;
}
