import type { EdgeMap } from './edges.ts';
import { tileSize } from './edges.ts';

/** Stretches of one sign along the rows of an edge map, one entry each per stretch, in rows from the top. */
export type EdgeRuns = {
  grainy: boolean;
  count: number;
  row: number[];
  from: number[];
  to: number[];
  sign: number[];
  sum: number[];
  /** Sum of squares of the change, and half the squared differences from place to place. */
  squares: number[];
  variation: number[];
  firstOfRow: Int32Array;
};

/** Anti-aliasing, dots and scanner dust interrupt a rule for this many pixels. */
export const gap = 3;
export const shortestRun = 6;
/** How far back each place of an edge is compared with, in pixels. */
const lag = 6;

/** All stretches of edge of at least `shortestRun` pixels. */
export function findEdgeRuns(map: EdgeMap): EdgeRuns {
  const runs: EdgeRuns = {
    grainy: map.grainy,
    count: 0,
    row: [],
    from: [],
    to: [],
    sign: [],
    sum: [],
    squares: [],
    variation: [],
    firstOfRow: new Int32Array(map.rows + 1),
  };
  for (let row = 0; row < map.rows; row++) {
    runs.firstOfRow[row] = runs.count;
    if (map.blankRows[row] !== 1) findRunsOfRow(map, row, runs);
  }
  runs.firstOfRow[map.rows] = runs.count;
  return runs;
}

function findRunsOfRow({ values, length, rows, thresholds, tilesInRow }: EdgeMap, row: number, runs: EdgeRuns): void {
  const start = row * length;
  const above = row > 0 ? start - length : start;
  const below = row < rows - 1 ? start + length : start;
  const firstTile = Math.floor(row / tileSize) * tilesInRow;
  let from = -1;
  let last = -1;
  let sign = 0;
  let sum = 0;
  let squares = 0;
  let variation = 0;
  for (let tile = 0; tile < tilesInRow; tile++) {
    const threshold = thresholds[firstTile + tile]!;
    const end = Math.min(length, (tile + 1) * tileSize);
    for (let along = tile * tileSize; along < end; along++) {
      const value = values[start + along]!;
      const size = Math.abs(value);
      if (size < threshold || size * 2 < strongestBeside(values, above + along, below + along, value)) {
        if (sign !== 0 && along - last > gap) {
          keepRun(runs, row, from, last, sign, sum, squares, variation);
          sign = 0;
        }
        continue;
      }
      const here = value > 0 ? 1 : -1;
      if (here !== sign) {
        if (sign !== 0) keepRun(runs, row, from, last, sign, sum, squares, variation);
        sign = here;
        from = along;
        sum = 0;
        squares = 0;
        variation = 0;
      }
      last = along;
      sum += value * here;
      squares += value * value;
      if (along - lag >= from) {
        const change = value - values[start + along - lag]!;
        variation += (change * change) / 2;
      }
    }
  }
  if (sign !== 0) keepRun(runs, row, from, last, sign, sum, squares, variation);
}

/** Beside a strong edge stands its halo: less than half as strong, it would make rules thick and letters touch them. */
function strongestBeside(values: Int8Array, above: number, below: number, value: number): number {
  return value > 0 ? Math.max(values[above]!, values[below]!) : -Math.min(values[above]!, values[below]!);
}

function keepRun(
  runs: EdgeRuns,
  row: number,
  from: number,
  to: number,
  sign: number,
  sum: number,
  squares: number,
  variation: number,
): void {
  if (to - from + 1 < shortestRun) return;
  runs.row.push(row);
  runs.from.push(from);
  runs.to.push(to);
  runs.sign.push(sign);
  runs.sum.push(sum);
  runs.squares.push(squares);
  runs.variation.push(variation);
  runs.count++;
}
