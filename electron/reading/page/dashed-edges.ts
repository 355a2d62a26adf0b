import type { EdgeMap } from './edges.ts';
import { faintest, tileSize } from './edges.ts';
import type { EdgeChain } from './edge-chains.ts';

/** Dashes are this long at least and at most, in pixels; longer ones are found as stretches of edge. */
const shortestDash = 3;
const longestDash = 40;
/**
 * So many dashes in a row are no chance. Feet of letters may line up as regularly a few times: shorter rules only count on
 * a page that has several long ones.
 */
const fewestDashes = 5;
const clearlyDashed = 12;
const fewestRules = 10;

/** Short pieces of edge of one sign, in rows from the top and from left to right in each. */
type Dashes = {
  readonly row: number[];
  readonly from: number[];
  readonly to: number[];
  readonly sign: number[];
  readonly strength: number[];
  readonly firstOfRow: Int32Array;
};

/**
 * Edges of dashed rules, across and down: pieces of one length that follow each other at one distance, in a row or drifting
 * slowly. None on a page that has no dashed borders to speak of.
 */
export function findDashedEdges(across: EdgeMap, down: EdgeMap): { across: EdgeChain[]; down: EdgeChain[] } {
  const found = { across: findRegularLines(across), down: findRegularLines(down) };
  const isDashedPage = [found.across, found.down].some(
    ({ lines }) => lines.filter((line) => line.length >= clearlyDashed).length >= fewestRules,
  );
  if (!isDashedPage) return { across: [], down: [] };
  const toChains = ({ dashes, lines }: RegularLines) => lines.map((line) => toChain(dashes, line));
  return { across: toChains(found.across), down: toChains(found.down) };
}

type RegularLines = { readonly dashes: Dashes; readonly lines: readonly (readonly number[])[] };

function findRegularLines(map: EdgeMap): RegularLines {
  const dashes = collectDashes(map);
  const used = new Uint8Array(dashes.row.length);
  const lines: number[][] = [];
  for (let dash = 0; dash < used.length; dash++) {
    if (used[dash]) continue;
    const line = followLine(dashes, dash, map.rows);
    if (line.length < fewestDashes) continue;
    for (const member of line) used[member] = 1;
    lines.push(line);
  }
  return { dashes, lines };
}

function collectDashes({ values, length, rows, thresholds, tilesInRow, blankRows, grainy }: EdgeMap): Dashes {
  const dashes: Dashes = { row: [], from: [], to: [], sign: [], strength: [], firstOfRow: new Int32Array(rows + 1) };
  // Averaging along the rows has closed the gaps already.
  if (grainy) return dashes;
  for (let row = 0; row < rows; row++) {
    dashes.firstOfRow[row] = dashes.row.length;
    if (blankRows[row] === 1) continue;
    const tiles = Math.floor(row / tileSize) * tilesInRow;
    const start = row * length;
    for (let along = 0; along < length; along++) {
      const value = values[start + along]!;
      if (value < 2 * faintest && value > -2 * faintest) continue;
      // Dashes are drawn to be seen: twice the change that a rule must have.
      const threshold = 2 * thresholds[tiles + Math.floor(along / tileSize)]!;
      if (value < threshold && value > -threshold) continue;
      const sign = value > 0 ? 1 : -1;
      const from = along;
      let sum = 0;
      while (along < length && values[start + along]! * sign >= threshold) sum += values[start + along++]! * sign;
      const size = along - from;
      if (size < shortestDash || size > longestDash) continue;
      dashes.row.push(row);
      dashes.from.push(from);
      dashes.to.push(along - 1);
      dashes.sign.push(sign);
      dashes.strength.push(sum / size);
    }
  }
  dashes.firstOfRow[rows] = dashes.row.length;
  return dashes;
}

function followLine(dashes: Dashes, first: number, rows: number): number[] {
  const size = dashes.to[first]! - dashes.from[first]! + 1;
  const line = [first];
  let period = 0;
  for (let at = nextDash(dashes, first, size, period, rows); at >= 0; at = nextDash(dashes, at, size, period, rows)) {
    line.push(at);
    period = (dashes.from[at]! - dashes.from[first]!) / (line.length - 1);
  }
  return line;
}

/** The dash that follows after a gap about as long as a dash at most; -1 where none does. */
function nextDash(dashes: Dashes, dash: number, size: number, period: number, rows: number): number {
  const row = dashes.row[dash]!;
  for (const near of [row, row - 1, row + 1]) {
    if (near < 0 || near >= rows) continue;
    for (let at = firstAfter(dashes, near, dashes.to[dash]!); at < dashes.firstOfRow[near + 1]!; at++) {
      const gap = dashes.from[at]! - dashes.to[dash]! - 1;
      if (gap > size + 2) break;
      if (gap >= 2 && dashes.sign[at] === dashes.sign[dash] && isLike(dashes, dash, at, size, period)) return at;
    }
  }
  return -1;
}

function isLike(dashes: Dashes, before: number, at: number, size: number, period: number): boolean {
  const [length, step] = [dashes.to[at]! - dashes.from[at]! + 1, dashes.from[at]! - dashes.from[before]!];
  if (Math.abs(length - size) > Math.max(1, size * 0.35)) return false;
  return period === 0 || Math.abs(step - period) <= Math.max(1, period * 0.2);
}

function firstAfter({ from, firstOfRow }: Dashes, row: number, along: number): number {
  let low = firstOfRow[row]!;
  let high = firstOfRow[row + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (from[middle]! <= along) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The dashed line as one edge, its gaps drawn through. */
function toChain(dashes: Dashes, line: readonly number[]): EdgeChain {
  const [first, last] = [line[0]!, line.at(-1)!];
  const [from, to] = [dashes.from[first]!, dashes.to[last]!];
  return {
    from,
    to,
    fromRow: dashes.row[first]!,
    toRow: dashes.row[last]!,
    strength: line.reduce((sum, dash) => sum + dashes.strength[dash]!, 0) / line.length,
    sign: dashes.sign[first]!,
    unsteadiness: 0,
    seen: to - from + 1,
    runs: line.map((dash, at) => [dashes.row[dash]!, dashes.from[dash]!, dashes.from[line[at + 1] ?? -1] ?? to]),
  };
}
