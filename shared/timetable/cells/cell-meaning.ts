import type { Segment } from './cell-styles.ts';
import { joinLines, splitByStyle } from './cell-styles.ts';
import type { RoledLine } from './align-to-habit.ts';
import { alignToHabit, isKnownFact } from './align-to-habit.ts';
import type { AroundTitles } from './around-titles.ts';
import { learnAroundTitles } from './around-titles.ts';
import { readDayLabel } from '../days/day-names.ts';
import type { TimeMention } from '../times/clock-times.ts';
import { isGroupName } from '../headings/group-names.ts';
import { findTimes } from '../times/clock-times.ts';
import type { Box } from '../geometry.ts';
import { cutAtDots, cutAtStrongFacts, cutLastAtBracket, cutLines } from './inline-parts.ts';
import type { LineHabit } from './line-habits.ts';
import { learnLineHabit } from './line-habits.ts';
import type { LineRole, Piece } from './line-role.ts';
import { expectedRole, isBracketed, looksLikePerson, readFacts, unbracket } from './line-role.ts';
import { isLighter } from './part-fits.ts';
import type { LearnedRoles } from '../learned/read-by-roles.ts';
import { readByRoles } from '../learned/read-by-roles.ts';
import type { CellMeaning } from './lesson-facts.ts';
import { learnGroupHabit } from './split-groups.ts';
import { settleByLooks, takeExtraFacts } from './settle-by-looks.ts';
import { takeOwnTime } from '../times/own-time.ts';
import { periodLabel } from '../times/period-words.ts';
import { isClassName, isSpelledOutWord } from './school-words.ts';
import type { GridCell, TextLine } from '../sheet.ts';
import { isWeekPhrase } from '../days/week-words.ts';

/** What the sheet as a whole tells about its cells. */
export type SheetHabits = {
  /** Bold lines are the titles on this sheet (most cells have one, with plain lines around it). */
  readonly hasBoldTitles: boolean;
  /** How the lines of every cell are to be taken apart, on sheets that write them all alike. */
  readonly lines: LineHabit | null;
  /** What stands above and below bold titles, where that is one kind of thing all over the sheet. */
  readonly aroundTitles: AroundTitles;
  readonly vocabulary: ReadonlySet<string>;
  /** What the parts of the lessons' lines are by what was learned from other sheets; null until it is known which cells are lessons. */
  readonly roles: LearnedRoles | null;
};

/** `cell` is the cell's box, in the page's own coordinates like its lines'. */
export function readCell(lines: readonly TextLine[], cell: Box, habits: SheetHabits): CellMeaning {
  const { ownTime, rest: said, below } = takeOwnTime(lines.filter((line) => !isSpeck(line)));
  const asides = said.filter((line) => isLength(line.text) || isGroupName(unbracket(line.text)));
  const rest = asides.length < said.length ? said.filter((line) => !asides.includes(line)) : said;
  const parted = rest.map(partWeeks);
  const [named, ...more] = new Set(parted.flatMap((one) => one.weeks ?? []));
  const weeks = more.length === 0 ? (named ?? null) : null;
  const own = weeks === null ? rest : parted.map(({ line }) => line);
  const meaning = readLines(own, cell, habits, ownTime, below);
  const known = weeks === null ? meaning : { ...meaning, weeks: meaning.weeks ?? weeks };
  return rest === said ? known : { ...known, notes: joinNotes(known.notes, asides) };
}

/** "Labo 1 – Sem. A": behind a dash or a dot at the end of a line, the weeks are no part of what stands before it. */
function partWeeks(line: TextLine): { readonly line: TextLine; readonly weeks: string | null } {
  const [whole, before = '', behind = ''] = /^(.*[\p{L}\p{N})])\s*[-–—·•|]\s*([^-–—·•|]+)$/u.exec(line.text) ?? [];
  return whole && isWeekPhrase(behind)
    ? { line: { ...line, text: before }, weeks: behind.trim() }
    : { line, weeks: null };
}

/**
 * "3rd Period", "Morning Break": nothing of it is a teacher or a room, whatever other cells say. "Mr Fenn" alone in a cell (a
 * rota of duties) is all of what the cell names, unless the sheet's habit takes it apart ("Fr Jäg A12").
 */
function isWhole(line: TextLine, habit: LineHabit | null): boolean {
  const { text } = line;
  const isTakenApart = habit !== null && cutLines([line], habit.cut).length === habit.roles.length;
  return (
    periodLabel(text) !== null ||
    (looksLikePerson(text) && !isTakenApart) ||
    (/^\S+\s\S+$/u.test(text.trim()) && text.split(/\s/).some(isSpelledOutWord))
  );
}

function titleAlone(line: TextLine, ownTime: TimeMention | null): CellMeaning {
  const nothing = { notes: null, teacher: null, room: null, class: null, weeks: null };
  return { ...nothing, title: line.text.trim(), ownTime, titleLines: [line] };
}

/** "(45 min)", "1 h 15": how long a lesson lasts is neither its teacher nor its room. */
function isLength(text: string): boolean {
  return /^(?:\d{1,3}\s?(?:min\.?|minutes?|minuten?|minuti|minutos)|\d\s?h(?:\s?\d{2})?)$/iu.test(unbracket(text));
}

function joinNotes(notes: string | null, lines: readonly TextLine[]): string | null {
  return [notes ?? [], lines.map((line) => line.text)].flat().join(' ') || null;
}

function readLines(
  said: readonly TextLine[],
  cell: Box,
  habits: SheetHabits,
  ownTime: TimeMention | null,
  below: TextLine | null,
): CellMeaning {
  const rest = cutAtDots(said);
  const [only] = rest;
  if (only && rest.length === 1 && isWhole(only, habits.lines)) return titleAlone(only, ownTime);
  // A habit that every cell of the sheet keeps says more than what other sheets taught.
  const byHabit = habits.lines && readByHabit(rest, habits.lines, habits.vocabulary, ownTime);
  if (byHabit) return byHabit;
  const learned = habits.roles && readByRoles(rest, habits.roles, habits.vocabulary);
  return learned ? { ...learned, ownTime } : readByLooks(rest, cell, habits, ownTime, below);
}

/** By the places of the sheet's habit, or by what is known from them; null where neither fits. */
function readByHabit(
  rest: readonly TextLine[],
  habit: LineHabit,
  vocabulary: ReadonlySet<string>,
  ownTime: TimeMention | null,
): CellMeaning | null {
  const weeks = rest.length > 1 ? rest.find((line) => isWeekPhrase(unbracket(line.text))) : undefined;
  const { own, extra } = takeExtraFacts(
    rest.filter((line) => line !== weeks),
    habit,
  );
  const kept = keepsToHabit(own, habit) ?? keepsToHabit(cutLastAtBracket(own), habit) ?? alignToHabit(own, habit);
  const roled = kept && [...settleByLooks(kept, habit), ...extra];
  return (
    roled && {
      ...readByRole(roled, vocabulary, ownTime),
      weeks: weeks ? unbracket(weeks.text) : null,
      isRoleDoubtful: habit.isDoubtful,
    }
  );
}

/** As many parts as the habit has, and below them nothing but smaller print that is not known as a teacher or a room. */
function keepsToHabit(lines: readonly TextLine[], habit: LineHabit): readonly RoledLine[] | null {
  const parts = cutLines(lines, habit.cut);
  const [own, below] = [parts.slice(0, habit.roles.length), parts.slice(habit.roles.length)];
  const isNote = (line: TextLine) => own.every((other) => isLighter(line, other)) && !isKnownFact(line.text, habit);
  if (own.length < habit.roles.length || !below.every(isNote)) return null;
  return parts.map((line, index): RoledLine => ({ line, role: habit.roles[index] ?? 'notes' }));
}

function readByLooks(
  rest: readonly TextLine[],
  cell: Box,
  habits: SheetHabits,
  ownTime: TimeMention | null,
  below: TextLine | null,
): CellMeaning {
  const { facts, others } = takeFacts(rest.flatMap((line) => cutAtStrongFacts(line)));
  const underTime = below && rest.includes(below) ? others.find((line) => line.box.y >= below.box.y) : null;
  const segments = splitByStyle(others, cell, underTime ?? null);
  const titleAt = findTitle(segments, habits);
  const pieces = segments.flatMap((segment, index) => {
    if (index === titleAt) return [];
    const expected = index < titleAt ? habits.aroundTitles.above : habits.aroundTitles.below;
    return [{ text: joinLines(textsOf(segment), habits.vocabulary), role: expectedRole(expected) }];
  });
  const title = segments[titleAt];
  const found = {
    teacher: null as string | null,
    room: null as string | null,
    class: null as string | null,
    weeks: null as string | null,
  };
  const notes: string[] = [];
  for (const piece of [...pieces, ...facts]) {
    if (piece.role && piece.role !== 'notes' && found[piece.role] === null) found[piece.role] = unbracket(piece.text);
    else notes.push(piece.text);
  }
  return {
    title: title ? joinLines(textsOf(title), habits.vocabulary) : '',
    notes: notes.length > 0 ? notes.join(' ') : null,
    ...found,
    ownTime,
    titleLines: title?.lines ?? [],
  };
}

/** Takes the lines that say a teacher, a room or weeks away, unless nothing would be left for a title. */
function takeFacts(lines: readonly TextLine[]): { facts: readonly Piece[]; others: readonly TextLine[] } {
  const read = lines.map((line, index) => ({ line, facts: readFacts(line.text, index === 0) }));
  const others = read.filter(({ facts }) => facts === null).map(({ line }) => line);
  if (others.length === 0) {
    const [first, ...rest] = read;
    return { facts: rest.flatMap(({ facts }) => facts ?? []), others: first ? [first.line] : [] };
  }
  return { facts: read.flatMap(({ facts }) => facts ?? []), others };
}

export function learnHabits(cells: readonly GridCell[], vocabulary: ReadonlySet<string>): SheetHabits {
  const stacked = cells.filter((cell) => cell.lines.length > 1);
  // "7A" in bold over every lesson is whose lesson it is, not what.
  const isBoldTitle = (line: TextLine) => line.bold && !isClassName(unbracket(line.text));
  const mixed = stacked.filter(({ lines }) => lines.some(isBoldTitle) && lines.some((line) => !line.bold));
  const hasBoldTitles = stacked.length > 0 && mixed.length >= 0.6 * stacked.length;
  const lessons = withoutTimes(cells);
  const lines = learnGroupHabit(lessons) ?? learnLineHabit(lessons);
  return {
    hasBoldTitles,
    lines: lines && hasBoldTitles && !isTitleBold(lines, lessons) ? null : lines,
    aroundTitles: hasBoldTitles ? learnAroundTitles(stacked) : { above: 'notes', below: 'notes' },
    vocabulary,
    roles: null,
  };
}

/** The lines of a lesson as its roles are learned and read: without the time printed among them. */
export function linesWithoutTime(cell: GridCell): readonly TextLine[] {
  const { rest } = takeOwnTime(cell.lines.filter((line) => !isSpeck(line)));
  return rest.every((line) => isLength(line.text)) ? rest : rest.filter((line) => !isLength(line.text));
}

/** A habit that agrees with the bold print: nothing else of it is bold where its title is not, nearly everywhere. */
function isTitleBold(habit: LineHabit, cells: readonly GridCell[]): boolean {
  const alike = cells
    .map((cell) => cutLines(cell.lines, habit.cut))
    .filter((parts) => parts.length === habit.roles.length);
  const titleAt = habit.roles.indexOf('title');
  const agreeing = alike.filter((parts) => parts[titleAt]?.bold || parts.every((part) => !part.bold));
  const stacked = cells.filter((cell) => cutLines(cell.lines, habit.cut).length > 1);
  return alike.length >= 0.7 * stacked.length && agreeing.length >= 0.9 * alike.length;
}

/** The cells that say something besides a time; their own times belong to none of the facts. */
function withoutTimes(cells: readonly GridCell[]): readonly GridCell[] {
  return cells
    .map((cell) => ({ ...cell, lines: withoutWeeks(takeOwnTime(cell.lines).rest) }))
    .filter(
      (cell) =>
        cell.lines.some((line) => /\p{L}/u.test(line.text) && findTimes(line.text).length === 0) && !namesDay(cell),
    );
}

/** Weeks say so themselves, wherever they stand. */
function withoutWeeks(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.length < 2 ? lines : lines.filter((line) => !isWeekPhrase(unbracket(line.text)));
}

/** "Monday 4 Nov", "Friday" above a date: headings have a habit of their own. */
function namesDay(cell: GridCell): boolean {
  const first = cell.lines[0]?.text ?? '';
  return readDayLabel(first).some((label) => label.letters >= 3 * label.days.length);
}

function readByRole(
  roled: readonly RoledLine[],
  vocabulary: ReadonlySet<string>,
  ownTime: TimeMention | null,
): CellMeaning {
  const linesOf = (role: LineRole) => roled.flatMap((one) => (one.role === role ? [one.line] : []));
  const textOf = (role: LineRole) =>
    joinLines(
      linesOf(role).map((line) => unbracket(line.text)),
      vocabulary,
    ) || null;
  return {
    title: textOf('title') ?? textOf('class') ?? '',
    notes: textOf('notes'),
    teacher: textOf('teacher'),
    room: textOf('room'),
    class: textOf('class'),
    weeks: null,
    ownTime,
    titleLines: linesOf(textOf('title') === null ? 'class' : 'title'),
  };
}

function textsOf(segment: Pick<Segment, 'lines'>): string[] {
  return segment.lines.map((line) => line.text);
}

function findTitle(segments: readonly Segment[], habits: SheetHabits): number {
  const open = segments
    .map((segment, index) => ({ segment, index }))
    .filter(({ segment }) => !isBracketed(textsOf(segment).join(' ')));
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
