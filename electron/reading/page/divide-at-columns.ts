import type { Box, Span } from '../../../shared/timetable/geometry.ts';
import {
  boxAround,
  columnSpan,
  contains,
  middle,
  rowSpan,
  sharedLength,
  spanLength,
} from '../../../shared/timetable/geometry.ts';
import { findColumns, typicalSize } from './alignment.ts';
import type { CellGrid } from './cell-grids.ts';
import type { Word } from './page.ts';
import { sortIntoBands } from './sort-into-bands.ts';

/** Texts of one cell stand closer together than this many letter heights. */
const APART = 1.5;
/** Texts beside each other share at least this part of the lower one's height. */
const BESIDE = 0.5;

/** `share` is the part of all letters in cells that stood in a cell which had to be divided. */
type Divided = { readonly grids: readonly CellGrid[]; readonly share: number };

/**
 * The grids with borders between columns that nobody drew, or that light and grain hide: a cell whose texts stand apart in
 * several of the columns that the page's words make is several cells. Where the file states its borders (`areStated`), one
 * that is missing in a few cells only was left out on purpose. Null where there is no such cell.
 */
export function divideAtColumns(
  grids: readonly CellGrid[],
  words: readonly Word[],
  areStated: boolean,
): Divided | null {
  const divided = grids.map((grid) => divideGrid(grid, words, areStated));
  const [apart, all] = [sum(divided.map((one) => one.apart)), sum(divided.map((one) => one.letters))];
  return apart === 0 ? null : { grids: divided.map((one) => one.grid), share: apart / all };
}

function divideGrid(grid: CellGrid, words: readonly Word[], areStated: boolean) {
  const upright = words.filter(({ box, angle }) => angle === 0 && isIn(box, grid.box));
  const placesNear = sortIntoBands(upright.map(({ box }) => box));
  const wordsNear = (box: Box) => placesNear(box).map((at) => upright[at]!);
  const texts = grid.cells.map((cell) => wordsNear(cell.box).filter(({ box }) => isIn(box, cell.box)));
  // Finding columns takes long among thousands of words, and mostly no cell has anything to divide.
  const columns = texts.some(standApart) ? findColumns(upright, typicalSize(upright)) : [];
  const all = guttersBetween(columns);
  const gutters = areStated ? all.filter((gutter) => isMissing(gutter, grid, texts)) : all;
  const cuts = texts.map((own) => placesBetween(own, gutters));
  const lengths = texts.map((own) => sum(own.map(({ text }) => text.length)));
  const cells = grid.cells.flatMap((cell, at) => cutAt(cell.box, cuts[at]!).map((box) => ({ ...cell, box })));
  const apart = sum(lengths.filter((_, at) => cuts[at]!.length > 0));
  return { grid: { ...grid, cells }, apart, letters: sum(lengths) };
}

/** Whether a gap runs through all lines of a cell that is wider than between words of one text. */
function standApart(words: readonly Word[]): boolean {
  if (words.length < 2) return false;
  const limit = APART * typicalSize(words);
  let end = Infinity;
  for (const { box } of words.toSorted((a, b) => a.box.x - b.box.x)) {
    if (box.x - end > limit) return true;
    end = Math.max(end === Infinity ? 0 : end, box.x + box.width);
  }
  return false;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function isIn(box: Box, outer: Box): boolean {
  return contains(outer, middle(columnSpan(box)), middle(rowSpan(box)));
}

/** The white between two columns of words; `left` is the column before it. */
type Gutter = { readonly left: Span; readonly white: Span };

function guttersBetween(columns: readonly Span[]): readonly Gutter[] {
  return columns
    .slice(1)
    .map((column, at) => ({ left: columns[at]!, white: { from: columns[at]!.to, to: column.from } }));
}

/** At least as many cells would have to be divided there as begin there, or hold their text across it or on one side of it. */
function isMissing(gutter: Gutter, grid: CellGrid, texts: readonly (readonly Word[])[]): boolean {
  const place = middle(gutter.white);
  const wanting = texts.filter((own) => placesBetween(own, [gutter]).length > 0).length;
  const over = grid.cells.filter(({ box }, at) => texts[at]!.length > 0 && box.x < place && box.x + box.width > place);
  const begun = grid.cells.filter(({ box }) => box.x > gutter.white.from - 1 && box.x < gutter.white.to + 1);
  return 2 * wanting >= over.length + begun.length;
}

/** The middles of the gutters that lie between texts of one cell; none if a text stands across a gutter. */
function placesBetween(words: readonly Word[], gutters: readonly Gutter[]): number[] {
  return gutters.flatMap((gutter) => {
    const place = middle(gutter.white);
    const left = words.filter(({ box }) => middle(columnSpan(box)) < place);
    const right = words.filter((word) => !left.includes(word));
    const from = Math.max(...left.map(({ box }) => box.x + box.width));
    const to = Math.min(...right.map(({ box }) => box.x));
    const inColumn = left.some(({ box }) => sharedLength(columnSpan(box), gutter.left) > 0);
    const isClear = to - from > APART * typicalSize(words);
    return left.length > 0 && right.length > 0 && inColumn && isClear && areBeside(left, right) ? [place] : [];
  });
}

/** Texts of cells in one row stand beside each other; what stands higher or lower in its corner is of the same cell. */
function areBeside(left: readonly Word[], right: readonly Word[]): boolean {
  const [a, b] = [left, right].map((words) => rowSpan(boxAround(words.map(({ box }) => box))));
  return sharedLength(a!, b!) > BESIDE * Math.min(spanLength(a!), spanLength(b!));
}

function cutAt(box: Box, places: readonly number[]): Box[] {
  const marks = [box.x, ...places, box.x + box.width];
  return marks.slice(1).map((end, at) => ({ ...box, x: marks[at]!, width: end - marks[at]! }));
}
