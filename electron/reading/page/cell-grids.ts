import type { Box } from '../../../shared/timetable/geometry.ts';
import { boxAround, columnSpan, rowSpan } from '../../../shared/timetable/geometry.ts';
import type { Colour } from '../../../shared/timetable/sheet.ts';
import type { CellBox } from './cell-box.ts';
import { isInLine, splitAtStrips } from './split-at-strips.ts';
import { createUnion } from './union.ts';

export type PageCell = { readonly box: Box; readonly fill: Colour | null };
/** Cells that belong together, in page units. */
export type CellGrid = { readonly box: Box; readonly cells: readonly PageCell[] };

/**
 * Cells that hang together make a grid: those whose borders are drawn in one piece, and coloured boxes without borders
 * that stand close beside each other. A grid has at least four cells, in more than one row or column.
 */
export function groupIntoGrids(cells: readonly CellBox[]): CellBox[][] {
  return groupTouching(cells).filter(isGrid).sort(byPlace);
}

/**
 * As `groupIntoGrids`, but boxes that stand in the same rows (or columns) make one grid even where a white stretch (a break,
 * say) keeps them apart.
 */
export function groupAcrossGaps(cells: readonly CellBox[]): CellBox[][] {
  const groups = groupTouching(cells).filter((group) => group.length >= FEWEST_IN_LINE);
  const union = createUnion(groups.length);
  groups.forEach((group, a) => {
    for (let b = a + 1; b < groups.length; b++) {
      if (isInLine(group, groups[b]!, rowSpan) || isInLine(group, groups[b]!, columnSpan)) union.join(a, b);
    }
  });
  const joined = Map.groupBy(groups.keys(), (at) => union.find(at));
  return [...joined.values()]
    .map((members) => members.flatMap((at) => groups[at]!))
    .filter(isGrid)
    .sort(byPlace);
}

const FEWEST_IN_LINE = 3;

function groupTouching(cells: readonly CellBox[]): CellBox[][] {
  const union = createUnion(cells.length);
  const tables = drawnTables(cells);
  for (let a = 0; a < cells.length; a++) {
    for (let b = a + 1; b < cells.length; b++) {
      if (belongTogether(cells[a]!, cells[b]!, tables)) union.join(a, b);
    }
  }
  const groups = new Map<number, CellBox[]>();
  cells.forEach((cell, at) => {
    const group = groups.get(union.find(at));
    if (group) group.push(cell);
    else groups.set(union.find(at), [cell]);
  });
  return [...groups.values()].map(dropSlivers).flatMap((group) => splitAtStrips(group, isGrid));
}

/** The networks of rules that are a table by themselves: several cells both ways, not a column of boxes. */
function drawnTables(cells: readonly CellBox[]): ReadonlySet<number> {
  const byNetwork = Map.groupBy(cells, (cell) => cell.network);
  return new Set([...byNetwork].filter(([, own]) => isGrid(own)).map(([network]) => network));
}

function belongTogether(a: CellBox, b: CellBox, tables: ReadonlySet<number>): boolean {
  if (a.network === b.network) return true;
  // Two drawn tables side by side stay two, however close; a loose box joins whatever it stands beside.
  if (tables.has(a.network) && tables.has(b.network)) return false;
  const limit = Math.min(a.box.height, b.box.height, a.box.width, b.box.width) * 0.45;
  const [gapX, gapY] = [gap(columnSpan(a.box), columnSpan(b.box)), gap(rowSpan(a.box), rowSpan(b.box))];
  return Math.min(gapX, gapY) < 0 && Math.max(gapX, gapY) <= limit;
}

/** Distance between two spans, negative where they overlap. */
function gap(a: { from: number; to: number }, b: { from: number; to: number }): number {
  return Math.max(a.from, b.from) - Math.min(a.to, b.to);
}

/** The space inside a thick or double border is no cell. */
function dropSlivers(cells: readonly CellBox[]): CellBox[] {
  const sides = cells.map(({ box }) => Math.min(box.width, box.height)).sort((a, b) => a - b);
  const typical = sides[sides.length >> 1] ?? 0;
  return cells.filter(({ box }) => Math.min(box.width, box.height) >= typical * 0.22);
}

function isGrid(cells: readonly CellBox[]): boolean {
  if (cells.length < 4) return false;
  const boxes = cells.map((cell) => cell.box);
  const hasColumns = Math.min(...boxes.map((box) => box.x + box.width)) <= Math.max(...boxes.map((box) => box.x));
  const hasRows = Math.min(...boxes.map((box) => box.y + box.height)) <= Math.max(...boxes.map((box) => box.y));
  return hasColumns && hasRows;
}

function byPlace(a: readonly CellBox[], b: readonly CellBox[]): number {
  const boxA = boxAround(a.map((cell) => cell.box));
  const boxB = boxAround(b.map((cell) => cell.box));
  return boxA.y - boxB.y || boxA.x - boxB.x;
}
