import { MOST_CELLS, MOST_SPANNED_COLUMNS, MOST_SPANNED_ROWS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { htmlColumns } from './html-columns.ts';
import type { HtmlReader } from './html-reader.ts';
import type { HtmlStyle } from './html-styles.ts';
import { styleOf } from './html-styles.ts';
import type { HtmlElement } from './html-tree.ts';
import { elementsIn, htmlAttribute, htmlText } from './html-tree.ts';
import type { SpannedCell } from './spanned-table.ts';
import { tableFromSpans } from './spanned-table.ts';
import type { Block } from './stated-blocks.ts';

/** Reads what is in a cell; handed in, because a cell may hold tables again. */
type ReadBlocks = (element: HtmlElement, style: HtmlStyle, reader: HtmlReader) => Block[];

/** A table, after its caption. */
export function readHtmlTable(
  table: HtmlElement,
  style: HtmlStyle,
  reader: HtmlReader,
  readBlocks: ReadBlocks,
): Block[] {
  const caption = elementsIn(table).find((element) => element.tagName === 'caption');
  const before = caption ? readBlocks(caption, styleOf(caption, style, reader.sheet), reader) : [];
  const rows = rowsOf(table, style, reader);
  const cells = placeCells(rows, reader, readBlocks);
  if (cells.length === 0) return before;
  const { widths, cells: placed } = htmlColumns(cells);
  const heights = rows.map(() => ({ height: 0, exact: false }));
  return [...before, { kind: 'table', table: tableFromSpans({ columnWidths: widths, rows: heights, cells: placed }) }];
}

type Row = { readonly element: HtmlElement; readonly style: HtmlStyle; readonly rowsLeftInGroup: number };

/** Rows that are shown: those of the head first and those of the foot last, wherever the file has them. */
function rowsOf(table: HtmlElement, style: HtmlStyle, reader: HtmlReader): Row[] {
  const groups = elementsIn(table).filter((element) => ['thead', 'tbody', 'tfoot'].includes(element.tagName));
  const rank = (group: HtmlElement) => ['thead', 'tbody', 'tfoot'].indexOf(group.tagName);
  return groups
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((group) => {
      const around = styleOf(group, style, reader.sheet);
      const rows = elementsIn(group)
        .filter((element) => element.tagName === 'tr')
        .map((element) => ({ element, style: styleOf(element, around, reader.sheet) }))
        .filter((row) => isShown(row, reader));
      return rows.map((row, i) => ({ ...row, rowsLeftInGroup: rows.length - i }));
    });
}

function isShown({ element, style }: { element: HtmlElement; style: HtmlStyle }, reader: HtmlReader): boolean {
  if (style.isHidden && htmlText(element).trim() !== '') reader.notes.add('hidden-text');
  return !style.isHidden;
}

/** Cells take the first free place of their row (HTML standard, 4.9.12.1); those from above may still fill some. */
function placeCells(rows: readonly Row[], reader: HtmlReader, readBlocks: ReadBlocks): SpannedCell[] {
  const cells: SpannedCell[] = [];
  /** Up to which row each column is taken. */
  const takenTo: number[] = [];
  rows.forEach((row, y) => {
    let column = 0;
    for (const element of elementsIn(row.element)) {
      if (element.tagName !== 'td' && element.tagName !== 'th') continue;
      const style = styleOf(element, row.style, reader.sheet);
      if (!isShown({ element, style }, reader)) continue;
      while ((takenTo[column] ?? 0) > y) column += 1;
      if (column >= MOST_SPANNED_COLUMNS || cells.length >= MOST_CELLS) throw new Refusal('tooLarge');
      const columns = Math.max(1, spanOf(element, 'colspan', MOST_SPANNED_COLUMNS) || 1);
      const asked = spanOf(element, 'rowspan', MOST_SPANNED_ROWS);
      // A span of 0 goes on to the end of the group, and none goes further.
      const spanned = asked === 0 ? row.rowsLeftInGroup : Math.min(asked, row.rowsLeftInGroup);
      for (let i = column; i < column + columns; i++) takenTo[i] = Math.max(takenTo[i] ?? 0, y + spanned);
      const fill = style.fill ?? row.style.fill;
      const blocks = readBlocks(element, style, reader);
      cells.push({ row: y, column, rows: spanned, columns, angle: angleOfCell(element, style, reader), fill, blocks });
      column += columns;
    }
  });
  return cells;
}

function spanOf(cell: HtmlElement, name: string, most: number): number {
  const value = Number.parseInt(htmlAttribute(cell, name) ?? '1', 10);
  return Number.isNaN(value) || value < 0 ? 1 : Math.min(most, value);
}

/** Text is often turned by an element that is all there is in the cell. */
function angleOfCell(cell: HtmlElement, style: HtmlStyle, reader: HtmlReader) {
  if (style.angle !== 0) return style.angle;
  const inside = elementsIn(cell);
  const [only] = inside;
  return inside.length === 1 && only ? styleOf(only, style, reader.sheet).angle : 0;
}
