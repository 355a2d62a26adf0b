import type { EdgeMap } from './edges.ts';
import type { EdgeRuns } from './edge-runs.ts';
import { findEdgeRuns, gap, shortestRun } from './edge-runs.ts';
import { createUnion } from './union.ts';

/**
 * A long edge that runs along a row of an edge map, perhaps drifting slowly from row to row (a bent page, a tilted
 * camera). Positions along are columns of the map, `fromRow` and `toRow` the rows at its two ends.
 */
export type EdgeChain = {
  readonly from: number;
  readonly to: number;
  readonly fromRow: number;
  readonly toRow: number;
  /** Average change across it, 1 to 127; -1 or 1 in `sign` says which side is darker. */
  readonly strength: number;
  readonly sign: number;
  /** Standard deviation of the change along it, as a part of its average: little for a rule, much for a line of letters. */
  readonly unsteadiness: number;
  /** Pixels along it where the change was measured; the rest was bridged. */
  readonly seen: number;
  /** The stretches it is made of, as [row, from, to] triples, ordered along. */
  readonly runs: readonly (readonly [number, number, number])[];
};

/** Standard deviation of the change along an edge, as a part of its average, above which it is no plain rule. */
export const unsteady = 0.38;
/** Grain adds this to the variance of every edge, also of the plainest. */
const grainVariance = 16;

/** All edges of at least `shortest` pixels, with the `dashed` ones found before. Letters make short ones; those are told apart later, by where they end. */
export function findEdgeChains(map: EdgeMap, shortest: number, dashed: readonly EdgeChain[] = []): EdgeChain[] {
  const runs = findEdgeRuns(map);
  // Rules that cross cut each other into pieces, some of them short: pieces first, then the whole is measured.
  const pieces = gatherChains(runs, linkDriftingRuns(runs, map.rows), Math.max(shortestRun, shortest * 0.4));
  const plain = pieces.filter((chain) => chain.unsteadiness <= unsteady || lengthOf(chain) >= shortest * 7);
  return joinInterrupted([...plain, ...dashed], Math.max(8, shortest)).filter((chain) => lengthOf(chain) >= shortest);
}

function lengthOf(chain: EdgeChain): number {
  return chain.to - chain.from + 1;
}

/** Puts together edges that continue each other after a flaw in the print or a patch of glare, at most `widest` pixels long. */
function joinInterrupted(chains: readonly EdgeChain[], widest: number): EdgeChain[] {
  const sorted = [...chains].sort((a, b) => a.from - b.from);
  const endingNear = new Map<number, EdgeChain[]>();
  const joined = new Set<EdgeChain>();
  for (const chain of sorted) {
    const before = findPredecessor(chain, endingNear, widest);
    const whole = before ? concatenate(before, chain) : chain;
    if (before) {
      joined.delete(before);
      const bucket = endingNear.get(before.toRow >> 2)!;
      bucket.splice(bucket.indexOf(before), 1);
    }
    joined.add(whole);
    const list = endingNear.get(whole.toRow >> 2);
    if (list) list.push(whole);
    else endingNear.set(whole.toRow >> 2, [whole]);
  }
  return [...joined];
}

function findPredecessor(
  chain: EdgeChain,
  endingNear: ReadonlyMap<number, readonly EdgeChain[]>,
  widest: number,
): EdgeChain | undefined {
  const bucket = chain.fromRow >> 2;
  for (const near of [bucket - 1, bucket, bucket + 1]) {
    const found = endingNear.get(near)?.find((other) => {
      const distance = chain.from - other.to;
      const shorter = Math.min(chain.to - chain.from, other.to - other.from);
      return (
        other.sign === chain.sign &&
        Math.abs(other.toRow - chain.fromRow) <= 2 &&
        distance > 0 &&
        distance <= Math.min(widest, Math.max(8, shorter * 0.5))
      );
    });
    if (found) return found;
  }
  return undefined;
}

function concatenate(a: EdgeChain, b: EdgeChain): EdgeChain {
  const [lengthA, lengthB] = [a.to - a.from, b.to - b.from];
  return {
    from: a.from,
    to: b.to,
    fromRow: a.fromRow,
    toRow: b.toRow,
    strength: (a.strength * lengthA + b.strength * lengthB) / (lengthA + lengthB),
    sign: a.sign,
    unsteadiness: (a.unsteadiness * lengthA + b.unsteadiness * lengthB) / (lengthA + lengthB),
    seen: a.seen + b.seen,
    runs: [...a.runs, [a.toRow, a.to, b.from], ...b.runs],
  };
}

/** Stretches in neighbouring rows that overlap or nearly meet are one edge that drifts. */
function linkDriftingRuns(runs: EdgeRuns, rows: number): (run: number) => number {
  const union = createUnion(runs.count);
  for (let row = 1; row < rows; row++) {
    let above = runs.firstOfRow[row - 1]!;
    const aboveEnd = runs.firstOfRow[row]!;
    for (let run = aboveEnd; run < runs.firstOfRow[row + 1]!; run++) {
      while (above < aboveEnd && runs.to[above]! < runs.from[run]! - gap) above++;
      for (let other = above; other < aboveEnd && runs.from[other]! <= runs.to[run]! + gap; other++) {
        if (runs.sign[other] === runs.sign[run]) union.join(other, run);
      }
    }
  }
  return union.find;
}

function gatherChains(runs: EdgeRuns, chainOf: (run: number) => number, shortest: number): EdgeChain[] {
  const from = new Int32Array(runs.count).fill(0x7fffffff);
  const to = new Int32Array(runs.count).fill(-1);
  for (let run = 0; run < runs.count; run++) {
    const chain = chainOf(run);
    from[chain] = Math.min(from[chain]!, runs.from[run]!);
    to[chain] = Math.max(to[chain]!, runs.to[run]!);
  }
  const members = new Map<number, number[]>();
  for (let run = 0; run < runs.count; run++) {
    const chain = chainOf(run);
    if (to[chain]! - from[chain]! + 1 < shortest) continue;
    const list = members.get(chain);
    if (list) list.push(run);
    else members.set(chain, [run]);
  }
  return [...members.values()].map((list) => chainFromRuns(runs, list)).filter((chain) => chain !== null);
}

function chainFromRuns(runs: EdgeRuns, list: number[]): EdgeChain | null {
  list.sort((a, b) => runs.from[a]! - runs.from[b]! || runs.to[a]! - runs.to[b]!);
  const first = list[0]!;
  let end = first;
  let lowest = runs.row[first]!;
  let highest = lowest;
  let sum = 0;
  let spread = 0;
  let variation = 0;
  let level = 0;
  let pixels = 0;
  let seen = 0;
  for (const run of list) {
    seen += Math.max(0, runs.to[run]! - Math.max(runs.from[run]! - 1, run === first ? -1 : runs.to[end]!));
    if (runs.to[run]! > runs.to[end]!) end = run;
    lowest = Math.min(lowest, runs.row[run]!);
    highest = Math.max(highest, runs.row[run]!);
    sum += runs.sum[run]!;
    const length = runs.to[run]! - runs.from[run]! + 1;
    const runLevel = (runs.sum[run]! * runs.sum[run]!) / length;
    spread += runs.squares[run]! - runLevel;
    variation += runs.variation[run]!;
    level += runLevel;
    pixels += length;
  }
  const from = runs.from[first]!;
  const to = runs.to[end]!;
  // An edge that wanders over many rows is the outline of a drawing, not a rule.
  if (highest - lowest > 3 + (to - from) * 0.2) return null;
  return {
    from,
    to,
    fromRow: runs.row[first]!,
    toRow: runs.row[end]!,
    strength: sum / pixels,
    seen,
    sign: runs.sign[first]!,
    unsteadiness: measureUnsteadiness(spread, runs.grainy ? level : variation, level, pixels),
    runs: list.map((run) => [runs.row[run]!, runs.from[run]!, runs.to[run]!] as const),
  };
}

/**
 * The tops or feet of a line of letters come and go, a rule stays as strong as it is. So does the edge of a row of cells of
 * different colours, but for a few steps: there, hardly any place differs from the one shortly before it.
 */
function measureUnsteadiness(spread: number, variation: number, level: number, pixels: number): number {
  const overall = Math.sqrt(Math.max(0, spread - grainVariance * pixels) / level);
  const local = Math.sqrt(variation / level);
  return Math.min(overall, local * 2.5);
}
