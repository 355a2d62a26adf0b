import type { Box } from '../../../shared/timetable/geometry.ts';
import { area, boxAround, columnSpan, contains, rowSpan, sharedLength } from '../../../shared/timetable/geometry.ts';
import type { LineBox } from './line-box.ts';
import { boxOfLine, isTall, lineBoxOf } from './line-box.ts';

// Widest gap between two pieces of one line, in heights of the line. A dash that the detector missed fits in ("10:20 -
// 11:05"). Where no cell is known the next piece may well belong to the next column: there the pieces must nearly touch.
const WIDEST_GAP = { inCell: 0.9, outside: 0.3 };
/** Rows that share this much of the lower one's height, with middles this close (of the higher one's), are one row. */
const SAME_ROW = { shared: 0.65, middles: 0.22 };
/** Steeper lines leave their row within a few letters: whether two of them are one line cannot be told from the rows. */
const STEEPEST = 3;

/**
 * Joins pieces of one line of text that the detector found apart or twice ("10:35 - 1" beside "10:55"): read one by
 * one they lose the letters at their seams, and which comes first would be left to chance.
 */
export function joinRowPieces(boxes: readonly LineBox[], cells: readonly Box[]): LineBox[] {
  const joined: { box: LineBox; cell: Box | null }[] = [];
  for (const box of boxes.toSorted((a, b) => a.cx - b.cx || a.cy - b.cy)) {
    const cell = smallestCellAt(cells, box);
    const at = joined.findIndex((other) => other.cell === cell && isSameLine(other.box, box, cell !== null));
    if (at < 0) joined.push({ box, cell });
    else joined[at] = { box: union(joined[at]!.box, box), cell };
  }
  return joined.map(({ box }) => box);
}

function smallestCellAt(cells: readonly Box[], { cx, cy }: LineBox): Box | null {
  const around = cells.filter((cell) => contains(cell, cx, cy));
  return around.reduce<Box | null>((best, cell) => (best && area(best) <= area(cell) ? best : cell), null);
}

function isSameLine(a: LineBox, b: LineBox, isInCell: boolean): boolean {
  if (isTall(a) || isTall(b) || Math.max(Math.abs(a.tilt), Math.abs(b.tilt)) > STEEPEST) return false;
  const [lower, higher] = [Math.min(a.height, b.height), Math.max(a.height, b.height)];
  const [rowsOfA, rowsOfB] = [rowSpan(boxOfLine(a)), rowSpan(boxOfLine(b))];
  if (sharedLength(rowsOfA, rowsOfB) < SAME_ROW.shared * lower) return false;
  if (Math.abs(a.cy - b.cy) > SAME_ROW.middles * higher) return false;
  const [columnsOfA, columnsOfB] = [columnSpan(boxOfLine(a)), columnSpan(boxOfLine(b))];
  const gap = Math.max(columnsOfA.from, columnsOfB.from) - Math.min(columnsOfA.to, columnsOfB.to);
  return gap <= (isInCell ? WIDEST_GAP.inCell : WIDEST_GAP.outside) * higher;
}

function union(a: LineBox, b: LineBox): LineBox {
  const longer = a.width > b.width ? a : b;
  return { ...lineBoxOf(boxAround([boxOfLine(a), boxOfLine(b)])), tilt: longer.tilt };
}
