import type { Box } from '../../../shared/timetable/geometry.ts';
import { boxAround, columnSpan, middle, rowSpan, sharedLength } from '../../../shared/timetable/geometry.ts';
import type { Word } from './page.ts';

/** A word, or a piece of one, and the cell that it was put into; null outside all cells. */
export type Placed = { readonly part: Word; readonly cell: Box | null };

/** Pieces of one word stand no further apart than this many letter heights; words of one line no further than that. */
const ONE_WORD = 0.16;
const ONE_LINE = 0.45;
/** A text stands in the middle of its cell, or of two, when it is off by at most this part of their width. */
const OFF_CENTRE = 0.12;
/** How sure a word is that may belong into either of two cells. */
const IN_DOUBT = 0.5;

/**
 * Settles what runs on from one cell into the next as if there were no border. In the middle of two cells that hold nothing
 * else it shows that they are one (a letter's stroke or a fold was taken for a border): `merged` gives the whole cell by its
 * parts. Running on into a cell that holds nothing else it has overflowed, as in spreadsheets, and stays where it began.
 * What cannot be told so stays where it stands, and is marked as doubtful.
 */
export function settleCrossings(placed: readonly Placed[]): {
  readonly placed: readonly Placed[];
  readonly merged: ReadonlyMap<Box, Box>;
} {
  let settled = [...placed];
  const merged = new Map<Box, Box>();
  const mayRunOn = findFollowed(placed);
  for (const first of placed) {
    if (!reachesBorder(first) || !mayRunOn(first) || !settled.includes(first)) continue;
    const next = settled.find((other) => runsOnInto(first, other));
    if (!next?.cell || !first.cell) continue;
    const [own, beside] = [partsOf(first.cell, settled), partsOf(next.cell, settled)];
    const [left, right] = [boxOfParts(own), boxOfParts(beside)];
    const both = boxAround([first.cell, next.cell]);
    const areAlone = [...own, ...beside].every(({ part }) => isInRow(part.box, first.part.box));
    if (areAlone && !isCentred(left, first.cell) && isCentred(boxAround([left, right]), both)) {
      merged.set(first.cell, both).set(next.cell, both);
      settled = joinInto(first, next, both, settled);
    } else if (areAlone && !isCentred(right, next.cell)) {
      settled = joinInto(first, next, first.cell, settled);
    } else if (!isCentred(left, first.cell) && !isCentred(right, next.cell)) {
      settled = settled.map((one) => (one === first || one === next ? inDoubt(one) : one));
    }
  }
  return { placed: settled, merged };
}

/** Most words end well before the border on their right: nothing follows them there. */
function reachesBorder({ part, cell }: Placed): boolean {
  return cell !== null && part.angle === 0 && part.box.x + part.box.width > cell.x + cell.width - part.size;
}

/** Whether any word of the page begins where this one ends: few do, and only for these all others are searched. */
function findFollowed(placed: readonly Placed[]): (first: Placed) => boolean {
  const boxes = placed.map(({ part }) => part.box).sort((a, b) => a.x - b.x);
  return ({ part: { box, size } }) => {
    const end = box.x + box.width;
    for (let at = firstBehind(boxes, end - size); at < boxes.length && boxes[at]!.x <= end + ONE_LINE * size; at++)
      if (sharedLength(rowSpan(boxes[at]!), rowSpan(box)) > 0) return true;
    return false;
  };
}

/** The place of the first box that begins behind `x`; `boxes` are sorted by where they begin. */
function firstBehind(boxes: readonly Box[], x: number): number {
  let [from, to] = [0, boxes.length];
  while (from < to) {
    const half = (from + to) >> 1;
    if (boxes[half]!.x > x) to = half;
    else from = half + 1;
  }
  return from;
}

/** Whether a word goes on in the next cell to the right, on its line and close by. */
function runsOnInto(first: Placed, next: Placed): boolean {
  const [a, b] = [first.part, next.part];
  if (!first.cell || !next.cell || first.cell === next.cell || a.angle !== 0 || b.angle !== 0) return false;
  const gap = b.box.x - (a.box.x + a.box.width);
  const isNext = Math.abs(next.cell.x - (first.cell.x + first.cell.width)) < a.size;
  return isNext && gap > -a.size && gap <= ONE_LINE * a.size && isInRow(a.box, b.box);
}

function isInRow(a: Box, b: Box): boolean {
  return sharedLength(rowSpan(a), rowSpan(b)) > 0.6 * Math.min(a.height, b.height);
}

function partsOf(cell: Box, placed: readonly Placed[]): Placed[] {
  return placed.filter((one) => one.cell === cell);
}

function boxOfParts(parts: readonly Placed[]): Box {
  return boxAround(parts.map(({ part }) => part.box));
}

function isCentred(text: Box, cell: Box): boolean {
  return Math.abs(middle(columnSpan(text)) - middle(columnSpan(cell))) <= OFF_CENTRE * cell.width;
}

/** All that stood in either cell now stands in one; two pieces that all but touch are one word. */
function joinInto(first: Placed, next: Placed, cell: Box, placed: readonly Placed[]): Placed[] {
  const gap = next.part.box.x - (first.part.box.x + first.part.box.width);
  const isOneWord = gap <= ONE_WORD * first.part.size;
  return placed.flatMap((one) => {
    if (one.cell !== first.cell && one.cell !== next.cell) return [one];
    if (!isOneWord || (one !== first && one !== next)) return [{ ...one, cell }];
    return one === first ? [{ part: joinWords(first.part, next.part), cell }] : [];
  });
}

function joinWords(a: Word, b: Word): Word {
  return {
    ...a,
    text: a.text + b.text,
    box: boxAround([a.box, b.box]),
    confidence: Math.min(a.confidence, b.confidence),
    alternatives: [],
  };
}

function inDoubt(one: Placed): Placed {
  return { ...one, part: { ...one.part, confidence: Math.min(one.part.confidence, IN_DOUBT) } };
}
