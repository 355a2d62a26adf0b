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
const BAR_TO_TALL = 1.17;
const THIN = 0.28;

type Scale = { readonly tall: number; readonly small: number; readonly base: number };

/**
 * Corrects a read line by the size and place of its ink: capitals and small letters of the same shape, bars taken for
 * letters, dashes, points and bars that were passed over. What was read before stays on as a rival. Unread ink that is none
 * of these takes confidence from the letters beside it.
 */
export function mendLetters({ letters, unread }: PlacedLine): PlacedLetter[] {
  const scale = measure(letters);
  if (!scale) return [...letters];
  const mended = letters.map((letter) => barOrLetter(inRightCase(letter, scale), scale));
  const doubted = new Set<number>();
  const added = unread.flatMap(({ run, before }) => {
    const mark = markOf(run, scale, letters[before - 1], letters[before]);
    if (mark === null && heightOf(run) > 0.6 * scale.tall) {
      doubted.add(before - 1);
      doubted.add(before);
    }
    return mark === null ? [] : [{ before, letter: markLetter(mark, run, letters[before]) }];
  });
  return mended.flatMap((letter, i) => {
    const marks = added.filter(({ before }) => before === i).map((one) => one.letter);
    return [...marks, doubted.has(i) ? { ...letter, confidence: letter.confidence * MISSED } : letter];
  });
}

/** Confidence left to a letter beside ink that nobody read. */
const MISSED = 0.6;
/** Confidence in a mark known by the shape of its ink alone. */
const BY_SHAPE = 0.9;

/** Heights of tall and small letters and the row they stand on; null where the line has too few letters to tell. */
function measure(letters: readonly PlacedLetter[]): Scale | null {
  const runsOf = (kind: RegExp) => letters.flatMap(({ text, run }) => (run && kind.test(text) ? [run] : []));
  const [tall, small] = [runsOf(SURELY_TALL), runsOf(SURELY_SMALL)];
  const standing = [...tall, ...runsOf(/^[aemnru]$/)];
  if (standing.length === 0) return null;
  const base = median(standing.map((run) => run.bottom));
  const above = (runs: readonly InkRun[]) => median(runs.map((run) => base - run.top));
  const tallness = tall.length > 0 ? above(tall) : above(small) / SMALL_TO_TALL;
  const smallness = small.length > 0 ? above(small) : tallness * SMALL_TO_TALL;
  // Small capitals, and capitals that something touches: nothing can be told from such a line.
  return tallness > 1.15 * smallness ? { tall: tallness, small: smallness, base } : null;
}

/** An "S" as small as the small letters of its line is an "s". */
function inRightCase(letter: PlacedLetter, { tall, small, base }: Scale): PlacedLetter {
  const { text, run } = letter;
  if (!run || !SAME_SHAPE.test(text)) return letter;
  const height = base - run.top;
  const share = (height - small) / (tall - small);
  const right = share > 0.65 ? text.toUpperCase() : share < 0.35 ? text.toLowerCase() : text;
  return right === text ? letter : retold(letter, right);
}

/** A thin stroke that reaches well over the letters, above and below, is a bar; one that does not is none. */
function barOrLetter(letter: PlacedLetter, scale: Scale): PlacedLetter {
  const { text, run } = letter;
  if (!run || !/^[Il1|!]$/.test(text)) return letter;
  const isBar = isBarShaped(run, scale);
  if (text === '|' && !isBar && heightOf(run) < 1.06 * scale.tall) return retold(letter, 'I');
  return text !== '|' && isBar ? retold(letter, '|') : letter;
}

function isBarShaped(run: InkRun, { tall, base }: Scale): boolean {
  const height = heightOf(run);
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
  const { tall, base } = scale;
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
