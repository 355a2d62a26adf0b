import type { Span } from '../../../shared/timetable/geometry.ts';
import { boxAround, middle, sharedLength, spanLength } from '../../../shared/timetable/geometry.ts';
import type { Looks, TextAngle, TextLine } from '../../../shared/timetable/sheet.ts';
import { LONGEST_LINE } from '../limits.ts';
import type { Word } from './page.ts';

/** A word as its own reading direction sees it: `along` grows in reading direction, `below` from line to line. */
type Turned = { readonly word: Word; readonly along: Span; readonly below: Span };

/**
 * Lines of text in reading order. Words of one angle whose baselines overlap and whose gap is at most `widestGap` letter
 * heights stand on one line; where the source numbers its lines, that number decides instead (a wide gap still splits).
 * A gap of nearly a letter's height that is at least `unlikeSpaces` times the line's usual space parts two statements.
 * Lines go from top to bottom as seen by someone who turned the page to read them.
 */
export function formLines(words: readonly Word[], widestGap: number, unlikeSpaces = Infinity): TextLine[] {
  const angles = [...new Set(words.map((word) => word.angle))].sort((a, b) => a - b);
  return angles.flatMap((angle) =>
    linesOfAngle(
      words.filter((word) => word.angle === angle),
      widestGap,
      unlikeSpaces,
    ),
  );
}

function linesOfAngle(words: readonly Word[], widestGap: number, unlikeSpaces: number): TextLine[] {
  const sorted = words.map(turn).sort((a, b) => middle(a.below) - middle(b.below));
  const isNumbered = words.every(({ line }) => line !== null);
  const rows = isNumbered ? [...Map.groupBy(sorted, ({ word }) => word.line).values()] : rowsByHeight(sorted);
  const lines = rows.flatMap((row) =>
    splitAtGaps(row, widestGap)
      .flatMap((line) => splitAtWideSpaces(line, unlikeSpaces))
      .flatMap(splitEndless),
  );
  return inReadingOrder(lines).map(toLine);
}

/** Words whose source numbers not all of their lines, from top to bottom. */
function rowsByHeight(sorted: readonly Turned[]): Turned[][] {
  const rows: Row[] = [];
  for (const turned of sorted) {
    const row = rows.findLast((other) => mayBeInRow(turned, other) && isInRow(turned, other.members));
    if (row) addToRow(row, turned);
    else rows.push({ members: [turned], below: { ...turned.below }, lines: new Set([turned.word.line]) });
  }
  return rows.map(({ members }) => members);
}

/** Words that stand on one height, how far up and down they reach together, and the lines that their source numbers. */
type Row = {
  readonly members: Turned[];
  readonly below: { from: number; to: number };
  readonly lines: Set<number | null>;
};

function addToRow({ members, below, lines }: Row, turned: Turned): void {
  members.push(turned);
  below.from = Math.min(below.from, turned.below.from);
  below.to = Math.max(below.to, turned.below.to);
  lines.add(turned.word.line);
}

/** Spares looking at the words of every other row on the page. */
function mayBeInRow({ word, below }: Turned, row: Row): boolean {
  return sharedLength(below, row.below) > 0 || (word.line !== null && row.lines.has(word.line));
}

/** Large print beside two lines of small print does not make one line of them: words as large as this one decide. */
function isInRow(turned: Turned, row: readonly Turned[]): boolean {
  let hasAlike = false;
  let isBesideOthers = false;
  for (const member of row) {
    const isAlike = isAsLarge(member, turned);
    const isBesideIt = (isAlike || !hasAlike) && isSameRow(member, turned);
    if (isAlike && isBesideIt) return true;
    hasAlike ||= isAlike;
    isBesideOthers ||= isBesideIt;
  }
  return isBesideOthers && !hasAlike;
}

function isAsLarge(a: Turned, b: Turned): boolean {
  const [one, other] = [letterHeight(a), letterHeight(b)];
  return Math.max(one, other) < 1.5 * Math.min(one, other);
}

/** Top to bottom; lines beside each other from first to last, however little one of them stands higher. */
function inReadingOrder(lines: readonly Turned[][]): Turned[][] {
  const rows: Turned[][][] = [];
  for (const line of lines.toSorted((a, b) => topOf(a) - topOf(b))) {
    const row = rows.at(-1);
    if (row && isBeside(row[0]!, line)) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a[0]!.along.from - b[0]!.along.from));
}

function isBeside(a: readonly Turned[], b: readonly Turned[]): boolean {
  const [rowsOfA, rowsOfB] = [extentBelow(a), extentBelow(b)];
  return sharedLength(rowsOfA, rowsOfB) > 0.6 * Math.min(spanLength(rowsOfA), spanLength(rowsOfB));
}

function extentBelow(line: readonly Turned[]): Span {
  return {
    from: Math.min(...line.map(({ below }) => below.from)),
    to: Math.max(...line.map(({ below }) => below.to)),
  };
}

function turn(word: Word): Turned {
  const { x, y, width, height } = word.box;
  const flip = (from: number, length: number): Span => ({ from: -(from + length), to: -from });
  const keep = (from: number, length: number): Span => ({ from, to: from + length });
  const turns: Record<TextAngle, () => Turned> = {
    0: () => ({ word, along: keep(x, width), below: keep(y, height) }),
    90: () => ({ word, along: keep(y, height), below: flip(x, width) }),
    180: () => ({ word, along: flip(x, width), below: flip(y, height) }),
    270: () => ({ word, along: flip(y, height), below: keep(x, width) }),
  };
  return turns[word.angle]();
}

function isSameRow(a: Turned, b: Turned): boolean {
  if (a.word.line !== null && b.word.line !== null) return a.word.line === b.word.line;
  const shorter = Math.min(spanLength(a.below), spanLength(b.below));
  return sharedLength(a.below, b.below) > shorter * 0.5;
}

function splitAtGaps(row: readonly Turned[], widestGap: number): Turned[][] {
  const sorted = [...row].sort((a, b) => a.along.from - b.along.from);
  const lines: Turned[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const turned of sorted) {
    const line = lines.at(-1);
    const em = Math.max(letterHeight(turned), line ? letterHeight(line.at(-1)!) : 0);
    if (line && turned.along.from - end <= widestGap * em) line.push(turned);
    else lines.push([turned]);
    end = line && lines.at(-1) === line ? Math.max(end, turned.along.to) : turned.along.to;
  }
  return lines;
}

/** "Mrs Sample    Music Room 2    Autumn term": what stands clearly further apart than the words of a line. */
function splitAtWideSpaces(line: readonly Turned[], unlikeSpaces: number): Turned[][] {
  const gaps = line.slice(1).map(({ along }, at) => along.from - line[at]!.along.to);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  if (gaps.length < FEWEST_GAPS || usual <= 0) return [[...line]];
  return line.reduce<Turned[][]>((parts, turned, at) => {
    const gap = gaps[at - 1] ?? 0;
    const isWide = gap >= unlikeSpaces * usual && gap >= WIDE * letterHeight(turned);
    if (at === 0 || isWide) parts.push([turned]);
    else parts.at(-1)!.push(turned);
    return parts;
  }, []);
}

/** No line is longer than texts are looked at: it goes on as the next line. */
function splitEndless(line: readonly Turned[]): Turned[][] {
  const parts: Turned[][] = [];
  let letters = Infinity;
  for (const turned of line) {
    letters += turned.word.text.length + 1;
    if (letters <= LONGEST_LINE) parts.at(-1)!.push(turned);
    else {
      parts.push([turned]);
      letters = turned.word.text.length;
    }
  }
  return parts;
}

/** Fewer gaps do not tell what the usual space is. */
const FEWEST_GAPS = 3;
/** A wide space, in letter heights. */
const WIDE = 0.8;

function letterHeight({ word, below }: Turned): number {
  return word.size > 0 ? word.size : spanLength(below);
}

function topOf(line: readonly Turned[]): number {
  return Math.min(...line.map((turned) => middle(turned.below)));
}

function toLine(line: readonly Turned[]): TextLine {
  const words = line.map((turned) => turned.word);
  const letters = words.reduce((sum, word) => sum + word.text.length, 0) || 1;
  const average = (value: (word: Word) => number): number =>
    words.reduce((sum, word) => sum + value(word) * word.text.length, 0) / letters;
  const longest = words.reduce((best, word) => (word.text.length > best.text.length ? word : best));
  return {
    text: words.map((word) => word.text).join(' '),
    box: boxAround(words.map((word) => word.box)),
    angle: words[0]!.angle,
    size: average((word) => word.size),
    bold: average((word) => (word.bold ? 1 : 0)) > 0.5,
    colour: longest.colour,
    confidence: Math.min(...words.map((word) => word.confidence)),
    alternatives: alternativeTexts(words),
    ...(words.some((word) => word.looks) ? { looks: looksOf(average) } : {}),
  };
}

function looksOf(average: (value: (word: Word) => number) => number): Looks {
  return {
    unseconded: average((word) => word.looks?.unseconded ?? 0),
    reread: average((word) => word.looks?.reread ?? 0),
  };
}

/** The line with one word at a time read otherwise: most likely readings first, at most six. */
function alternativeTexts(words: readonly Word[]): string[] {
  const texts: string[] = [];
  const most = Math.max(0, ...words.map((word) => word.alternatives.length));
  for (let rank = 0; rank < most; rank++) {
    words.forEach((word, at) => {
      const other = word.alternatives[rank];
      if (other === undefined) return;
      texts.push(words.map((each, place) => (place === at ? other : each.text)).join(' '));
    });
  }
  return [...new Set(texts)].slice(0, 6);
}
