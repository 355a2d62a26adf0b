import type { Box } from '../../../shared/timetable/geometry.ts';
import { boxAround, columnSpan, rowSpan } from '../../../shared/timetable/geometry.ts';
import type { Colour } from '../../../shared/timetable/sheet.ts';
import type { CellBox } from './cell-box.ts';
import { createUnion } from './union.ts';

export type PageCell = { readonly box: Box; readonly fill: Colour | null };
/** Cells that belong together, in page units. */
export type CellGrid = { readonly box: Box; readonly cells: readonly PageCell[] };

/**
 * Cells that hang together make a grid: those whose borders are drawn in one piece, and coloured boxes without borders
 * that stand close beside each other. A grid has at least four cells, in more than one row or column.
 */
export function groupIntoGrids(cells: readonly CellBox[]): CellBox[][] {
  const union = createUnion(cells.length);
  const sizes = countByNetwork(cells);
  for (let a = 0; a < cells.length; a++) {
    for (let b = a + 1; b < cells.length; b++) {
      if (belongTogether(cells[a]!, cells[b]!, sizes)) union.join(a, b);
    }
  }
  const groups = new Map<number, CellBox[]>();
  cells.forEach((cell, at) => {
    const group = groups.get(union.find(at));
    if (group) group.push(cell);
    else groups.set(union.find(at), [cell]);
  });
  return [...groups.values()].map(dropSlivers).filter(isGrid).sort(byPlace);
}

function countByNetwork(cells: readonly CellBox[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { network } of cells) counts.set(network, (counts.get(network) ?? 0) + 1);
  return counts;
}

function belongTogether(a: CellBox, b: CellBox, sizes: ReadonlyMap<number, number>): boolean {
  if (a.network === b.network) return true;
  // Two drawn tables side by side stay two, however close; a loose box joins whatever it stands beside.
  if (sizes.get(a.network)! >= 4 && sizes.get(b.network)! >= 4) return false;
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
