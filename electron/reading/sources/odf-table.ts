import { MOST_CELLS, MOST_SHEET_COLUMNS, MOST_SHEET_ROWS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { cellsIn, columnsIn, rowsIn } from './odf-grid.ts';
import type { OdfStyles } from './odf-styles.ts';
import { odfCellAngle, odfColour, odfLength } from './odf-styles.ts';
import type { OdfReader } from './odf-reader.ts';
import type { SpannedCell, SpannedRow } from './spanned-table.ts';
import { tableFromSpans } from './spanned-table.ts';
import type { Block, StatedTable } from './stated-blocks.ts';
import type { XmlElement } from './xml.ts';
import { attribute } from './xml.ts';

/** Width of a column and of a table that state none, in points. */
const USUAL_COLUMN = 72;

/** A table in a text document. What is in a cell is read by `readBlocks`, because a cell may hold tables again. */
export function readOdfTable(
  table: XmlElement,
  reader: OdfReader,
  readBlocks: (cell: XmlElement, reader: OdfReader) => Block[],
): StatedTable {
  const { styles } = reader;
  const columns = columnsIn(table);
  const rows = rowsIn(table);
  const columnCount = rows.reduce(
    (most, { element }) => cellsIn(element).reduce((end, cell) => Math.max(end, cell.first + cell.count), most),
    columns.reduce((sum, { count }) => sum + count, 0),
  );
  const rowCount = rows.reduce((sum, { count }) => sum + count, 0);
  if (columnCount > MOST_SHEET_COLUMNS || rowCount > MOST_SHEET_ROWS || columnCount * rowCount > MOST_CELLS) {
    throw new Refusal('tooLarge');
  }
  const cells = rows.flatMap(({ element, first, count }) => {
    const inRow = cellsIn(element).flatMap((cell): SpannedCell[] => {
      if (cell.isCovered) {
        if ((cell.element.textContent ?? '').trim() !== '') reader.notes.add('hidden-text');
        return [];
      }
      const styleName = attribute(cell.element, 'style-name');
      const read = {
        row: first,
        rows: cell.rows,
        columns: cell.columns,
        angle: odfCellAngle(styles, styleName),
        fill: cellFill(styles, styleName),
        blocks: readBlocks(cell.element, reader),
      };
      return Array.from({ length: Math.min(cell.count, columnCount) }, (_, i) => ({ ...read, column: cell.first + i }));
    });
    return Array.from({ length: count }, (_, i) => inRow.map((cell) => ({ ...cell, row: first + i }))).flat();
  });
  return tableFromSpans({
    columnWidths: Array.from({ length: columnCount }, (_, i) => {
      const column = columns.find(({ first, count }) => i >= first && i < first + count);
      return odfColumnWidth(styles, column?.styleName ?? null) ?? USUAL_COLUMN;
    }),
    rows: rows.flatMap(({ element, count }) => Array.from({ length: count }, () => rowOf(styles, element))),
    cells,
  });
}

export function odfColumnWidth(styles: OdfStyles, styleName: string | null): number | null {
  const width = odfLength(styles.property('table-column', styleName, 'table-column', 'column-width'));
  return width === null ? null : Math.max(1, width);
}

export function cellFill(styles: OdfStyles, styleName: string | null) {
  return odfColour(styles.property('table-cell', styleName, 'table-cell', 'background-color'));
}

function rowOf(styles: OdfStyles, row: XmlElement): SpannedRow {
  const property = (key: string) =>
    odfLength(styles.property('table-row', attribute(row, 'style-name'), 'table-row', key));
  return { height: Math.max(0, property('row-height') ?? property('min-row-height') ?? 0), exact: false };
}
