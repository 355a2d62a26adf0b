import type { Ink } from './ink.ts';
import type { ReadLetter } from './pp-ocr/decode-letters.ts';

/** A word within a line: its letters and the columns of the line's picture that its ink stands in, `to` excluded. */
export type LineWord = { readonly letters: readonly ReadLetter[]; readonly from: number; readonly to: number };

type Gap = { readonly from: number; readonly to: number };

/**
 * Cuts a read line into words: at the spaces that the recogniser saw, and where the ink leaves a gap clearly wider than
 * those between letters (the recogniser drops spaces now and then). `size` is the type size in pixels of the ink's picture.
 */
export function splitWords(letters: readonly ReadLetter[], ink: Ink, size: number): LineWord[] {
  const gaps = findGaps(ink);
  const cuts = new Set<number>();
  const shown = letters.filter((letter) => letter.text !== ' ');
  for (let i = 1; i < shown.length; i++) {
    if (letters[letters.indexOf(shown[i]!) - 1]?.text === ' ') cuts.add(i);
  }
  const between = shown.map((letter, i) => gapBetween(shown[i - 1], letter, gaps, ink.width));
  const usual = median(between.flatMap((gap) => (gap ? [gap.to - gap.from] : [])));
  between.forEach((gap, i) => {
    if (gap && isWordGap(lengthOf(gap), usual, size, shown[i - 1]!, shown[i]!)) cuts.add(i);
  });
  const starts = [0, ...[...cuts].sort((a, b) => a - b)];
  return starts.flatMap((start, n) => {
    const end = starts[n + 1] ?? shown.length;
    const from = n === 0 ? 0 : middleOf(between[start], shown[start - 1], shown[start], ink.width);
    const to = end === shown.length ? ink.width : middleOf(between[end], shown[end - 1], shown[end], ink.width);
    return end > start ? [{ letters: shown.slice(start, end), ...inkedPart(ink, from, to) }] : [];
  });
}

/**
 * Runs of columns without ink in the letters' rows, between the first ink and the last. An underline, inked from end to
 * end, does not close them.
 */
function findGaps(ink: Ink): Gap[] {
  const rows: number[] = [];
  for (let y = ink.top; y < ink.bottom; y++) if (!isUnderline(ink, y)) rows.push(y);
  const gaps: Gap[] = [];
  let from = -1;
  for (let x = 0; x <= ink.width; x++) {
    const isInked = x === ink.width || rows.some((y) => ink.cover[y * ink.width + x]! > 0.35);
    if (!isInked && from < 0) from = x;
    if (isInked && from >= 0) {
      if (from > 0 && x < ink.width) gaps.push({ from, to: x });
      from = -1;
    }
  }
  return gaps;
}

function isUnderline(ink: Ink, y: number): boolean {
  let run = 0;
  let longest = 0;
  for (let x = 0; x < ink.width; x++) {
    run = ink.cover[y * ink.width + x]! > 0.35 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest > 3 * (ink.bottom - ink.top);
}

/** The widest gap between the middles of two neighbouring letters. */
function gapBetween(
  before: ReadLetter | undefined,
  after: ReadLetter,
  gaps: readonly Gap[],
  width: number,
): Gap | null {
  if (!before) return null;
  const [from, to] = [before.place * width, after.place * width];
  const inside = gaps.filter((gap) => gap.from < to && gap.to > from);
  return inside.reduce<Gap | null>((widest, gap) => (widest && lengthOf(widest) >= lengthOf(gap) ? widest : gap), null);
}

function isWordGap(gap: number, usual: number, size: number, before: ReadLetter, after: ReadLetter): boolean {
  // "1:30", "9.15", "l'Art": marks that cling to their neighbours, with white around them in most typefaces.
  if (/[.:,;'’)]/.test(after.text)) return false;
  // A digit 1 has much white on both sides.
  const isNumber = /[\d.:]/.test(before.text) && /\d/.test(after.text);
  return gap > (isNumber ? 0.45 : 0.21) * size && gap > 2.2 * usual;
}

function middleOf(gap: Gap | null | undefined, before?: ReadLetter, after?: ReadLetter, width = 0): number {
  if (gap) return Math.round((gap.from + gap.to) / 2);
  return Math.round((((before?.place ?? 0) + (after?.place ?? 1)) / 2) * width);
}

/** The stretch narrowed to its ink; the stretch itself where there is none. */
function inkedPart(ink: Ink, from: number, to: number): { from: number; to: number } {
  const isInked = (x: number) => {
    for (let y = ink.top; y < ink.bottom; y++) if (ink.cover[y * ink.width + x]! > 0.35) return true;
    return false;
  };
  let [left, right] = [from, to];
  while (left < right && !isInked(left)) left++;
  while (right > left && !isInked(right - 1)) right--;
  return left < right ? { from: left, to: right } : { from, to: Math.max(from + 1, to) };
}

function lengthOf(gap: Gap): number {
  return gap.to - gap.from;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? 0;
}
