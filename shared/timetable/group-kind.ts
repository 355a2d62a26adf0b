import { areCycleDays } from './cycle-days.ts';
import { looksLikePerson, looksLikeRoom } from './line-role.ts';
import { isClassName, namedKind } from './school-words.ts';
import { isWeekPhrase } from './week-words.ts';

/** What the columns of a grid stand for where they are not days. */
export type GroupKind = 'class' | 'teacher' | 'room' | 'weeks' | 'cycle day';

/**
 * What headings side by side name: told by themselves, else by a word for it in the corner of the grid or over it ("Raum",
 * "Rozvrh učitelů"), else classes, the commonest.
 */
export function kindOfGroups(names: readonly string[], nearby: readonly string[]): GroupKind {
  const share = (test: (name: string) => boolean) => names.filter(test).length / Math.max(1, names.length);
  if (share(isWeekPhrase) === 1) return 'weeks';
  if (areCycleDays(names)) return 'cycle day';
  if (share(looksLikePerson) > 0.5) return 'teacher';
  if (share(isClassName) > 0.5) return 'class';
  const said = nearby.map((text) => namedKind(text)).find((kind) => kind !== null);
  if (said) return said;
  // Under every day an A and a B: the weeks of a fortnight.
  if (new Set(names).size === 2 && share((name) => /^[AB]$/.test(name.trim())) === 1) return 'weeks';
  return share((name) => looksLikeRoom(name) || /^\d{1,4}$/.test(name.trim())) > 0.5 ? 'room' : 'class';
}
