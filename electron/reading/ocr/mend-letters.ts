import type { InkRun } from './letter-runs.ts';
import type { PlacedLetter, PlacedLine } from './place-letters.ts';

// Where letters stand in a line tells apart what their shapes do not. Letters of both kinds whose size is beyond doubt are
// the measure for the others.
const SURELY_TALL = /^[ABDEFGHJLMNQRTY2-9bdfhkl&ß]$/;
const SURELY_SMALL = /^[aemnrugqy]$/;
const SAME_SHAPE = /^[cosvwxzpCOSVWXZP]$/;
/** Where only one kind of letter is there: the usual height of a small letter beside a capital's. */
const SMALL_TO_TALL = 0.73;
/** Bars stand out above and below the letters; so much of their height is never that of an "I". */
const BAR_TO_TALL = 1.1;
const THIN = 0.28;

type Scale = {
  readonly tall: number;
  readonly small: number;
  /** The row that letters stand on, at a column: a line may be cut out a little askew. */
  readonly baseAt: (column: number) => number;
};

/**
 * Corrects a read line by the size and place of its ink: capitals and small letters of the same shape, bars taken for
 * letters, dashes, points and bars that were passed over. What was read before stays on as a rival. Unread ink that is none
 * of these takes confidence from the letters beside it.
 */
export function mendLetters({ letters, unread }: PlacedLine): PlacedLetter[] {
  const scale = measure(letters);
  if (!scale) return [...letters];
  const mended = letters.map((letter, i) => {
    const [before, after] = [letters[i - 1], letters[i + 1]];
    const round = noughtOrLetter(
      letter,
      letter.isAfterSpace ? '' : before?.text,
      after?.isAfterSpace ? '' : after?.text,
    );
    const raised = isBehindNumber(letters, i) ? noughtOrOrdinal(round, scale) : round;
    return barOrLetter(inRightCase(raised, before, scale), before, !after || after.isAfterSpace, scale);
  });
  // Unread ink is no gap between words: the letter before it reaches to its end.
  const doubted = new Map<number, number>();
  const added = unread.flatMap(({ run, before }) => {
    const mark = markOf(run, scale, letters[before - 1], letters[before]);
    if (mark === null && heightOf(run) > LETTER_SIZED * scale.tall) {
      doubted.set(before - 1, run.to);
      doubted.set(before, 0);
    }
    return mark === null ? [] : [{ before, letter: markLetter(mark, run, letters[before]) }];
  });
  return mended.flatMap((letter, i) => {
    const marks = added.filter(({ before }) => before === i).map((one) => one.letter);
    return [...marks, doubted.has(i) ? besideUnread(letter, doubted.get(i)!) : letter];
  });
}

function besideUnread(letter: PlacedLetter, end: number): PlacedLetter {
  return { ...letter, to: Math.max(letter.to, end), confidence: letter.confidence * MISSED };
}

/** Smaller ink is a speck, or an accent that the letters below do not touch. */
const LETTER_SIZED = 0.4;
/** Confidence left to a letter beside ink that nobody read. */
const MISSED = 0.6;
/** Confidence in a mark known by the shape of its ink alone. */
const BY_SHAPE = 0.9;

/** Heights of tall and small letters and the row they stand on; null where the line has too few letters to tell. */
function measure(letters: readonly PlacedLetter[]): Scale | null {
  const runsOf = (kind: RegExp) => letters.flatMap(({ text, run }) => (run && kind.test(text) ? [run] : []));
  const [tall, small] = [runsOf(SURELY_TALL), runsOf(SURELY_SMALL)];
  const standing = [...tall.filter((run) => run.bottom - run.top > 0), ...runsOf(/^[aemnru]$/)];
  if (standing.length === 0) return null;
  const baseAt = lineThrough(standing.map((run) => ({ x: (run.from + run.to) / 2, y: run.bottom })));
  const above = (runs: readonly InkRun[]) => median(runs.map((run) => baseAt((run.from + run.to) / 2) - run.top));
  const tallness = tall.length > 0 ? above(tall) : above(small) / SMALL_TO_TALL;
  const smallness = small.length > 0 ? above(small) : tallness * SMALL_TO_TALL;
  // Small capitals, and capitals that something touches: nothing can be told from such a line.
  return tallness > 1.15 * smallness ? { tall: tallness, small: smallness, baseAt } : null;
}

/** The line through most points: the median of the slopes between all pairs (Theil and Sen), so that one astray does no harm. */
function lineThrough(points: readonly { readonly x: number; readonly y: number }[]): (x: number) => number {
  const slopes = points.flatMap((a, i) =>
    points.slice(i + 1).flatMap((b) => (Math.abs(b.x - a.x) > FAR_APART ? [(b.y - a.y) / (b.x - a.x)] : [])),
  );
  const slope = slopes.length >= ENOUGH_SLOPES ? median(slopes) : 0;
  const offset = median(points.map(({ x, y }) => y - slope * x));
  return (x) => offset + slope * x;
}

const FAR_APART = 12;
const ENOUGH_SLOPES = 3;

/** An "S" as small as the small letters of its line is an "s". */
function inRightCase(letter: PlacedLetter, before: PlacedLetter | undefined, scale: Scale): PlacedLetter {
  const { text, run } = letter;
  if (!run || !SAME_SHAPE.test(text)) return letter;
  const height = scale.baseAt((run.from + run.to) / 2) - run.top;
  const share = (height - scale.small) / (scale.tall - scale.small);
  // A capital in the midst of small letters is rarer than a small letter that was cut out too tall.
  const isInside = before !== undefined && !letter.isAfterSpace && /\p{Ll}/u.test(before.text);
  const right = share > (isInside ? 0.9 : 0.65) ? text.toUpperCase() : share < 0.3 ? text.toLowerCase() : text;
  return right === text ? letter : retold(letter, right);
}

/**
 * A thin stroke that reaches well over the letters, above and below, is a bar; one that does not is none. At the end of a
 * word, behind a small letter, it is no capital.
 */
function barOrLetter(
  letter: PlacedLetter,
  before: PlacedLetter | undefined,
  isLast: boolean,
  scale: Scale,
): PlacedLetter {
  const { text, run } = letter;
  if (!run || !/^[Il1|!]$/.test(text)) return letter;
  const isInWord = before !== undefined && !letter.isAfterSpace && /\p{Ll}/u.test(before.text);
  if (text === 'I' && isInWord && isLast && run.from - before.to < CLOSE * scale.tall) return retold(letter, 'l');
  const isBar = !isInWord && isBarShaped(run, scale);
  if (text === '|' && !isBar && heightOf(run) < 1.06 * scale.tall) return retold(letter, 'I');
  return text !== '|' && isBar ? retold(letter, '|') : letter;
}

/** Before a letter and away from digits stands the letter O. Elsewhere nothing tells: round faces have round noughts. */
function noughtOrLetter(letter: PlacedLetter, before = '', after = ''): PlacedLetter {
  const isInWord = /\p{L}/u.test(after) && !/\d/.test(before);
  return letter.text === '0' && isInWord ? retold(letter, 'O') : letter;
}

/** At the end of a word that is else one or two digits. */
function isBehindNumber(letters: readonly PlacedLetter[], at: number): boolean {
  const next = letters[at + 1];
  const begin = letters.slice(0, at + 1).findLastIndex((letter, i) => letter.isAfterSpace || i === 0);
  const number = letters.slice(begin, at).map(({ text }) => text);
  return (!next || next.isAfterSpace) && /^[1-9]\d?$/.test(number.join(''));
}

/** "1º": a small nought that stands clear above the line, behind a number. */
function noughtOrOrdinal(letter: PlacedLetter, scale: Scale): PlacedLetter {
  const { text, run } = letter;
  if (!run || !/^[0oO°]$/.test(text)) return letter;
  const isRaised = scale.baseAt((run.from + run.to) / 2) - run.bottom > RAISED * scale.tall;
  return isRaised && heightOf(run) < RAISED_HEIGHT * scale.tall ? retold(letter, 'º') : letter;
}

const RAISED = 0.2;
const RAISED_HEIGHT = 0.75;

/** A wider gap, as a share of a capital's height, may be a space that the recogniser dropped: "Kurs I". */
const CLOSE = 0.25;

function isBarShaped(run: InkRun, { tall, baseAt }: Scale): boolean {
  const height = heightOf(run);
  const base = baseAt(run.from);
  return height >= BAR_TO_TALL * tall && run.bottom > base + 0.08 * tall && run.to - run.from < THIN * height;
}

function retold(letter: PlacedLetter, text: string): PlacedLetter {
  const rivals = [{ text: letter.text, confidence: RIVAL }, ...letter.rivals.filter((rival) => rival.text !== text)];
  return { ...letter, text, rivals };
}

const RIVAL = 0.1;

/** The mark that unread ink is, by its shape and place between two letters; null where it is none. */
function markOf(
  run: InkRun,
  scale: Scale,
  before: PlacedLetter | undefined,
  after: PlacedLetter | undefined,
): string | null {
  if (!before || !after) return null;
  const { tall } = scale;
  const base = scale.baseAt(run.from);
  const [width, height] = [run.to - run.from, run.lowest - run.highest];
  const middle = (base - (run.highest + run.lowest) / 2) / tall;
  if (isBarShaped(run, scale)) return '|';
  if (width >= 0.25 * tall && height < 0.25 * tall && middle > 0.2 && middle < 0.65) return '–';
  if (!/\d/.test(before.text) || !/\d/.test(after.text) || width > 0.3 * tall) return null;
  const isAtBase = Math.abs(run.lowest - base) < 0.15 * tall;
  if (isAtBase && height < 0.3 * tall) return '.';
  return isAtBase && heightOf(run) < 0.3 * tall && height > 0.4 * tall ? ':' : null;
}

function markLetter(text: string, run: InkRun, after: PlacedLetter | undefined): PlacedLetter {
  const place = after?.place ?? 1;
  const isAfterSpace = after?.isAfterSpace ?? false;
  return { text, place, confidence: BY_SHAPE, rivals: [], from: run.from, to: run.to, run, isAfterSpace };
}

function heightOf(run: InkRun): number {
  return run.bottom - run.top;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
