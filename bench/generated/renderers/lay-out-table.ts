import type { Box, PlacedCell, SheetCell, SheetDesign, TablePart } from '../sheet-design.ts';
import { placeCells } from '../sheet-design.ts';
import type { Drawing, Fill } from './drawing.ts';
import { joinDrawings } from './drawing.ts';
import { textWidth } from './helvetica.ts';
import { heightOf, stacked, textInBox, wrapLines } from './lay-out-text.ts';

const PADDING = 4;

/** A table as wide as its surroundings (or its share of them); rows grow with what stands in them. */
export function layOutTable(
  table: TablePart,
  inside: Pick<Box, 'x' | 'y' | 'width'>,
  design: SheetDesign,
): { drawing: Drawing; height: number } {
  const total = table.columns.reduce((sum, one) => sum + one, 0);
  const columns = edges(
    table.columns.map((one) => (inside.width * (table.share ?? 1) * one) / total),
    inside.x,
  );
  const placed = placeCells(table.rows);
  const rows = edges(rowHeights(table, placed, columns, design), inside.y);
  const gutter = (table.gutter ?? 0) / 2;
  const cells = placed.map(({ row, column, cell }) => {
    const outer = boxBetween(columns, column, cell.columns ?? 1, rows, row, cell.rows ?? 1);
    return { cell, box: shrinkBox(outer, gutter) };
  });
  const fills = cells.flatMap(({ cell, box }) => (cell.fill ? [{ ...box, ink: cell.fill, isRule: false }] : []));
  const rules = cells.flatMap(({ cell, box }) => cellRules(cell, box, table));
  const texts = cells.map(({ cell, box }) =>
    textInBox(cell.lines, shrinkBox(box, table.padding ?? PADDING), design.size, {
      align: cell.align ?? 'center',
      vertical: cell.vertical ?? 'middle',
      turn: cell.turn,
      ink: cell.ink ?? design.ink,
    }),
  );
  const drawing = joinDrawings([{ fills: [...fills, ...uniqueRules(rules)], texts: [] }, ...texts]);
  return { drawing, height: (rows.at(-1) ?? inside.y) - inside.y };
}

/** How high each row must be for its words, in a table of that width. */
export function neededRowHeights(table: TablePart, width: number, design: SheetDesign): number[] {
  const total = table.columns.reduce((sum, one) => sum + one, 0);
  const columns = edges(
    table.columns.map((one) => (width * one) / total),
    0,
  );
  return rowHeights(table, placeCells(table.rows), columns, design);
}

function edges(sizes: readonly number[], from: number): number[] {
  const all = [from];
  for (const size of sizes) all.push((all.at(-1) ?? 0) + size);
  return all;
}

function boxBetween(
  columns: readonly number[],
  column: number,
  across: number,
  rows: readonly number[],
  row: number,
  down: number,
): Box {
  const [x = 0, y = 0] = [columns[column], rows[row]];
  return { x, y, width: (columns[column + across] ?? x) - x, height: (rows[row + down] ?? y) - y };
}

function shrinkBox(box: Box, by: number): Box {
  return { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by };
}

/** Each row as high as asked for or as its highest cell; the last row under a merged cell gives what that lacks. */
function rowHeights(
  table: TablePart,
  placed: readonly PlacedCell[],
  columns: readonly number[],
  design: SheetDesign,
): number[] {
  const padding = 2 * ((table.padding ?? PADDING) + (table.gutter ?? 0) / 2);
  const heights = table.rows.map((_, row) => table.rowHeights[row] ?? 20);
  for (const { row, column, cell } of placed.toSorted((a, b) => (a.cell.rows ?? 1) - (b.cell.rows ?? 1))) {
    const width = (columns[column + (cell.columns ?? 1)] ?? 0) - (columns[column] ?? 0) - padding;
    const last = row + (cell.rows ?? 1) - 1;
    const there = heights.slice(row, last + 1).reduce((sum, one) => sum + one, 0);
    const lacking = neededHeight(cell, width, design.size) + padding - there;
    if (lacking > 0) heights[last] = (heights[last] ?? 0) + lacking;
  }
  return heights;
}

function neededHeight(cell: SheetCell, width: number, size: number): number {
  if (cell.turn === 'up' || cell.turn === 'down') {
    // Turned words may wrap, but not inside a word.
    const words = cell.lines.flatMap((line) => line.text.split(' ').map((word) => ({ word, line })));
    return Math.max(0, ...words.map(({ word, line }) => textWidth(word, size * (line.scale ?? 1), line.bold ?? false)));
  }
  const lines = cell.turn === 'stacked' ? stacked(cell.lines) : cell.lines;
  return heightOf(wrapLines(lines, width, size));
}

function cellRules(cell: SheetCell, box: Box, { rules }: TablePart): Fill[] {
  if (cell.bare || rules.which === 'none') return [];
  const half = rules.width / 2;
  const across = (y: number) => ({ x: box.x - half, y: y - half, width: box.width + rules.width, height: rules.width });
  const down = (x: number) => ({ x: x - half, y: box.y - half, width: rules.width, height: box.height + rules.width });
  const sides = [across(box.y), across(box.y + box.height)];
  if (rules.which === 'all') sides.push(down(box.x), down(box.x + box.width));
  return sides.map((side) => ({ ...side, ink: rules.ink, isRule: true }));
}

/** Neighbours share an edge: drawn once. */
function uniqueRules(rules: readonly Fill[]): Fill[] {
  const byPlace = new Map(
    rules.map((rule) => [[rule.x, rule.y, rule.width, rule.height].map((n) => n.toFixed(1)).join(' '), rule]),
  );
  return [...byPlace.values()];
}
