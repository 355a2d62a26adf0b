import { looksLikePerson } from './line-role.ts';
import type { TextLine } from '../sheet.ts';

/** One of several lessons of groups that share a cell, each on a line of its own. */
export type GroupLesson = {
  readonly title: TextLine;
  readonly teacher: string | null;
  readonly room: string;
  /** "1.sk", "Gr. 2": what the line calls its group, where that stands before the title. */
  readonly group: string | null;
};

/** Before the title: "1.sk", "2. skupina", "Gr. 1", "Gruppe A". */
const GROUP_BEFORE =
  /^(\d\s?\.?\s?(?:sk|skup|skupina|gr|grp|grupa|csop|csoport)\.?|(?:gr|grp|group|gruppe|groupe|grupo|gruppo|grup|groep)\.?\s?(?:\d|[A-D]))[\s:]+(?=\p{L})/iu;
/** Behind the title: "angielski-1/2", "WF 2/2". */
const SHARE_BEHIND = /[\s-](\d)\/(\d)$/u;
const ROOM = /^\p{L}{0,3}[.-]?\d{1,4}[a-z]?$/u;
const INITIALS = /^\p{Lu}\p{L}{1,3}\.?$/u;

/**
 * "evR Lau A104" above "kR Zim A107" above "Eth Fal Mu1": lines that look alike, each with a subject, a teacher's initials
 * and another room, are lessons that go on side by side. Null for every other cell.
 */
export function splitAlikeLines(lines: readonly TextLine[]): readonly GroupLesson[] | null {
  const [first] = lines;
  if (!first || lines.length < 2 || !lines.every((line) => looksAlike(line, first))) return null;
  const lessons = lines.flatMap((line) => readLine(line) ?? []);
  const rooms = new Set(lessons.map(({ room }) => room));
  return lessons.length === lines.length && rooms.size === lines.length ? lessons : null;
}

function looksAlike(line: TextLine, other: TextLine): boolean {
  return line.angle === other.angle && line.bold === other.bold && Math.abs(line.size - other.size) < 0.15 * other.size;
}

/** Null for a line that does not say all of a lesson; a title of several words needs a group's mark beside it. */
function readLine(line: TextLine): GroupLesson | null {
  const before = GROUP_BEFORE.exec(line.text.trim());
  const words = line.text
    .trim()
    .slice(before?.[0].length ?? 0)
    .split(/\s+/);
  const room = words.at(-1) ?? '';
  const teacher = words.at(-2) ?? '';
  const title = words.slice(0, -2).join(' ');
  const isMarked = before !== null || SHARE_BEHIND.test(title);
  const isTitle = /\p{L}/u.test(title) && !looksLikePerson(`${title} ${teacher}`) && !ROOM.test(title);
  if (!isTitle || !ROOM.test(room) || !INITIALS.test(teacher) || (!isMarked && words.length > 3)) return null;
  return { title: { ...line, text: title }, teacher, room, group: before?.[1] ?? null };
}
