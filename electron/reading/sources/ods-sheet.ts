import { MOST_CELLS, MOST_SHEET_COLUMNS, MOST_SHEET_ROWS } from '../limits.ts';
import type { OdfCells, OdfColumns, OdfRows } from './odf-grid.ts';
import { cellsIn, columnsIn, rowsIn } from './odf-grid.ts';
import { odfCellAngle, odfLength } from './odf-styles.ts';
import { cellFill, odfColumnWidth } from './odf-table.ts';
import type { OdfReader } from './odf-reader.ts';
import { odsCellBlocks } from './ods-cell.ts';
import type { SpannedCell, SpannedRow } from './spanned-table.ts';
import { tableFromSpans } from './spanned-table.ts';
import type { Block, StatedTable } from './stated-blocks.ts';
import { hasContent } from './stated-blocks.ts';
import { attribute } from './xml.ts';
import type { XmlElement } from './xml.ts';

export type SheetNote = 'hidden-rows' | 'hidden-columns' | 'hidden-text' | 'cells-cut-short';

/** Width of columns and height of rows that state none, in points. */
const USUAL_COLUMN = 64;
const USUAL_ROW = 13;

type Range = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type ReadCell = OdfCells & { readonly row: OdfRows; readonly blocks: readonly Block[]; readonly isWritten: boolean };

/**
 * The part of a sheet with something written in it, from its first to its last row and column; null for an empty sheet. What lies
 * beyond is a million repeated rows, here and there coloured.
 */
export function readOdsSheet(
  sheet: XmlElement,
  reader: OdfReader,
  note: (note: SheetNote) => void,
): StatedTable | null {
  const columns = columnsByPlace(sheet);
  const rows = rowsIn(sheet);
  const cells = readCells(rows, columns, reader, note);
  const range = usedRange(cells, note);
  if (!range) return null;
  noteHidden(cells, columns, note);
  const spanned = cells.flatMap((cell) => placesOf(cell, range, columns, reader));
  return tableFromSpans({
    columnWidths: Array.from({ length: range.right - range.left + 1 }, (_, i) => {
      const column = columns[range.left + i];
      return column?.isHidden ? 0 : (odfColumnWidth(reader.styles, column?.styleName ?? null) ?? USUAL_COLUMN);
    }),
    rows: rowHeights(rows, range, reader),
    cells: spanned,
  });
}

/** Places that a spreadsheet program has at most. */
const MOST_PLACES = 16_384;

function columnsByPlace(sheet: XmlElement): OdfColumns[] {
  const places: OdfColumns[] = [];
  for (const column of columnsIn(sheet)) {
    const end = Math.min(column.first + column.count, MOST_PLACES);
    for (let place = column.first; place < end; place++) places[place] = column;
  }
  return places;
}

function readCells(
  rows: readonly OdfRows[],
  columns: readonly OdfColumns[],
  reader: OdfReader,
  note: (note: SheetNote) => void,
): ReadCell[] {
  return rows.flatMap((row) =>
    cellsIn(row.element).map((cell): ReadCell => {
      const styleName = attribute(cell.element, 'style-name') ?? columns[cell.first]?.cellStyleName ?? null;
      const blocks = odsCellBlocks(cell.element, styleName, reader);
      const isWritten = blocks.some(hasContent);
      if (isWritten && cell.isCovered) note('hidden-text');
      return { ...cell, row, blocks, isWritten: isWritten && !cell.isCovered };
    }),
  );
}

/** From the first to the last written cell, merged cells whole, within the limits. */
function usedRange(cells: readonly ReadCell[], note: (note: SheetNote) => void): Range | null {
  const written = cells.filter(({ isWritten }) => isWritten);
  if (written.length === 0) return null;
  const range = { left: Infinity, top: Infinity, right: 0, bottom: 0 };
  for (const cell of written) {
    range.left = Math.min(range.left, cell.first);
    range.top = Math.min(range.top, cell.row.first);
    range.right = Math.max(range.right, cell.first + Math.max(cell.count, cell.columns) - 1);
    range.bottom = Math.max(range.bottom, cell.row.first + Math.max(cell.row.count, cell.rows) - 1);
  }
  const right = Math.min(range.right, range.left + MOST_SHEET_COLUMNS - 1);
  const mostRows = Math.min(MOST_SHEET_ROWS, Math.floor(MOST_CELLS / (right - range.left + 1)));
  const bottom = Math.min(range.bottom, range.top + mostRows - 1);
  if (right < range.right || bottom < range.bottom) note('cells-cut-short');
  return { ...range, right, bottom };
}

function noteHidden(cells: readonly ReadCell[], columns: readonly OdfColumns[], note: (note: SheetNote) => void): void {
  for (const cell of cells) {
    if (!cell.isWritten) continue;
    if (cell.row.isHidden) note('hidden-rows');
    if (columns[cell.first]?.isHidden) note('hidden-columns');
  }
}

/** Every place inside the range at which a repeated cell stands. */
function placesOf(cell: ReadCell, range: Range, columns: readonly OdfColumns[], { styles }: OdfReader): SpannedCell[] {
  if (cell.isCovered) return [];
  const places: SpannedCell[] = [];
  const lastRow = Math.min(cell.row.first + cell.row.count - 1, range.bottom);
  const lastColumn = Math.min(cell.first + cell.count - 1, range.right);
  for (let column = Math.max(cell.first, range.left); column <= lastColumn; column++) {
    const styleName = attribute(cell.element, 'style-name') ?? columns[column]?.cellStyleName ?? null;
    const look = { angle: odfCellAngle(styles, styleName), fill: cellFill(styles, styleName) };
    for (let row = Math.max(cell.row.first, range.top); row <= lastRow; row++) {
      const at = { row: row - range.top, column: column - range.left, rows: cell.rows, columns: cell.columns };
      places.push({ ...at, ...look, blocks: cell.blocks });
    }
  }
  return places;
}

function rowHeights(rows: readonly OdfRows[], range: Range, { styles }: OdfReader): (SpannedRow | null)[] {
  return rows.flatMap((row) => {
    const first = Math.max(row.first, range.top);
    const last = Math.min(row.first + row.count - 1, range.bottom);
    if (last < first) return [];
    const stated = odfLength(
      styles.property('table-row', attribute(row.element, 'style-name'), 'table-row', 'row-height'),
    );
    const height = { height: Math.max(1, stated ?? USUAL_ROW), exact: true };
    return Array.from({ length: last - first + 1 }, () => (row.isHidden ? null : height));
  });
}
