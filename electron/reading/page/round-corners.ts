import type { Edge } from './rule-network.ts';

/**
 * Brings the edges of boxes with rounded corners to the corner that they would have without rounding: an edge across and
 * one down that stop short of each other by about as much both ways belong to one box. `radius` is the widest rounding, in
 * pixels; edges shorter than `shortest` are strokes of letters.
 */
export function squareRoundCorners(edges: readonly Edge[], radius: number, shortest: number): Edge[] {
  const squared = edges.map((edge) => ({ ...edge }));
  const long = squared.filter((edge) => edge.to - edge.from >= shortest);
  const endsDown = long.filter((edge) => edge.direction === 'down').flatMap((edge) => endsOf(edge));
  const byColumn = Map.groupBy(endsDown, (end) => Math.floor(end.row / radius));
  const corners = long
    .filter((edge) => edge.direction === 'across')
    .flatMap((edge) => endsOf(edge))
    .flatMap((across) => {
      const bucket = Math.floor(across.along / radius);
      const near = [bucket - 1, bucket, bucket + 1].flatMap((at) => byColumn.get(at) ?? []);
      return near.map((down) => ({ across, down, size: sizeOfCorner(across, down, radius) }));
    })
    .filter(({ size }) => size !== null);
  const used = new Set<End>();
  for (const { across, down } of corners.toSorted((a, b) => a.size! - b.size!)) {
    if (used.has(across) || used.has(down)) continue;
    used.add(across).add(down);
    across.moveTo(down.row);
    down.moveTo(across.row);
  }
  return squared;
}

/** One end of an edge: where it stops, in which row it lies there and which way is onward. */
type End = {
  readonly along: number;
  readonly row: number;
  readonly onward: 1 | -1;
  /** Which side of the edge is darker. */
  readonly sign: number;
  readonly moveTo: (along: number) => void;
};

function endsOf(edge: Edge): End[] {
  const { chain } = edge;
  const { sign } = chain;
  return [
    {
      along: edge.from,
      row: chain.fromRow,
      onward: -1,
      sign,
      moveTo: (to) => void (edge.from = Math.min(edge.from, to)),
    },
    { along: edge.to, row: chain.toRow, onward: 1, sign, moveTo: (to) => void (edge.to = Math.max(edge.to, to)) },
  ];
}

/** Closer than this many pixels two ends meet anyway. */
const MEETS = 1;

/** How far two ends stop short of their common corner, both ways together; null where they have none. */
function sizeOfCorner(across: End, down: End, radius: number): number | null {
  // Top and left side of a box are darker on the same side, top and right side on opposite ones.
  if (across.sign * down.sign !== across.onward * down.onward) return null;
  const stepAcross = (down.row - across.along) * across.onward;
  const stepDown = (across.row - down.along) * down.onward;
  const [less, more] = [Math.min(stepAcross, stepDown), Math.max(stepAcross, stepDown)];
  return less >= MEETS && more <= radius && more <= 4 * less ? less + more : null;
}
