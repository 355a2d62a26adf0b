import type { EdgeChain } from './edge-chains.ts';
import type { Edge } from './rule-network.ts';

/**
 * Many tables have no outer border: their rules all stop at the same place, past the last crossing. Where at least three
 * connected rules stop together and nothing is drawn there, a border is imagined across their ends. Where other rules go on
 * between them it is no outer border: within a table the halos of letters and of coloured cells end at the same place too.
 */
export function imagineMissingBorders(
  edges: readonly Edge[],
  width: number,
  height: number,
  tolerance: number,
): Edge[] {
  const down = closeEnds(edges, 'across', width, height, tolerance);
  const across = closeEnds(edges, 'down', height, width, tolerance);
  return [...down.map((edge) => reachCorners(edge, across)), ...across.map((edge) => reachCorners(edge, down))];
}

/** Where two sides of a table are open, the imagined borders meet in the corner, past the last rule of either. */
function reachCorners(edge: Edge, others: readonly Edge[]): Edge {
  const place = edge.chain.fromRow;
  const meeting = others
    .filter((other) => place > other.from - lengthOf(other) * 0.6 && place < other.to + lengthOf(other) * 0.6)
    .map((other) => other.chain.fromRow)
    .filter((corner) => corner > edge.from - lengthOf(edge) * 0.6 && corner < edge.to + lengthOf(edge) * 0.6);
  const from = Math.min(edge.from, ...meeting);
  const to = Math.max(edge.to, ...meeting);
  return { ...edge, chain: { ...edge.chain, from, to, runs: [[place, from, to]] }, from, to };
}

function lengthOf(edge: Edge): number {
  return edge.to - edge.from;
}

type End = { readonly along: number; readonly row: number };

function closeEnds(
  edges: readonly Edge[],
  direction: Edge['direction'],
  length: number,
  rows: number,
  tolerance: number,
): Edge[] {
  const open = edges.filter((edge) => edge.direction === direction);
  const others = edges.filter((edge) => edge.direction !== direction);
  // Short edges are letters more often than rules.
  const long = open.filter((edge) => edge.to - edge.from > length * 0.08);
  const starts = long
    .filter((edge) => edge.from - edge.chain.from > 2 * tolerance)
    .map((edge) => ({ along: edge.chain.from, row: edge.chain.fromRow }));
  const ends = long
    .filter((edge) => edge.chain.to - edge.to > 2 * tolerance)
    .map((edge) => ({ along: edge.chain.to, row: edge.chain.toRow }));
  const groups = [...groupEnds(starts, tolerance), ...groupEnds(ends, tolerance)];
  return groups
    .filter((group) => !isDrawn(group, others, tolerance) && !isWithinTable(group, open, tolerance))
    .map((group) => edgeThrough(group, direction, rows))
    .filter((edge) => edge !== null);
}

function groupEnds(ends: readonly End[], tolerance: number): End[][] {
  const sorted = [...ends].sort((a, b) => a.along - b.along);
  const groups: End[][] = [];
  for (const end of sorted) {
    const group = groups.at(-1);
    if (group && end.along - group[0]!.along <= tolerance) group.push(end);
    else groups.push([end]);
  }
  // Both edges of one drawn rule count once: rules are at least a few pixels apart.
  return groups.filter((group) => countDistinct(group.map((end) => end.row)) >= 3);
}

function countDistinct(rows: readonly number[]): number {
  const sorted = [...rows].sort((a, b) => a - b);
  return sorted.filter((row, at) => at === 0 || row - sorted[at - 1]! > 6).length;
}

function isDrawn(group: readonly End[], others: readonly Edge[], tolerance: number): boolean {
  const place = middleOf(group.map((end) => end.along));
  const first = Math.min(...group.map((end) => end.row));
  const last = Math.max(...group.map((end) => end.row));
  const covered = others
    .filter((edge) => Math.abs(edge.chain.fromRow - place) <= 2 * tolerance)
    .reduce((sum, edge) => sum + Math.max(0, Math.min(last, edge.to) - Math.max(first, edge.from)), 0);
  return covered > (last - first) * 0.5;
}

/** Whether rules pass between the ends, at least half as many. */
function isWithinTable(group: readonly End[], open: readonly Edge[], tolerance: number): boolean {
  const place = middleOf(group.map((end) => end.along));
  const rows = group.map((end) => end.row);
  const [first, last] = [Math.min(...rows) - tolerance, Math.max(...rows) + tolerance];
  const passing = open
    .filter((edge) => edge.from < place - 2 * tolerance && edge.to > place + 2 * tolerance)
    .map((edge) => edge.chain.fromRow)
    .filter((row) => row >= first && row <= last);
  return 2 * countDistinct(passing) >= countDistinct(rows);
}

function edgeThrough(group: readonly End[], direction: Edge['direction'], limit: number): Edge | null {
  const place = middleOf(group.map((end) => end.along));
  const from = Math.min(...group.map((end) => end.row));
  const to = Math.max(...group.map((end) => end.row));
  if (to - from < limit * 0.03) return null;
  const chain: EdgeChain = {
    from,
    to,
    fromRow: place,
    toRow: place,
    strength: 127,
    sign: 1,
    unsteadiness: 0,
    seen: to - from + 1,
    runs: [[place, from, to]],
  };
  return { direction: direction === 'across' ? 'down' : 'across', chain, from, to };
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
