import type { Line, SheetCell, SheetDesign, SheetPart, TablePart } from '../sheet-design.ts';
import { placeCells } from '../sheet-design.ts';
import { neededRowHeights } from './lay-out-table.ts';

/** A cell of a spreadsheet, counted from 0. */
export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly cell: SheetCell;
  readonly rules: TablePart['rules'] | null;
};

/** One sheet of a workbook. */
export type SheetGrid = {
  readonly cells: readonly GridCell[];
  /** In pixels; what is missing is up to the program. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly (number | undefined)[];
};

/** The design in cells: lines of text in the first column, tables below one another, parts beside each other with a free column between. */
export function sheetGrids(design: SheetDesign): SheetGrid[] {
  const sheets: SheetPart[][] = [[]];
  for (const part of design.parts) {
    if (part.kind === 'page-break') sheets.push([]);
    else sheets.at(-1)?.push(part);
  }
  return sheets.map((parts) => {
    const grid: Draft = { cells: [], columnWidths: [], rowHeights: [] };
    putParts(grid, parts, { row: 0, column: 0 }, { design, width: design.width - 2 * design.margin });
    return grid;
  });
}

type Draft = { cells: GridCell[]; columnWidths: number[]; rowHeights: (number | undefined)[] };
type Place = { readonly row: number; readonly column: number };

/** The design, and how many pixels wide what is put may be. */
type Room = { readonly design: SheetDesign; readonly width: number };

/** Answers the first row and column that are free after them. */
function putParts(grid: Draft, parts: readonly SheetPart[], from: Place, room: Room): Place {
  let { row } = from;
  let end = from.column + 1;
  for (const part of parts) {
    if (part.kind === 'text') row = putLines(grid, part.lines, { ...from, row }, room.design.size);
    else if (part.kind === 'table') {
      row = putTable(grid, part, { ...from, row }, room) + 1;
      end = Math.max(end, from.column + part.columns.length);
    } else if (part.kind === 'beside') {
      const at = { row, column: from.column };
      let lowest = row;
      const shares = part.columns.reduce((sum, column) => sum + column.share, 0);
      for (const column of part.columns) {
        const width = (room.width * column.share) / shares;
        const after = putParts(grid, column.parts, at, { ...room, width });
        at.column = after.column + 1;
        lowest = Math.max(lowest, after.row);
      }
      row = lowest;
      end = Math.max(end, at.column);
    } else throw new Error(`a spreadsheet has no place for ${part.kind}`);
  }
  return { row, column: end };
}

function putLines(grid: Draft, lines: readonly Line[], { row, column }: Place, size: number): number {
  const printed = lines.filter((line) => line.text.trim());
  for (const [index, line] of printed.entries()) {
    grid.cells.push({ row: row + index, column, cell: { lines: [line], align: 'left' }, rules: null });
    grid.rowHeights[row + index] ??= 1.5 * size * (line.scale ?? 1);
  }
  return row + printed.length;
}

function putTable(grid: Draft, table: TablePart, { row, column }: Place, { design, width }: Room): number {
  const total = table.columns.reduce((sum, one) => sum + one, 0);
  for (const [index, share] of table.columns.entries()) {
    grid.columnWidths[column + index] ??= Math.max(40, (width * (table.share ?? 1) * share) / total);
  }
  // A spreadsheet cuts off what is higher than its row; other fonts run wider than the one measured with, and a column is as
  // wide as the first table in it made it.
  const columns = table.columns.map((_, index) => grid.columnWidths[column + index] ?? 40);
  const wide = columns.reduce((sum, one) => sum + one, 0);
  const heights = neededRowHeights({ ...table, columns }, wide / 1.15, design);
  for (const [index, height] of heights.entries()) grid.rowHeights[row + index] = height;
  for (const one of placeCells(table.rows)) {
    grid.cells.push({ row: row + one.row, column: column + one.column, cell: one.cell, rules: table.rules });
  }
  return row + table.rows.length;
}
