import { boxAround } from '../geometry.ts';
import { isStrongFact, looksLikePerson, looksLikeRoom } from './line-role.ts';
import { isClassCode, isClassName } from './school-words.ts';
import type { TextLine } from '../sheet.ts';

/** Where a line is cut, or how its text is taken apart; null where it stays whole. `isFirst`: no line stands above it in its cell. */
type At = RegExp | ((text: string, isFirst: boolean) => readonly string[] | null);

/** Where a line is cut into parts that could as well stand on lines of their own. */
export type Cut = readonly At[];

export const AT_BRACKET = /\s*(?=[([][^()[\]]+[)\]]\s*$)/u;
const AT_DASH = /\s+[-–—]\s+/u;
/** Recognisers lose a space beside it: "ne - DKR- 114", "MRT-116". */
const AT_LOOSE_DASH = /\s*[-–—]\s+|\s+[-–—]\s*|(?<=\p{Lu}{2})[-–—](?=\d{2})/u;
/** "53/1031" is one room. */
const AT_SLASH = /\s*(?:(?<!\d)\/|\/(?!\d))\s*/u;
/** "Thompson, R" is one name; in "Ms Sample, R 101" the letter belongs to the room. */
const AT_COMMA = /,\s+(?!\p{Lu}\.?(?:\s(?!\d)|$))/u;
/** Only below a title: "NT ECE A2" alone in a cell is one name. */
const BEFORE_ROOM =
  /(?<!:|(?<!\p{L})(?:[Rr]m|[Rr]oom|Raum|[Ss]alle|[Ss]ala|[Aa]ula|[Ll]ab|s)\.?)\s+(?=\p{Lu}{0,2}[\s.-]?\d{1,4}[a-z]?$)/u;

/** "Musik NOV", "Science B204": only where the same codes go with many titles (`BARE_CUTS`). */
const BEFORE_CODE = /\s+(?=(?:\p{Lu}{2,4}|\p{Lu}{1,3}[\s.-]?\d{1,4}[a-z]?|\p{Lu}\p{Ll}{2} \d{1,3})$)/u;

const ROOM = String.raw`\p{L}{0,4}[.-]?\d{1,4}\p{L}?|\p{L}{1,4}[\s.-]\s?\d{1,4}\p{L}?|\p{L}[\p{L}.]{2,}`;
/** "wf Kz sg": behind a teacher's initials two small letters are a room as well. */
const TITLE_INITIALS_ROOM = new RegExp(`^(\\P{L}*\\p{L}.*?)\\s+(\\p{Lu}\\p{L}{0,3})\\s+(${ROOM}|\\p{Ll}{2})$`, 'u');
const INITIALS_ROOM = new RegExp(`^(\\p{Lu}\\p{L}{0,3})\\s+(${ROOM})$`, 'u');
const CLASS_ROOM = new RegExp(`^(\\S+(?:\\s\\S+)?)\\s+(${ROOM})$`, 'u');

/** "Inf Mül Ph 2", "j.polski Wo 14": a lesson, a teacher's initials and a room, with nothing but spaces between. */
function codesBehind(text: string): readonly string[] | null {
  const [title, initials, room] = TITLE_INITIALS_ROOM.exec(text.trim())?.slice(1, 4) ?? [];
  if (!title || !initials || !room || isAddressed(initials, room)) return null;
  return [title, initials, room];
}

/** "Ms Ode": a form of address and a name, no initials and a room. */
function isAddressed(initials: string, room: string): boolean {
  return !/\d/u.test(room) && looksLikePerson(`${initials} ${room}`);
}

/** "netl DKR", "aardrijkskunde LIP": capitals behind a lesson that is not written in capitals itself. */
const TITLE_INITIALS = /^(.*[^.\s])\s+(\p{Lu}{2,4})$/u;

function initialsBehind(text: string): readonly string[] | null {
  const [, title = '', initials = ''] = TITLE_INITIALS.exec(text.trim()) ?? [];
  return /\p{Ll}./u.test(title) ? [title, initials] : null;
}

/** The same below a title of its own: "Mül Ph 2", "2nde 3 Salle 5". */
function codesBelow(text: string, isFirst: boolean): readonly string[] | null {
  if (isFirst) return null;
  const whole = text.trim();
  const ofClass = CLASS_ROOM.exec(whole);
  if (ofClass?.[1] && (isClassName(ofClass[1]) || isClassCode(ofClass[1]))) return ofClass.slice(1, 3);
  const [initials, room] = INITIALS_ROOM.exec(whole)?.slice(1, 3) ?? [];
  return initials && room && !isAddressed(initials, room) ? [initials, room] : null;
}

/** "7a R12" alone: the plan of a teacher says no more than whom he teaches, and where. */
function classAndRoom(text: string, isFirst: boolean): readonly string[] | null {
  const found = isFirst ? CLASS_ROOM.exec(text.trim()) : null;
  return found?.[1] && isClassName(found[1]) ? found.slice(1, 3) : null;
}

const CLASS_TITLE_ROOM = /^(\S+)\s+(.*\p{L}{2}.*?)(?:\s+(\S*\d\S*))?$/u;
const TITLE_CLASS_ROOM = /^(.*\S)\s+(\S+)\s+(\S*\d\S*)$/u;

/** "9K Geography H4", "Geography 9K H4": a class says by itself that it is one; what stands behind it may say where. */
function classBeside(text: string): readonly string[] | null {
  const whole = text.trim();
  const isClass = (word: string | undefined) => word !== undefined && /\d\p{L}/u.test(word) && isClassName(word);
  const before = CLASS_TITLE_ROOM.exec(whole)?.slice(1, 4) ?? [];
  if (isClass(before[0])) return before[2] === undefined || looksLikeRoom(before[2]) ? before.filter(Boolean) : null;
  const behind = TITLE_CLASS_ROOM.exec(whole)?.slice(1, 4) ?? [];
  const isTitle = /\p{L}{2}/u.test(behind[0] ?? '');
  return isTitle && isClass(behind[1]) && looksLikeRoom(behind[2] ?? '') ? behind : null;
}

/** "9a Deutsch", "Q1 Geschichte" on a teacher's week: first the class, then what it is taught. */
function behindClass(text: string): readonly string[] | null {
  const [, ofClass = '', lesson] = /^(\S*\d\S*)\s+(\p{L}{2}.*)$/u.exec(text.trim()) ?? [];
  const isClass = isClassName(ofClass) || isClassCode(ofClass) || YEAR_CODE.test(ofClass);
  return lesson && isClass ? [ofClass, lesson] : null;
}

/** "Q1", "E2": years of upper schools, as such only among classes. */
const YEAR_CODE = /^\p{Lu}{1,2}\d$/u;

/** "D Lin R101", "matematyka No 12": the last word, or the last two, where they come from short lists. */
const BEFORE_LAST = /\s+(?=\S+$)/u;
const BEFORE_LAST_TWO = /\s+(?=\S+(?:\s+\S+)?$)/u;
/** Recognisers lose the spaces around it; the dot of "intel·ligència" is a letter's. */
const AT_DOT = /\s*(?:[•|]|(?<!l)·|·(?!l))\s*/iu;
/** Nobody writes one inside a name: "M. Ruiz · Lab 2" is two things on every sheet. */
const AT_SPACED_DOT = /\s+[·•|]\s+/u;

/** Ways in which sheets write subject, teacher and room on one line; the first leaves lines as they are. */
export const CUTS: readonly Cut[] = [
  [],
  [AT_BRACKET],
  [AT_DASH],
  [AT_LOOSE_DASH],
  [AT_SLASH],
  [AT_COMMA],
  [AT_DOT],
  [BEFORE_ROOM],
  [AT_BRACKET, AT_DASH],
  [AT_BRACKET, AT_COMMA],
  [AT_BRACKET, BEFORE_ROOM],
  [codesBehind],
  [codesBelow],
  [classAndRoom],
  [initialsBehind],
  [classBeside],
  [behindClass],
  [BEFORE_CODE],
  [BEFORE_LAST],
  [BEFORE_LAST_TWO],
];

/** Cuts that codes themselves prove, if they come back. */
export const CODE_CUTS: ReadonlySet<Cut> = new Set(
  CUTS.filter((cut) => [codesBehind, codesBelow, classAndRoom, initialsBehind].some((code) => cut.includes(code))),
);

/** Cuts at nothing but a space: they need more proof than those at a dash or a bracket. */
export const BARE_CUTS: ReadonlySet<Cut> = new Set(
  CUTS.filter((cut) => [BEFORE_CODE, BEFORE_LAST, BEFORE_LAST_TWO].some((bare) => cut.includes(bare))),
);

/** Cuts every line; the parts share out the line's box by their letters. A line that ends with a slash goes on below. */
export function cutLines(lines: readonly TextLine[], cut: Cut): readonly TextLine[] {
  return cut.reduce<readonly TextLine[]>(
    (all, at) =>
      all.flatMap((line, index) => (at === BEFORE_ROOM && index === 0 ? [line] : cutLine(line, at, index === 0))),
    cutAtDots(lines),
  );
}

/** Broken lines put together, and all of them cut where a dot or a bar stands between spaces. */
export function cutAtDots(lines: readonly TextLine[]): readonly TextLine[] {
  return joinOpenLines(lines).flatMap((line) => cutLine(line, AT_SPACED_DOT));
}

/** "Comprehension /" above "English", "Design (Mrs" above "Walker)": one line that had to be broken. */
export function joinOpenLines(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.reduce<TextLine[]>((joined, line) => {
    const before = joined.at(-1);
    const isOpen = before && (/(?:[/&+,]|\s[·•|])\s*$/u.test(before.text) || hasOpenBracket(before.text));
    if (!before || !(isOpen || /^\s*(?:[/&+]|[·•|]\s)/u.test(line.text))) return [...joined, line];
    const box = boxAround([before.box, line.box]);
    return [...joined.slice(0, -1), { ...before, text: `${before.text.trim()} ${line.text.trim()}`, box }];
  }, []);
}

function hasOpenBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

function cutLine(line: TextLine, at: At, isFirst = true): readonly TextLine[] {
  const found = typeof at === 'function' ? (at(line.text, isFirst) ?? []) : line.text.split(at);
  const parts = found.filter((part) => part.trim() !== '');
  if (parts.length < 2) return [line];
  let from = 0;
  return parts.map((text) => {
    const start = line.text.indexOf(text, from);
    from = start + text.length;
    return { ...line, text: text.trim(), box: boxOfPart(line, start, from) };
  });
}

/** A line without its last words, and these as a line of their own; null where the line does not end so. */
export function cutOffEnd(line: TextLine, end: string): readonly [TextLine, TextLine] | null {
  const parts = cutLine(line, (text) =>
    text.trim().endsWith(end) ? [text.trim().slice(0, -end.length).trim(), end] : null,
  );
  const [front, back] = parts;
  return parts.length === 2 && front && back ? [front, back] : null;
}

/** "Kerekes Anna (Ny1)" below a title: the last line cut at its bracket. */
export function cutLastAtBracket(lines: readonly TextLine[]): readonly TextLine[] {
  const last = lines.at(-1);
  return last && lines.length > 1 ? [...lines.slice(0, -1), ...cutLine(last, AT_BRACKET)] : lines;
}

function boxOfPart({ box, angle, text }: TextLine, from: number, to: number): TextLine['box'] {
  const [start, share] = [from / text.length, (to - from) / text.length];
  return angle === 0 || angle === 180
    ? { ...box, x: box.x + start * box.width, width: share * box.width }
    : { ...box, y: box.y + start * box.height, height: share * box.height };
}

/**
 * "Maths (Mrs Sample)", "Art - R12, Ms Sample": a line whose last parts say by themselves that they are a person, a room or
 * weeks is cut there, whatever the rest of the sheet does.
 */
export function cutAtStrongFacts(line: TextLine): readonly TextLine[] {
  for (const at of [AT_BRACKET, AT_DASH, AT_COMMA]) {
    const [first, ...others] = cutLine(line, at);
    if (first && others.length > 0 && others.every((other) => isStrongFact(other.text))) return [first, ...others];
  }
  return [line];
}
