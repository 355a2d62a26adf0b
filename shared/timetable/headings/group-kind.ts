import { areCycleDays } from '../days/cycle-days.ts';
import { looksLikePerson, looksLikeRoom } from '../cells/line-role.ts';
import { isClassName, namedKind } from '../cells/school-words.ts';
import { isWeekPhrase } from '../days/week-words.ts';

/** What the columns of a grid stand for where they are not days. */
export type GroupKind = 'class' | 'teacher' | 'room' | 'weeks' | 'cycle day' | 'part of day';

/** "Morning", "PM", "Nachmittag": says no more than the times do. */
const PART_OF_DAY =
  /^(?:(?:early |late )?(?:morning|afternoon|evening)|[ap]\.?m\.?|(?:vor|nach)?mittags?|abends?|morgens?|matin(?:ée)?|après-midi|soir(?:ée)?|mattin[ao]|pomeriggio|sera|mañana|tardes?|noche|manhã|noite|matí|tarda|vespre|ochtend|middag|avond|rano|przed południem|po południu|dopoledne|odpoledne|dopoludnia|popoludní|délelőtt|délután)$/iu;

/**
 * What headings side by side name: told by themselves, else by a word for it in the corner of the grid, or by one over it ("Raum",
 * "Rozvrh učitelů"), else classes, the commonest.
 */
export function kindOfGroups(
  names: readonly string[],
  { corner, above }: { readonly corner: readonly string[]; readonly above: readonly string[] },
): GroupKind {
  const share = (test: (name: string) => boolean) => names.filter(test).length / Math.max(1, names.length);
  if (share(isWeekPhrase) === 1) return 'weeks';
  if (areCycleDays(names)) return 'cycle day';
  if (share((name) => PART_OF_DAY.test(name.trim())) > 0.5) return 'part of day';
  if (share(looksLikePerson) > 0.5) return 'teacher';
  if (share(isClassName) > 0.5) return 'class';
  const said = (texts: readonly string[]) => texts.map((text) => namedKind(text)).find((kind) => kind !== null);
  const inCorner = said(corner);
  if (inCorner) return inCorner;
  // Under every day an A and a B: the weeks of a fortnight.
  if (new Set(names).size === 2 && share((name) => /^[AB]$/.test(name.trim())) === 1) return 'weeks';
  const rooms = share((name) => looksLikeRoom(name) || /^\d{1,4}$/.test(name.trim()));
  return rooms > 0.9 ? 'room' : (said(above) ?? (rooms >= 0.5 ? 'room' : 'class'));
}
