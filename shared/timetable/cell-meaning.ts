import type { Segment } from './cell-styles.ts';
import { joinLines, splitByStyle } from './cell-styles.ts';
import type { TimeMention } from './clock-times.ts';
import { findTimes } from './clock-times.ts';
import type { AroundTitles, LineRole } from './line-habits.ts';
import { learnAroundTitles, learnLineRoles } from './line-habits.ts';
import type { GridCell, TextLine } from './sheet.ts';

/** What the lines of one lesson's cell say. */
export type CellMeaning = {
  readonly title: string;
  readonly notes: string | null;
  readonly teacher: string | null;
  readonly room: string | null;
  readonly weeks: string | null;
  /** The time printed inside the cell: it overrides the header's. */
  readonly ownTime: TimeMention | null;
  readonly titleLines: readonly TextLine[];
};

/** What the sheet as a whole tells about its cells. */
export type SheetHabits = {
  /** Bold lines are the titles on this sheet (most cells have one, with plain lines around it). */
  readonly hasBoldTitles: boolean;
  /** What the lines of every cell are by their position, on sheets that stack them alike. */
  readonly lineRoles: readonly LineRole[] | null;
  /** What stands above and below bold titles, where that is one kind of thing all over the sheet. */
  readonly aroundTitles: AroundTitles;
  readonly vocabulary: ReadonlySet<string>;
};

export function readCell(lines: readonly TextLine[], habits: SheetHabits): CellMeaning {
  const { ownTime, rest } = takeOwnTime(lines.filter((line) => !isSpeck(line)));
  if (habits.lineRoles && rest.length === habits.lineRoles.length)
    return readByPosition(rest, habits.lineRoles, ownTime);
  const segments = splitByStyle(rest);
  const titleAt = findTitle(segments, habits);
  const pieces = segments.flatMap((segment, index) => {
    const expected = index < titleAt ? habits.aroundTitles.above : habits.aroundTitles.below;
    return index === titleAt ? [] : piecesOf(segment, habits).map((piece) => ({ ...piece, expected }));
  });
  const title = segments[titleAt];
  const titleText = title ? joinLines(textsOf(title), habits.vocabulary) : '';
  const meaning = { teacher: null as string | null, room: null as string | null, weeks: null as string | null };
  const notes: string[] = [];
  for (const piece of pieces) {
    const role = roleOf(piece, piece.expected);
    if (role !== 'notes' && meaning[role] === null) meaning[role] = unbracket(piece.text);
    else notes.push(piece.text);
  }
  return {
    title: titleText,
    notes: notes.length > 0 ? notes.join(' ') : null,
    ...meaning,
    ownTime,
    titleLines: title?.lines ?? [],
  };
}

export function learnHabits(cells: readonly GridCell[], vocabulary: ReadonlySet<string>): SheetHabits {
  const stacked = cells.filter((cell) => cell.lines.length > 1);
  const mixed = stacked.filter(({ lines }) => lines.some((line) => line.bold) && lines.some((line) => !line.bold));
  const hasBoldTitles = stacked.length > 0 && mixed.length >= 0.6 * stacked.length;
  return {
    hasBoldTitles,
    lineRoles: hasBoldTitles ? null : learnLineRoles(cells),
    aroundTitles: hasBoldTitles ? learnAroundTitles(stacked) : { above: 'notes', below: 'notes' },
    vocabulary,
  };
}

function readByPosition(
  lines: readonly TextLine[],
  roles: readonly LineRole[],
  ownTime: TimeMention | null,
): CellMeaning {
  const textOf = (role: LineRole) =>
    lines
      .filter((_, index) => roles[index] === role)
      .map((line) => unbracket(line.text))
      .join(' ') || null;
  return {
    title: textOf('title') ?? '',
    notes: textOf('notes'),
    teacher: textOf('teacher'),
    room: textOf('room'),
    weeks: null,
    ownTime,
    titleLines: lines.filter((_, index) => roles[index] === 'title'),
  };
}

function textsOf(segment: Segment): string[] {
  return segment.lines.map((line) => line.text);
}

function findTitle(segments: readonly Segment[], habits: SheetHabits): number {
  const open = segments
    .map((segment, index) => ({ segment, index }))
    .filter(
      ({ segment }) => !isBracketed(textsOf(segment).join(' ')) && !textsOf(segment).some((text) => text.includes('|')),
    );
  const candidates = open.length > 0 ? open : segments.map((segment, index) => ({ segment, index }));
  const bold = habits.hasBoldTitles ? candidates.find(({ segment }) => segment.bold) : undefined;
  if (bold) return bold.index;
  // The size of letters that were hardly legible is no guide to what matters most.
  const largest = Math.max(
    0,
    ...candidates.filter(({ segment }) => isClear(segment)).map(({ segment }) => segment.size),
  );
  return candidates.find(({ segment }) => segment.size >= 0.75 * largest)?.index ?? -1;
}

/** A stray mark that a recogniser took for a bracket or a dot. */
function isSpeck(line: TextLine): boolean {
  return line.confidence < 0.8 && !/[\p{L}\p{N}]/u.test(line.text);
}

function isClear(segment: Segment): boolean {
  return segment.lines.every((line) => line.confidence >= 0.9);
}

type Piece = { readonly text: string; readonly isLastOfBar: boolean };

function asPiece(text: string): Piece {
  return { text, isLastOfBar: false };
}

/** "V | ML D 28" holds two things; a bracketed line is one. Lines of one look that wrap are one. */
function piecesOf(segment: Segment, habits: SheetHabits): Piece[] {
  const texts = textsOf(segment);
  if (!texts.some((text) => text.includes('|'))) return [asPiece(joinLines(texts, habits.vocabulary))];
  return texts.flatMap((text) => {
    const parts = text.split('|').map((part) => part.trim());
    return parts.flatMap((part, index) =>
      part ? [{ text: part, isLastOfBar: parts.length > 1 && index === parts.length - 1 }] : [],
    );
  });
}

const PERSON =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|hr|fr|mme|m|mlle|sr|sra|srta|prof\.?ssa|sig|sig\.ra)\.?\s+\p{Lu}/iu;
/** Words for rooms and grounds, or a code: "R12", "B-204", building, floor and number ("HG F 1"). */
const ROOM =
  /^(?:room|rm|raum|salle|sala|aula|lab(?:or)?|hall|gym|turnhalle|quadra|palestra)(?![\p{L}\p{N}])|^\p{Lu}{1,3}[\s.-]?\d{1,4}[a-z]?$|^\p{Lu}{2,3} \p{Lu} \d{1,3}(?:\.\d+)?$/iu;
const WEEKS =
  /\b(?:week [ab12]|[ab] week|woche [ab]|(?:un)?gerade|alle (?:zwei|2) wochen|every (?:other|second) week|semaine [ab]|quinzenal|fortnightly)\b/iu;

function roleOf(piece: Piece, expected: LineRole): 'teacher' | 'room' | 'weeks' | 'notes' {
  const text = unbracket(piece.text);
  if (WEEKS.test(text)) return 'weeks';
  if (PERSON.test(text)) return 'teacher';
  if (ROOM.test(text) || piece.isLastOfBar) return 'room';
  if (isBracketed(piece.text) && looksLikeName(text)) return 'teacher';
  return expected === 'title' ? 'notes' : expected;
}

/** One to four words that all begin with a capital and hold no digit. */
function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word));
}

function isBracketed(text: string): boolean {
  return /^\s*\(.*\)\s*$/.test(text);
}

function unbracket(text: string): string {
  return isBracketed(text) ? text.trim().slice(1, -1).trim() : text.trim();
}

/** Takes the line (or two) that says the cell's own time away from the rest. A time inside a sentence is no such line. */
function takeOwnTime(lines: readonly TextLine[]): { ownTime: TimeMention | null; rest: readonly TextLine[] } {
  for (const [index, line] of lines.entries()) {
    for (const height of [2, 1]) {
      const taken = lines.slice(index, index + height);
      if (taken.length < height) continue;
      const text = taken.map((one) => one.text).join(' ');
      const mention = clearTime(text);
      if (!mention || (height === 2 && (clearTime(line.text)?.end || !mention.end))) continue;
      const after = text.slice(mention.to).trim();
      const before = text.slice(0, mention.from).trim();
      const isWhole = before.length + after.length <= 2;
      if (isWhole) return { ownTime: mention, rest: [...lines.slice(0, index), ...lines.slice(index + height)] };
      if (index === 0 && height === 1 && before === '' && !/^[-–—]/.test(after)) {
        return { ownTime: mention, rest: [{ ...line, text: after }, ...lines.slice(1)] };
      }
    }
  }
  return { ownTime: null, rest: lines };
}

/** A time inside a lesson's cell needs minutes or am/pm: "3 - 4" there may be a page, a room or a score. */
function clearTime(text: string): TimeMention | null {
  return (
    findTimes(text).find((mention) => /\d\s?[:.h]\s?\d\d|[ap]\.?\s?m\b/iu.test(text.slice(mention.from, mention.to))) ??
    null
  );
}
