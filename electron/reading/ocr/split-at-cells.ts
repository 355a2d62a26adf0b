import type { Box } from '../../../shared/timetable/geometry.ts';
import { area, contains, rowSpan, sharedLength } from '../../../shared/timetable/geometry.ts';
import type { LineBox } from './line-box.ts';
import { isTall } from './line-box.ts';

// Ends that stick out over a border by less than this share of the line's thickness hold no letter, only the margin that
// the detector adds and the drawn border itself.
const SLIVER_IN_CELL = 0.5;
const SLIVER_OUTSIDE = 1;

/**
 * Cuts line boxes where they run across the border of a cell, so that each piece lies in one cell or outside all of them.
 * A piece is also kept from reaching over the borders beside it, where the drawn border would be read as a letter.
 */
export function splitAtCells(boxes: readonly LineBox[], cells: readonly Box[]): LineBox[] {
  return boxes.flatMap((box) =>
    isTall(box) ? splitAlong(turned(box), cells.map(turnedBox)).map(turned) : splitAlong(box, cells),
  );
}

function splitAlong(box: LineBox, cells: readonly Box[]): LineBox[] {
  const from = box.cx - box.width / 2;
  const to = box.cx + box.width / 2;
  const crossed = cells.filter(
    (cell) =>
      !isInsideLetter(cell, box) &&
      cell.x < to &&
      cell.x + cell.width > from &&
      cell.y <= box.cy &&
      cell.y + cell.height >= box.cy,
  );
  if (crossed.length === 0) return [box];
  const pieces = piecesBetween(box, from, to, crossed).filter((piece) => {
    const least = (piece.cell === null ? SLIVER_OUTSIDE : SLIVER_IN_CELL) * box.height;
    return piece.to - piece.from >= least;
  });
  if (pieces.length === 0) return [box];
  return pieces.map((piece) => keptInside(pieceOf(box, piece.from, piece.to), piece.cell));
}

/** What the cell finder took for a cell is the white inside a large letter, or between two. */
function isInsideLetter(cell: Box, box: LineBox): boolean {
  return cell.height < 0.85 * box.height && cell.width < box.height;
}

type Piece = { readonly from: number; readonly to: number; readonly cell: Box | null };

function piecesBetween(box: LineBox, from: number, to: number, crossed: readonly Box[]): Piece[] {
  const edges = crossed.flatMap((cell) => [cell.x, cell.x + cell.width]).filter((edge) => edge > from && edge < to);
  const cuts = [from, ...new Set(edges.toSorted((a, b) => a - b)), to];
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const piece = { from: cuts[i]!, to: cuts[i + 1]! };
    const cell = smallestCellAt(crossed, (piece.from + piece.to) / 2, box.cy);
    const before = pieces.at(-1);
    if (before && before.cell === cell) pieces[pieces.length - 1] = { ...before, to: piece.to };
    else pieces.push({ ...piece, cell });
  }
  return pieces;
}

function smallestCellAt(cells: readonly Box[], x: number, y: number): Box | null {
  return cells.filter((cell) => contains(cell, x, y)).toSorted((a, b) => area(a) - area(b))[0] ?? null;
}

function pieceOf(box: LineBox, from: number, to: number): LineBox {
  const shift = (from + to) / 2 - box.cx;
  return { ...box, cx: box.cx + shift, cy: box.cy + shift * Math.tan((box.tilt * Math.PI) / 180), width: to - from };
}

function keptInside(box: LineBox, cell: Box | null): LineBox {
  if (cell === null || Math.abs(box.tilt) > 3) return box;
  const rows = { from: box.cy - box.height / 2, to: box.cy + box.height / 2 };
  if (sharedLength(rows, rowSpan(cell)) < 0.6 * box.height) return box;
  const top = Math.max(rows.from, cell.y);
  const bottom = Math.min(rows.to, cell.y + cell.height);
  return { ...box, cy: (top + bottom) / 2, height: bottom - top };
}

/** Rows and columns exchanged, so that tall boxes are cut by the same code. Its own inverse. */
function turned(box: LineBox): LineBox {
  return { cx: box.cy, cy: box.cx, width: box.height, height: box.width, tilt: -box.tilt };
}

function turnedBox(box: Box): Box {
  return { x: box.y, y: box.x, width: box.height, height: box.width };
}
