import { textWidth } from './renderers/helvetica.ts';
import { allParts } from './renderers/texts-of.ts';
import type { SheetCell, SheetDesign, TablePart } from './sheet-design.ts';
import { placeCells } from './sheet-design.ts';

/** How wide a font runs beside Helvetica; narrower ones count as Helvetica, which some renderers use instead. */
const WIDER: Readonly<Record<string, number>> = { 'DejaVu Sans': 1.16, 'DejaVu Serif': 1.14, 'Comic Neue': 1.04 };

/** Smaller letters than this nobody would hang on a wall. */
const LEAST_SIZE = 10;

/** The design with letters so small that no word is wider than its cell; null where they would be too small to read. */
export function fitLetters(design: SheetDesign): SheetDesign | null {
  const ratio = Math.min(1, ...tablesWithWidths(design).map(({ table, width }) => roomOf(table, width, design)));
  const size = Math.floor(design.size * ratio * 2) / 2;
  return size < LEAST_SIZE ? null : { ...design, size };
}

function tablesWithWidths(design: SheetDesign): { table: TablePart; width: number }[] {
  const page = design.width - 2 * design.margin;
  const beside = design.parts.flatMap((part) => {
    if (part.kind !== 'beside') return [];
    const shares = part.columns.reduce((sum, column) => sum + column.share, 0);
    const room = page - part.gap * (part.columns.length - 1);
    return part.columns.flatMap((column) =>
      allParts(column.parts).map((inner) => ({ part: inner, width: (room * column.share) / shares })),
    );
  });
  const own = design.parts.map((part) => ({ part, width: page }));
  return [...own, ...beside].flatMap(({ part, width }) =>
    part.kind === 'table' ? [{ table: part, width: width * (part.share ?? 1) }] : [],
  );
}

/** The least share of room that any word has: below 1 it does not fit. */
function roomOf(table: TablePart, width: number, design: SheetDesign): number {
  const total = table.columns.reduce((sum, one) => sum + one, 0);
  const free = 2 * (table.padding ?? 4) + (table.gutter ?? 0);
  const rooms = placeCells(table.rows).map(({ row, column, cell }) => {
    const across = table.columns.slice(column, column + (cell.columns ?? 1)).reduce((sum, one) => sum + one, 0);
    const down = table.rowHeights.slice(row, row + (cell.rows ?? 1)).reduce((sum, one) => sum + one, 0);
    const isTurned = cell.turn === 'up' || cell.turn === 'down';
    return ((isTurned ? down : (width * across) / total) - free) / widestWord(cell, design);
  });
  return Math.min(...rooms);
}

function widestWord(cell: SheetCell, design: SheetDesign): number {
  if (cell.turn === 'stacked') return 1;
  const factor = WIDER[design.font] ?? 1;
  // A turned cell does not grow in every program: its whole line must fit.
  const words = cell.lines.flatMap((line) =>
    (cell.turn ? [line.text] : line.text.split(' ')).map((word) => ({ word, line })),
  );
  return Math.max(
    1,
    ...words.map(({ word, line }) => factor * textWidth(word, design.size * (line.scale ?? 1), line.bold ?? false)),
  );
}
