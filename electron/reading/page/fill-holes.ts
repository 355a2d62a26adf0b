import type { Box } from '../../../shared/timetable/geometry.ts';
import type { CellBox } from './cell-box.ts';

/**
 * A cell can get lost: letters that touch its borders cut it to pieces, or it is white among coloured ones and has no
 * border of its own. Where two cells of one row leave room between them that is exactly as wide as a cell above or below,
 * a cell is there.
 */
export function fillHoles(cells: readonly CellBox[], tolerance: number): CellBox[] {
  const found: CellBox[] = [];
  for (const left of cells) {
    const right = nextInRow(left, cells, tolerance);
    if (!right) continue;
    const from = left.box.x + left.box.width;
    const room = { x: from, y: left.box.y, width: right.box.x - from, height: left.box.height };
    const model = cells.find((cell) => cell.network === left.network && isAsWide(cell.box, room, tolerance));
    if (model && !cells.some((cell) => overlaps(cell.box, room, tolerance))) {
      found.push({ box: { ...room, x: model.box.x, width: model.box.width }, network: left.network });
    }
  }
  return [...cells, ...found];
}

function nextInRow(left: CellBox, cells: readonly CellBox[], tolerance: number): CellBox | undefined {
  const inRow = cells.filter(
    ({ box, network }) =>
      network === left.network &&
      Math.abs(box.y - left.box.y) <= tolerance &&
      Math.abs(box.height - left.box.height) <= tolerance &&
      box.x >= left.box.x + left.box.width,
  );
  return inRow.sort((a, b) => a.box.x - b.box.x)[0];
}

/** Stands exactly above or below the room, borders aside. */
function isAsWide(box: Box, room: Box, tolerance: number): boolean {
  const end = box.x + box.width - (room.x + room.width);
  return Math.abs(box.x - room.x) <= 2 * tolerance && Math.abs(end) <= 2 * tolerance && box.width > 4 * tolerance;
}

function overlaps(box: Box, room: Box, tolerance: number): boolean {
  return (
    Math.min(box.x + box.width, room.x + room.width) - Math.max(box.x, room.x) > tolerance &&
    Math.min(box.y + box.height, room.y + room.height) - Math.max(box.y, room.y) > tolerance
  );
}
