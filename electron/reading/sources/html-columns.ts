import { lineWidth } from './lay-out-lines.ts';
import type { SpannedCell } from './spanned-table.ts';

/** Columns are as wide as what stands in them, within these bounds, in points. */
const NARROWEST = 24;
const WIDEST = 160;
const PADDING = 8;

/**
 * The columns of a web page's table, whose widths depend on the window: as wide as their text wants. Programs span columns freely
 * (twelve for every lesson, a thousand for the title), so columns that no cell begins in are no columns.
 */
export function htmlColumns(cells: readonly SpannedCell[]): { widths: number[]; cells: SpannedCell[] } {
  const starts = [...new Set(cells.map((cell) => cell.column))].toSorted((a, b) => a - b);
  const places = new Map(starts.map((start, i) => [start, i]));
  const placed = cells.map((cell): SpannedCell => {
    const column = places.get(cell.column) ?? 0;
    const next = starts.findIndex((start) => start >= cell.column + cell.columns);
    return { ...cell, column, columns: (next < 0 ? starts.length : next) - column };
  });
  const widths = starts.map(() => NARROWEST);
  for (const cell of placed) {
    if (cell.columns === 1) widths[cell.column] = Math.max(widths[cell.column] ?? 0, wantedWidth(cell));
  }
  // Narrow ones first: what they need, wider ones need not ask for again.
  for (const cell of placed.filter(({ columns }) => columns > 1).toSorted((a, b) => a.columns - b.columns)) {
    const own = widths.slice(cell.column, cell.column + cell.columns).reduce((sum, width) => sum + width, 0);
    const missing = (wantedWidth(cell) - own) / cell.columns;
    if (missing <= 0) continue;
    for (let i = cell.column; i < cell.column + cell.columns; i++) {
      widths[i] = (widths[i] ?? 0) + missing;
    }
  }
  return { widths, cells: placed };
}

function wantedWidth(cell: SpannedCell): number {
  let most = NARROWEST;
  for (const block of cell.blocks) {
    if (block.kind === 'table') most = Math.max(most, PADDING + block.table.columnWidths.reduce((a, b) => a + b, 0));
    if (block.kind !== 'lines' || cell.angle === 90 || cell.angle === 270) continue;
    for (const line of block.lines) most = Math.max(most, Math.min(WIDEST, lineWidth(line) + PADDING));
  }
  return most;
}
