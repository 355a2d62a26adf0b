import type { Box, Span } from '../../../shared/timetable/geometry.ts';
import { columnSpan, rowSpan, spanLength } from '../../../shared/timetable/geometry.ts';
import type { CellBox } from './cell-box.ts';

/** A strip between two tables is wider than this many usual borders of theirs. */
const WIDER_THAN_BORDERS = 3;
/** With fewer rows (or columns) than this nothing says how wide a border usually is. */
const FEWEST_BORDERS = 3;
/** Borders of one row lie within this part of the smallest side of the cells, or of the usual one: slivers are no measure. */
const SAME_LINE = { ofSmallest: 0.12, ofUsual: 0.04 };
const MOST_IN_LINE = 0.7;

const REACHES_OUT = 0.04;

type SpanOf = (box: Box) => Span;

/**
 * Cells that were taken for one grid, apart where an empty strip clearly wider than its borders runs through all of it: two tables
 * that stand close together, and whose outlines nearly meet. Parts with the same columns (or rows) are one table with a
 * strip in it. `isGrid` says whether a part could be a table of its own.
 */
export function splitAtStrips(cells: readonly CellBox[], isGrid: (cells: readonly CellBox[]) => boolean): CellBox[][] {
  return splitAlong([...cells], rowSpan, columnSpan, isGrid).flatMap((part) =>
    splitAlong(part, columnSpan, rowSpan, isGrid),
  );
}

function splitAlong(
  cells: CellBox[],
  along: SpanOf,
  across: SpanOf,
  isGrid: (cells: readonly CellBox[]) => boolean,
): CellBox[][] {
  const strips = emptyStrips(cells.map(({ box }) => along(box)));
  const widths = strips.map(spanLength).toSorted((a, b) => a - b);
  if (widths.length < FEWEST_BORDERS) return [cells];
  const limit = WIDER_THAN_BORDERS * Math.max(1, widths[widths.length >> 1]!);
  const parts: CellBox[][] = [];
  let rest = cells;
  for (const strip of strips.filter((one) => spanLength(one) > limit)) {
    const before = rest.filter(({ box }) => along(box).to <= strip.from);
    const after = rest.filter(({ box }) => along(box).from >= strip.to);
    const areTwo = isGrid(before) && isGrid(after) && !isInLine(before, after, across);
    if (!areTwo && !isBarApart(before, after, across) && !isBarApart(after, before, across)) continue;
    parts.push(before);
    rest = after;
  }
  return [...parts, rest];
}

/** A window's title bar, say: a single cell that reaches out beyond the table, while a bar that belongs to it ends where it does. */
function isBarApart(bar: readonly CellBox[], table: readonly CellBox[], across: SpanOf): boolean {
  if (bar.length !== 1 || table.length === 0) return false;
  const [own, others] = [across(bar[0]!.box), table.map(({ box }) => across(box))];
  const [from, to] = [Math.min(...others.map((span) => span.from)), Math.max(...others.map((span) => span.to))];
  return Math.max(from - own.from, own.to - to) > REACHES_OUT * (to - from);
}

/** The stretches between the first and the last cell that none of them reaches into, in order. */
function emptyStrips(spans: readonly Span[]): Span[] {
  const strips: Span[] = [];
  let end = Infinity;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from > end) strips.push({ from: end, to: from });
    end = end === Infinity ? to : Math.max(end, to);
  }
  return strips;
}

/** Most rows of the group with fewer of them begin and end where rows of the other do. */
export function isInLine(a: readonly CellBox[], b: readonly CellBox[], spanOf: SpanOf): boolean {
  const [less, more] = [a, b].map((cells) => cells.map(({ box }) => spanOf(box))).sort((x, y) => x.length - y.length);
  const sides = less!.map(spanLength).toSorted((x, y) => x - y);
  const near = Math.max(SAME_LINE.ofSmallest * sides[0]!, SAME_LINE.ofUsual * sides[sides.length >> 1]!);
  const matching = less!.filter((span) =>
    more!.some((other) => Math.abs(other.from - span.from) <= near && Math.abs(other.to - span.to) <= near),
  );
  return matching.length >= MOST_IN_LINE * less!.length;
}
