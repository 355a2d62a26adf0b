import type { Ink } from './ink.ts';

/** Degrees; text steeper than this is nearer to lying turned. */
const STEEPEST = 45;
const STEP = 3;
/** Rows so much sharper than those of the line as it lies are no chance. */
const CLEARLY = 1.15;
/** Pixels less covered than this are edges. */
const SOLID = 0.3;

/**
 * Degrees, clockwise, by which letters stand askew in a cut-out line: along their own direction rows of ink and rows of paper
 * part most sharply. 0 where no direction is clearly sharper than that of the line.
 */
export function slantOf(ink: Ink): number {
  const points = solidPoints(ink);
  let [slant, sharpest] = [0, CLEARLY * sharpnessAlong(points, 0, ink)];
  for (let angle = -STEEPEST; angle <= STEEPEST; angle += STEP) {
    const sharpness = sharpnessAlong(points, angle, ink);
    if (sharpness > sharpest) [slant, sharpest] = [angle, sharpness];
  }
  return slant;
}

type Point = { readonly x: number; readonly y: number; readonly cover: number };

function solidPoints({ cover, width, height }: Ink): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < cover.length; i++) {
    if (cover[i]! > SOLID) {
      points.push({ x: (i % width) - width / 2, y: Math.floor(i / width) - height / 2, cover: cover[i]! });
    }
  }
  return points;
}

/** How much the ink changes between rows that run at this angle. */
function sharpnessAlong(points: readonly Point[], degrees: number, { width, height }: Ink): number {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const rows = new Float64Array(width + height + 2);
  for (const { x, y, cover } of points) {
    // Shared between two rows: whole pixels would fall into askew rows by turns, now one, now two of them.
    const place = rows.length / 2 + y * cos - x * sin;
    const row = Math.floor(place);
    rows[row]! += cover * (row + 1 - place);
    rows[row + 1]! += cover * (place - row);
  }
  return rows.reduce((sum, row, at) => sum + (at < 2 ? 0 : (row - rows[at - 2]!) ** 2), 0);
}
