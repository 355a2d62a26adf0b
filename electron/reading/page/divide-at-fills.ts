import type { Box } from '../../../shared/timetable/geometry.ts';
import { area, columnSpan, contains, middle, rowSpan, sharedArea } from '../../../shared/timetable/geometry.ts';
import type { CellGrid, PageCell } from './cell-grids.ts';
import type { Fill, Page, Word } from './page.ts';

/** Smaller boxes, in points, are badges and marks. */
const SMALLEST = 14;

/** So much of a box lies in the cell that holds it. */
const INSIDE = 0.9;

/**
 * A cell in which all words stand in several boxes of their own is as many cells: programs draw lessons as cards, and where
 * a card touches no line of the table, only its fill shows where it begins and ends.
 */
export function divideAtFills(grid: CellGrid, { fills, words }: Pick<Page, 'fills' | 'words'>): CellGrid {
  const boxes = fills.filter(({ box }) => box.width > SMALLEST && box.height > SMALLEST);
  return { ...grid, cells: grid.cells.flatMap((cell) => cardsIn(cell, boxes, words) ?? [cell]) };
}

function cardsIn(cell: PageCell, fills: readonly Fill[], words: readonly Word[]): readonly PageCell[] | null {
  const inside = fills.filter(
    ({ box }) => sharedArea(box, cell.box) > INSIDE * area(box) && area(box) < INSIDE * area(cell.box),
  );
  if (inside.length < 2 || inside.some((one) => inside.some((other) => one !== other && doOverlap(one.box, other.box))))
    return null;
  const own = words.filter((word) => isIn(word, cell.box));
  const cards = inside.filter(({ box }) => own.some((word) => isIn(word, box)));
  const areAllInCards = own.every((word) => cards.some(({ box }) => isIn(word, box)));
  return cards.length >= 2 && areAllInCards ? cards.map(({ box, colour }) => ({ box, fill: colour })) : null;
}

function doOverlap(one: Box, other: Box): boolean {
  return sharedArea(one, other) > 0.1 * Math.min(area(one), area(other));
}

function isIn({ box }: Word, outer: Box): boolean {
  return contains(outer, middle(columnSpan(box)), middle(rowSpan(box)));
}
