import type { Box } from '../../../shared/timetable/geometry.ts';
import { boxAround, contains, middle, columnSpan, rowSpan } from '../../../shared/timetable/geometry.ts';
import type { CellBox } from './cell-box.ts';
import type { Edge } from './rule-network.ts';

/** A border this much fainter than the page's strong ones is of another weight: a spreadsheet's own gridlines, say. */
const muchFainter = 0.42;

/** The strong edges, where a page has borders of two clearly different weights; else null. */
export function keepHeavyEdges(edges: readonly Edge[]): Edge[] | null {
  const total = sumOfLengths(edges);
  const sorted = [...edges].sort((a, b) => b.chain.strength - a.chain.strength);
  let seen = 0;
  const strong = sorted.find((edge) => (seen += edge.to - edge.from) >= total * 0.2);
  if (!strong) return null;
  const heavy = edges.filter((edge) => edge.chain.strength >= strong.chain.strength * muchFainter);
  const share = sumOfLengths(heavy) / total;
  return share > 0.97 || heavy.length < 8 ? null : heavy;
}

function sumOfLengths(edges: readonly Edge[]): number {
  return edges.reduce((sum, edge) => sum + edge.to - edge.from, 0);
}

/**
 * Heavy borders win where there are both: fine cells inside a heavy cell are parts of it. Beside the heavy cells, in a
 * column of times that only the fine lines cross, the fine cells of one heavy row belong together as well.
 */
export function preferHeavyCells(fine: readonly CellBox[], heavy: readonly CellBox[]): CellBox[] {
  const outside = fine.filter(
    ({ box }) => !heavy.some((cell) => contains(cell.box, middle(columnSpan(box)), middle(rowSpan(box)))),
  );
  const network = heavy[0]?.network ?? 0;
  const merged = heavyRows(heavy).flatMap((row) => mergeBeside(outside, row));
  const taken = new Set(merged.flatMap((group) => group.parts));
  return [
    ...heavy,
    ...merged.map(({ box }) => ({ box, network })),
    ...outside.filter((cell) => !taken.has(cell)).map(({ box }) => ({ box, network })),
  ];
}

/** The rows of the heavy grid: distinct stretches from top to bottom of a heavy cell that hold no smaller one. */
function heavyRows(heavy: readonly CellBox[]): Box[] {
  const rows: Box[] = [];
  for (const { box } of [...heavy].sort((a, b) => a.box.height - b.box.height)) {
    const middleOfRow = (row: Box): number => row.y + row.height / 2;
    const overlaps = rows.some(
      (row) =>
        (middleOfRow(row) > box.y && middleOfRow(row) < box.y + box.height) ||
        (middleOfRow(box) > row.y && middleOfRow(box) < row.y + row.height),
    );
    if (!overlaps) rows.push(box);
  }
  return rows;
}

function mergeBeside(outside: readonly CellBox[], row: Box): { box: Box; parts: CellBox[] }[] {
  const inRow = outside.filter(({ box }) => {
    const y = middle(rowSpan(box));
    return y > row.y && y < row.y + row.height;
  });
  const columns = new Map<string, CellBox[]>();
  for (const cell of inRow) {
    const key = `${Math.round(cell.box.x / 8)}/${Math.round(cell.box.width / 8)}`;
    columns.set(key, [...(columns.get(key) ?? []), cell]);
  }
  return [...columns.values()]
    .filter((parts) => parts.length > 1)
    .map((parts) => ({ box: boxAround(parts.map((part) => part.box)), parts }))
    .filter(({ box }) => box.height > row.height * 0.85);
}
