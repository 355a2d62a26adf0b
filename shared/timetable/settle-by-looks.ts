import type { RoledLine } from './align-to-habit.ts';
import type { LineHabit } from './line-habits.ts';
import { looksLikePerson, looksLikeRoom, unbracket } from './line-role.ts';

/**
 * What single lines say against the habit of all cells, or beyond it. A line more than the others have is a room or a person
 * where it looks like one and the sheet has no place for those; and where pupils and rooms stand in turn at one place, each is
 * what it looks like.
 */
export function settleByLooks(roled: readonly RoledLine[], habit: LineHabit): readonly RoledLine[] {
  const isMixed = habit.roles.some((role, at) => role === 'room' && holdsPupils(habit.seen[at] ?? new Set()));
  return roled.map(({ line, role }): RoledLine => {
    const text = unbracket(line.text);
    if (role === 'room' && isMixed && !isRoomByItself(text)) return { line, role: 'notes' };
    if (role !== 'notes') return { line, role };
    if (!habit.roles.includes('room') && looksLikeRoom(text)) return { line, role: 'room' };
    return !habit.roles.includes('teacher') && looksLikePerson(text) ? { line, role: 'teacher' } : { line, role };
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
