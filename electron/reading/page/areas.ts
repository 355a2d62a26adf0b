import type { Box } from '../../../shared/timetable/geometry.ts';
import { createUnion } from './union.ts';

/** A connected area of a mask. */
export type Area = { readonly box: Box; readonly pixels: number };
export type Areas = {
  readonly list: readonly Area[];
  /** Number of the area (place in `list`) at a pixel, -1 where there is none. */
  readonly at: (x: number, y: number) => number;
};

/**
 * The connected areas of the pixels whose mask, of zeros and ones, equals `value`. Four neighbours count for what rules leave over (so that
 * nothing leaks through the corner of a drifting rule), eight for the rules themselves. Works on stretches of rows, which
 * is several times faster than flooding pixels.
 */
export function findAreas(mask: Uint8Array, width: number, height: number, value: number, corners: boolean): Areas {
  const rowStart = new Int32Array(height + 1);
  const from: number[] = [];
  const to: number[] = [];
  // Looking for the next pixel of a kind takes native code a tenth of the time, and rows are long stretches of one kind.
  let next = -1;
  let end = -1;
  for (let y = 0; y < height; y++) {
    rowStart[y] = from.length;
    const start = y * width;
    for (let at = start; at < start + width; at = end) {
      if (end <= at) {
        next = placeOf(mask, value, at);
        end = placeOf(mask, 1 - value, next);
      }
      if (next >= start + width) break;
      from.push(Math.max(next, start) - start);
      to.push(Math.min(end, start + width) - start - 1);
    }
  }
  rowStart[height] = from.length;
  const find = joinRows(from, to, rowStart, height, corners ? 1 : 0);
  return gatherAreas(from, to, rowStart, height, find);
}

function placeOf(mask: Uint8Array, value: number, from: number): number {
  const place = from < mask.length ? mask.indexOf(value, from) : -1;
  return place < 0 ? mask.length : place;
}

function joinRows(from: number[], to: number[], rowStart: Int32Array, height: number, reach: number) {
  const union = createUnion(from.length);
  for (let y = 1; y < height; y++) {
    let above = rowStart[y - 1]!;
    const aboveEnd = rowStart[y]!;
    for (let run = aboveEnd; run < rowStart[y + 1]!; run++) {
      while (above < aboveEnd && to[above]! + reach < from[run]!) above++;
      for (let other = above; other < aboveEnd && from[other]! <= to[run]! + reach; other++) union.join(other, run);
    }
  }
  return union.find;
}

function gatherAreas(
  from: number[],
  to: number[],
  rowStart: Int32Array,
  height: number,
  find: (run: number) => number,
) {
  const numberOf = new Int32Array(from.length).fill(-1);
  const edges: { x0: number; y0: number; x1: number; y1: number; pixels: number }[] = [];
  for (let y = 0; y < height; y++) {
    for (let run = rowStart[y]!; run < rowStart[y + 1]!; run++) {
      const root = find(run);
      if (numberOf[root] === -1) {
        numberOf[root] = edges.length;
        edges.push({ x0: from[run]!, y0: y, x1: to[run]!, y1: y, pixels: 0 });
      }
      numberOf[run] = numberOf[root]!;
      const edge = edges[numberOf[run]!]!;
      if (from[run]! < edge.x0) edge.x0 = from[run]!;
      if (to[run]! > edge.x1) edge.x1 = to[run]!;
      edge.y1 = y;
      edge.pixels += to[run]! - from[run]! + 1;
    }
  }
  const list = edges.map(({ x0, y0, x1, y1, pixels }) => ({
    box: { x: x0, y: y0, width: x1 - x0 + 1, height: y1 - y0 + 1 },
    pixels,
  }));
  const at = (x: number, y: number): number => {
    if (y < 0 || y >= height) return -1;
    let low = rowStart[y]!;
    let high = rowStart[y + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (to[middle]! < x) low = middle + 1;
      else if (from[middle]! > x) high = middle - 1;
      else return numberOf[middle]!;
    }
    return -1;
  };
  return { list, at };
}
