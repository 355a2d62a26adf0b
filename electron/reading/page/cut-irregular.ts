import type { Box } from '../../../shared/timetable/geometry.ts';
import type { Area, Areas } from './areas.ts';
import type { CellBox } from './cell-box.ts';

/**
 * A header row and a first column of one dark colour, with no lines between them, leave one area shaped like an L. Its
 * neighbours say where it should be cut: along the lines of the cells that touch it. Gives the pieces that are full.
 */
export function cutIrregularArea(
  area: Area,
  number: number,
  areas: Areas,
  neighbours: readonly CellBox[],
  smallest: number,
): Box[] {
  const { box } = area;
  const columns = cutAlong(
    neighbours.map((cell) => [cell.box.x, cell.box.x + cell.box.width]),
    box.x,
    box.x + box.width,
    smallest,
  );
  const rows = cutAlong(
    neighbours.map((cell) => [cell.box.y, cell.box.y + cell.box.height]),
    box.y,
    box.y + box.height,
    smallest,
  );
  const pieces: Box[] = [];
  for (const [top, bottom] of rows) {
    for (const [left, right] of columns) {
      const piece = { x: left, y: top, width: right - left, height: bottom - top };
      if (shareInArea(piece, number, areas) > 0.75) pieces.push(piece);
    }
  }
  return pieces;
}

/** The stretches between the lines that several cells share; both borders of a line count as one. */
function cutAlong(
  spans: readonly (readonly [number, number])[],
  from: number,
  to: number,
  smallest: number,
): (readonly [number, number])[] {
  const places = [...spans.flat(), from, to].filter((place) => place >= from && place <= to).sort((a, b) => a - b);
  const lines: number[][] = [];
  for (const place of places) {
    const line = lines.at(-1);
    if (line && place - line[0]! < smallest) line.push(place);
    else lines.push([place]);
  }
  const cuts = lines.map((line) => Math.round(line.reduce((sum, place) => sum + place, 0) / line.length));
  return cuts.slice(1).map((cut, at) => [cuts[at]! + 1, cut - 1] as const);
}

function shareInArea(piece: Box, number: number, areas: Areas): number {
  const steps = 8;
  let hits = 0;
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) {
      const x = Math.round(piece.x + ((i + 0.5) * piece.width) / steps);
      const y = Math.round(piece.y + ((j + 0.5) * piece.height) / steps);
      if (areas.at(x, y) === number) hits++;
    }
  }
  return hits / (steps * steps);
}
