import type { EdgeMap } from './edges.ts';
import { tileSize } from './edges.ts';

const steepest = 17;

/**
 * The slope of lines of text on a page without rules: text rows make a comb when the edges of letters are counted along
 * the right slope. Returns 0 where no slope is clearly better than none.
 */
export function measureTextSlope(map: EdgeMap): number {
  const points = collectPoints(map);
  if (points.length < 2_000) return 0;
  const score = (degrees: number): number => combScore(points, map, Math.tan((degrees * Math.PI) / 180));
  const level = score(0);
  let best = bestBetween(-steepest, steepest, 0.5, score);
  best = bestBetween(best.degrees - 0.5, best.degrees + 0.5, 0.1, score);
  if (Math.abs(best.degrees) < 0.25 || best.score < level * 1.15) return 0;
  return Math.tan((best.degrees * Math.PI) / 180);
}

function bestBetween(from: number, to: number, step: number, score: (degrees: number) => number) {
  let best = { degrees: 0, score: -1 };
  for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
    const here = score(degrees);
    if (here > best.score) best = { degrees, score: here };
  }
  return best;
}

/** Places of strong edges, as along and row by turns. */
function collectPoints({ values, length, rows, thresholds, tilesInRow }: EdgeMap): Int16Array {
  const points: number[] = [];
  for (let row = 0; row < rows; row++) {
    const tiles = Math.floor(row / tileSize) * tilesInRow;
    for (let along = row % 2; along < length; along += 2) {
      const threshold = 2 * thresholds[tiles + Math.floor(along / tileSize)]!;
      if (values[row * length + along]! > threshold) points.push(along, row);
    }
  }
  return Int16Array.from(points);
}

function combScore(points: Int16Array, { length, rows }: EdgeMap, slope: number): number {
  const margin = Math.ceil(Math.abs(slope) * length) + 1;
  const counts = new Uint32Array(rows + 2 * margin);
  for (let i = 0; i < points.length; i += 2) {
    const bin = Math.round(points[i + 1]! - points[i]! * slope) + margin;
    counts[bin] = counts[bin]! + 1;
  }
  let sum = 0;
  for (let bin = 1; bin < counts.length; bin++) sum += (counts[bin]! - counts[bin - 1]!) ** 2;
  return sum;
}
