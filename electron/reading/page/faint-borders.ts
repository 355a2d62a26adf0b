import type { Box } from '../../../shared/timetable/geometry.ts';
import { columnSpan, contains, middle, rowSpan, spanLength } from '../../../shared/timetable/geometry.ts';
import type { Span } from '../../../shared/timetable/geometry.ts';
import type { CellGrid } from './cell-grids.ts';
import type { Word } from './page.ts';

/** Two texts with less than this many type sizes between them may be lines, or words, of one. */
const LEAST_GAP = 0.9;
/** Lines of one text never stand so far apart. */
const WIDE_GAP = 1.2;
/** Text counts as standing in the middle of its part of the cell up to this share of the part's length. */
const OFF_CENTRE = 0.22;
/** Texts begin equally close behind their borders when they differ by less than this many type sizes. */
const FLUSH = 0.6;
/** So many other cells have to end where the border is missing; or one, and so many cells miss it there. */
const WITNESSES = 2;
/** Nearer to the cell's own edge than this share of its length the same border is meant. */
const OWN_EDGE = 0.12;

type Axis = 'rows' | 'columns';

/**
 * Cells divided where a faint border was overlooked between them (moiré, glare, dark themes): there other cells of the grid
 * end, and a text stands in the middle of either part, or begins close behind the border in both. Null where nothing is to be divided.
 */
export function divideAtFaintBorders(grids: readonly CellGrid[], words: readonly Word[]): CellGrid[] | null {
  const divided = grids.map((grid) => divideGrid(divideGrid(grid, words, 'rows'), words, 'columns'));
  return divided.some((grid, at) => grid.cells.length > grids[at]!.cells.length) ? divided : null;
}

function divideGrid(grid: CellGrid, words: readonly Word[], axis: Axis): CellGrid {
  const cuts = findCuts(grid, words, axis);
  const parts = grid.cells.flatMap((cell, at) => partsOf(cell.box, cuts[at]!, axis).map((box) => ({ ...cell, box })));
  return { ...grid, cells: parts };
}

/** For each cell the places where it is to be divided. */
function findCuts(grid: CellGrid, words: readonly Word[], axis: Axis): (readonly number[])[] {
  const ends = grid.cells.map(({ box }) => spanOf(box, axis).to);
  const texts = grid.cells.map((cell) =>
    words.filter(({ box }) => contains(cell.box, middle(columnSpan(box)), middle(rowSpan(box)))),
  );
  const cutWith = (witnesses: number, leastGap: number) =>
    grid.cells.map(({ box }, at) => cutsOf(box, ends, texts[at]!, axis, { witnesses, leastGap }));
  const clear = cutWith(WITNESSES, LEAST_GAP);
  // Lines below each other are common in a cell, but they stand closer; texts beside each other are not.
  const likely = cutWith(1, axis === 'rows' ? WIDE_GAP : LEAST_GAP);
  // Where only the heading's border is left, two rows have to agree that theirs is missing.
  const isShared = (place: number, reach: number) =>
    likely.filter((cuts) => cuts.some((other) => Math.abs(other - place) <= reach)).length >= WITNESSES;
  return clear.map((cuts, at) => {
    const reach = medianSize(texts[at]!) / 2;
    const more = likely[at]!.filter(
      (place) => isShared(place, reach) && cuts.every((cut) => Math.abs(cut - place) > reach),
    );
    return [...cuts, ...more].sort((a, b) => a - b);
  });
}

type Needs = { readonly witnesses: number; readonly leastGap: number };

function cutsOf(
  cell: Box,
  ends: readonly number[],
  words: readonly Word[],
  axis: Axis,
  { witnesses, leastGap }: Needs,
): number[] {
  if (words.length < 2) return [];
  const whole = spanOf(cell, axis);
  const near = OWN_EDGE * spanLength(whole);
  const inside = ends.filter((end) => end > whole.from + near && end < whole.to - near).toSorted((a, b) => a - b);
  const places = groupNear(inside, medianSize(words) / 2)
    .filter((group) => group.length >= witnesses)
    .map((group) => group[group.length >> 1]!);
  return places.filter((place, at) => {
    const before = { from: places[at - 1] ?? whole.from, to: place };
    const after = { from: place, to: places[at + 1] ?? whole.to };
    return isBetweenTexts(before, after, words, axis, leastGap);
  });
}

function isBetweenTexts(before: Span, after: Span, words: readonly Word[], axis: Axis, leastGap: number): boolean {
  const spans = words.map(({ box }) => spanOf(box, axis));
  const first = spans.filter((span) => middle(span) > before.from && middle(span) < before.to);
  const second = spans.filter((span) => middle(span) > after.from && middle(span) < after.to);
  if (first.length === 0 || second.length === 0) return false;
  const gap = Math.min(...second.map((span) => span.from)) - Math.max(...first.map((span) => span.to));
  if (gap < leastGap * medianSize(words)) return false;
  return (
    (isCentred(first, before) && isCentred(second, after)) ||
    (axis === 'columns' && areFlush(indentOf(first, before), indentOf(second, after), medianSize(words)))
  );
}

function indentOf(texts: readonly Span[], part: Span): number {
  return Math.min(...texts.map((span) => span.from)) - part.from;
}

/** Texts that begin close behind their borders, one as close as the other. */
function areFlush(one: number, other: number, size: number): boolean {
  return (
    Math.min(one, other) > -FLUSH * size && Math.max(one, other) < 2 * size && Math.abs(one - other) < FLUSH * size
  );
}

function isCentred(texts: readonly Span[], part: Span): boolean {
  const centre = (Math.min(...texts.map((span) => span.from)) + Math.max(...texts.map((span) => span.to))) / 2;
  return Math.abs(centre - middle(part)) <= OFF_CENTRE * spanLength(part);
}

function partsOf(cell: Box, cuts: readonly number[], axis: Axis): Box[] {
  const { from, to } = spanOf(cell, axis);
  const marks = [from, ...cuts, to];
  return marks.slice(1).map((end, at) => {
    const start = marks[at]!;
    return axis === 'rows' ? { ...cell, y: start, height: end - start } : { ...cell, x: start, width: end - start };
  });
}

function groupNear(sorted: readonly number[], reach: number): number[][] {
  const groups: number[][] = [];
  for (const value of sorted) {
    const group = groups.at(-1);
    if (group && value - group.at(-1)! <= reach) group.push(value);
    else groups.push([value]);
  }
  return groups;
}

function spanOf(box: Box, axis: Axis): Span {
  return axis === 'rows' ? rowSpan(box) : columnSpan(box);
}

function medianSize(words: readonly Word[]): number {
  return words.map((word) => word.size).toSorted((a, b) => a - b)[words.length >> 1] ?? 0;
}
