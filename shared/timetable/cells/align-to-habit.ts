import { cutLines, cutOffEnd } from './inline-parts.ts';
import type { LineHabit } from './line-habits.ts';
import type { LineRole } from './line-role.ts';
import { isRoomWord, looksLikePerson, looksLikeRoom, unbracket } from './line-role.ts';
import { BARE_NAME } from './part-fits.ts';
import { isClassName } from './school-words.ts';
import type { TextLine } from '../sheet.ts';

export type RoledLine = { readonly line: TextLine; readonly role: LineRole };

/**
 * A cell that does not hold as many parts as the sheet's habit: a title that had to wrap, a note below, a teacher who had no room
 * on a line of his own. What stands in the teachers' place elsewhere is the teacher here too; the first lines that are nothing of
 * the kind are the title, others are notes. Null where no part is known from other cells.
 */
export function alignToHabit(lines: readonly TextLine[], habit: LineHabit): readonly RoledLine[] | null {
  const parts = cutLines(lines, habit.cut).flatMap((line) => peelKnown(line, habit));
  const free = new Set(habit.roles.flatMap((role, at) => (role === 'title' ? [] : [at])));
  const roled = parts.map((line, index): { line: TextLine; role: LineRole | null } => {
    const isRoom = index > 0 && isRoomWord(line.text);
    const known = [...free].find((one) => isKnownAt(unbracket(line.text), habit, one));
    const at = known ?? [...free].find((one) => isRoom && habit.roles[one] === 'room');
    if (at === undefined) return { line, role: null };
    free.delete(at);
    return { line, role: habit.roles[at] ?? null };
  });
  takeTeacherBefore(roled, habit);
  const titleFrom = roled.findIndex(({ role }) => role === null);
  if (titleFrom === -1 || roled.every(({ role }) => role === null)) return null;
  const titleTo = endOfTitle(roled, titleFrom);
  return roled.map(({ line, role }, index) => ({
    line,
    role: role ?? (index >= titleFrom && index < titleTo ? 'title' : 'notes'),
  }));
}

function isFact(role: LineRole | undefined): boolean {
  return role === 'teacher' || role === 'room' || role === 'class';
}

/** Where other cells have the teacher right before the room (or the class), a name that stands there is the teacher. */
function takeTeacherBefore(roled: { line: TextLine; role: LineRole | null }[], habit: LineHabit): void {
  const next = habit.roles[habit.roles.indexOf('teacher') + 1];
  const at = roled.findIndex(({ role }) => role !== null && role === next);
  const before = roled[at - 1];
  const isOpen = !roled.some(({ role }) => role === 'teacher') && before?.role === null;
  if (habit.roles.includes('teacher') && isFact(next) && at >= 2 && isOpen && BARE_NAME.test(before.line.text.trim()))
    before.role = 'teacher';
}

/** The title goes on as long as its lines look alike and nothing known stands between. */
function endOfTitle(roled: readonly { line: TextLine; role: LineRole | null }[], from: number): number {
  const first = roled[from]?.line;
  if (!first) return from;
  let to = from + 1;
  for (; to < roled.length; to++) {
    const next = roled[to];
    const looksAlike = next?.line.bold === first.bold && Math.abs(next.line.size - first.size) < 0.07 * first.size;
    const isLast = roled.slice(to).every(({ role }) => role === null);
    // Behind the last fact, or at the cell's end, a line more is a note.
    if (!next || next.role !== null || !looksAlike || (isLast && from > 0)) break;
  }
  return to;
}

/** A teacher, a room or a class by what stands in their place in other cells. */
export function isKnownFact(text: string, habit: LineHabit): boolean {
  return habit.roles.some((role, at) => isFact(role) && isKnownAt(unbracket(text), habit, at));
}

/** Said at this place in other cells, or of one shape with all that is said there. */
function isKnownAt(text: string, habit: LineHabit, at: number): boolean {
  const seen = habit.seen[at];
  if (!seen) return false;
  if (seen.has(text)) return true;
  const role = habit.roles[at];
  // "Lecture", "Tutorial" come back word for word; other notes say what they like.
  if (role === 'notes') return false;
  if (role === 'teacher' && looksLikePerson(text)) return true;
  if (role === 'class') return isClassName(text);
  if (role === 'room' && /\d{3}/.test(text) && looksLikeRoom(text)) return true;
  const shape = shapeOf(text);
  const shapes = [...seen].map(shapeOf);
  return shape !== null && shapes.length >= 3 && shapes.filter((one) => one === shape).length > 0.7 * shapes.length;
}

/** "PEE" → "AAA", "B204" → "A999": null for words, whose shape says nothing. */
function shapeOf(text: string): string | null {
  const isCode = /^(?:\p{Lu}{2,4}|\p{Lu}{0,2}[.-]?\d{1,4}\p{L}?)$/u.test(text);
  return isCode ? text.replace(/\p{L}/gu, 'A').replace(/\d/g, '9') : null;
}

/** "geschiedenis VDB": the end of a line that is known from other cells becomes a part of its own. */
function peelKnown(line: TextLine, habit: LineHabit): readonly TextLine[] {
  if (isKnownFact(line.text, habit)) return [line];
  const words = line.text.trim().split(/\s+/);
  for (const count of [2, 1]) {
    if (words.length <= count) continue;
    const end = words.slice(-count).join(' ');
    const cut = isKnownFact(end, habit) ? cutOffEnd(line, end) : null;
    if (cut) return [...peelKnown(cut[0], habit), cut[1]];
  }
  return [line];
}
