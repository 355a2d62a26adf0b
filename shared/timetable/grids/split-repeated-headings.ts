import { columnRoles } from '../lists/column-roles.ts';
import { boxAround, rowSpan, sharedLength } from '../geometry.ts';
import { textOfCell } from './lines-of-sheet.ts';
import type { Grid, GridCell } from '../sheet.ts';

/**
 * "Period, Start, End" and again "Period, Start, End" in one row: two tables side by side, each with its own heading of days
 * above. A grid that cannot be cut cleanly between them stays whole.
 */
export function splitAtRepeatedHeadings(grid: Grid): readonly Grid[] {
  const cuts = repeatedAt(grid).filter((x) => grid.cells.every((cell) => !isCutBy(cell, x)));
  if (cuts.length === 0) return [grid];
  const edges = [-Infinity, ...cuts, Infinity];
  return edges.slice(1).flatMap((to, index) => {
    const from = edges[index] ?? -Infinity;
    const cells = grid.cells.filter((cell) => middleOf(cell) >= from && middleOf(cell) < to);
    return cells.length > 0 ? [{ box: boxAround(cells.map((cell) => cell.box)), cells }] : [];
  });
}

/** Left edges of the headings with which the first of the row comes back; empty where no row of headings repeats. */
function repeatedAt(grid: Grid): readonly number[] {
  for (const first of grid.cells) {
    if (columnRoles(textOfCell(first)).length === 0) continue;
    const row = grid.cells
      .filter((cell) => cell.lines.length > 0 && isInRow(cell, first))
      .toSorted((a, b) => a.box.x - b.box.x);
    const texts = row.map(textOfCell);
    const length = texts.indexOf(texts[0] ?? '', 1);
    const isRepeated = texts.every((text, index) => text === texts[index % length]);
    const areHeadings = row.every((cell) => columnRoles(textOfCell(cell)).length > 0);
    if (length >= 2 && texts.length % length === 0 && isRepeated && areHeadings)
      return row.filter((_, index) => index > 0 && index % length === 0).map((cell) => cell.box.x);
  }
  return [];
}

function isInRow(cell: GridCell, other: GridCell): boolean {
  return sharedLength(rowSpan(cell.box), rowSpan(other.box)) > 0.6 * Math.min(cell.box.height, other.box.height);
}

function isCutBy(cell: GridCell, x: number): boolean {
  const slack = 0.25 * cell.box.width;
  return cell.lines.length > 0 && cell.box.x + slack < x && cell.box.x + cell.box.width - slack > x;
}

function middleOf(cell: GridCell): number {
  return cell.box.x + cell.box.width / 2;
}
