import type { Box } from '../../../shared/timetable/geometry.ts';

/** x' = a·x + c·y + e, y' = b·x + d·y + f, as PDF writes its matrices. */
export type Matrix = {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
};

export type Point = { readonly x: number; readonly y: number };

export const IDENTITY: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

export function mapPoint(m: Matrix, { x, y }: Point): Point {
  return { x: m.a * x + m.c * y + m.e, y: m.b * x + m.d * y + m.f };
}

/** Maps a direction: lengths and turns, but no shift. */
export function mapDirection(m: Matrix, { x, y }: Point): Point {
  return { x: m.a * x + m.c * y, y: m.b * x + m.d * y };
}

/** First `inner`, then `outer`. */
export function combine(inner: Matrix, outer: Matrix): Matrix {
  const x = mapDirection(outer, { x: inner.a, y: inner.b });
  const y = mapDirection(outer, { x: inner.c, y: inner.d });
  const shift = mapPoint(outer, { x: inner.e, y: inner.f });
  return { a: x.x, b: x.y, c: y.x, d: y.y, e: shift.x, f: shift.y };
}

/** How much lengths grow, averaged over both directions. */
export function scaleOf(m: Matrix): number {
  return Math.sqrt(Math.abs(m.a * m.d - m.b * m.c));
}

/** The upright box around the box with these corners after mapping. */
export function mapCorners(m: Matrix, left: number, bottom: number, right: number, top: number): Box {
  const corners = [
    mapPoint(m, { x: left, y: bottom }),
    mapPoint(m, { x: right, y: bottom }),
    mapPoint(m, { x: left, y: top }),
    mapPoint(m, { x: right, y: top }),
  ];
  return boxAroundPoints(corners);
}

export function boxAroundPoints(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The part of the box inside the other; null where they do not meet. A box without width or height still counts. */
export function clipBox(box: Box, by: Box): Box | null {
  const x = Math.max(box.x, by.x);
  const y = Math.max(box.y, by.y);
  const width = Math.min(box.x + box.width, by.x + by.width) - x;
  const height = Math.min(box.y + box.height, by.y + by.height) - y;
  return width >= 0 && height >= 0 ? { x, y, width, height } : null;
}
