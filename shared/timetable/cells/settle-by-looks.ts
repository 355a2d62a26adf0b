import type { RoledLine } from './align-to-habit.ts';
import type { LineHabit } from './line-habits.ts';
import { looksLikePerson, looksLikeRoom, unbracket } from './line-role.ts';
import type { TextLine } from '../sheet.ts';

/**
 * Lines more than the cells of a sheet have: a room or a person by its looks, on a sheet that has no place for those. What is
 * left of the cell is told by its places.
 */
export function takeExtraFacts(
  lines: readonly TextLine[],
  habit: LineHabit,
): { readonly own: readonly TextLine[]; readonly extra: readonly RoledLine[] } {
  if (lines.length <= habit.roles.length) return { own: lines, extra: [] };
  const extra = lines.slice(1).flatMap((line): RoledLine[] => {
    const text = unbracket(line.text);
    if (!habit.roles.includes('room') && looksLikeRoom(text)) return [{ line, role: 'room' }];
    return !habit.roles.includes('teacher') && looksLikePerson(text) ? [{ line, role: 'teacher' }] : [];
  });
  return { own: lines.filter((line) => extra.every((one) => one.line !== line)), extra };
}

/**
 * Where pupils and rooms stand in turn at one place, each is what it looks like; and a person by title or initial is the
 * teacher, whatever stands at that place elsewhere, if the cell has no other.
 */
export function settleByLooks(roled: readonly RoledLine[], habit: LineHabit): readonly RoledLine[] {
  const isMixed = habit.roles.some((role, at) => role === 'room' && holdsPupils(habit.seen[at] ?? new Set()));
  const isPupil = ({ line, role }: RoledLine) => isMixed && role === 'room' && !isRoomByItself(unbracket(line.text));
  const isTeacher = ({ line, role }: RoledLine) => role !== 'title' && looksLikePerson(line.text);
  const teacher = roled.some(({ role }) => role === 'teacher') ? undefined : roled.find(isTeacher);
  return roled.map((one): RoledLine => {
    if (one === teacher) return { ...one, role: 'teacher' };
    return isPupil(one) ? { ...one, role: 'notes' } : one;
  });
}

/** "Ava R.", "Noor & Jess": first names, as lists of lessons for one or two have them. */
const PUPILS = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\.|\s(?:&|and|und|et|y|e|i|en)\s\p{Lu}\p{Ll}+)$/u;
const SOME = 0.25;

function holdsPupils(names: ReadonlySet<string>): boolean {
  return [...names].filter((name) => PUPILS.test(name)).length > SOME * names.size;
}

function isRoomByItself(text: string): boolean {
  return looksLikeRoom(text) || /\d/.test(text);
}
