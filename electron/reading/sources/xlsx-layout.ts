import type { Box } from '../../../shared/timetable/geometry.ts';
import { MOST_CELLS } from '../limits.ts';
import type { Page, Table, TableCell, Word } from '../page/page.ts';
import { Refusal } from '../refusal.ts';
import type { LineCounter } from './lay-out-lines.ts';
import { createLineCounter, layOutLines, lineWidth, neededHeight } from './lay-out-lines.ts';
import type { XmlElement } from './xml.ts';
import { numberAttribute } from './xml.ts';
import type { DrawnText } from './xlsx-drawing.ts';
import { readPrintMargins } from './xlsx-print-margins.ts';
import type { CellRange, SheetCell, SheetContent } from './xlsx-sheet.ts';
import { readSheet, usedRange } from './xlsx-sheet.ts';
import type { CellStyle } from './xlsx-styles.ts';
import type { WorkbookTexts } from './xlsx-text.ts';
import { cellLines, hasNoResult } from './xlsx-text.ts';

export type SheetNote = 'hidden-rows' | 'hidden-columns' | 'hidden-text' | 'cells-cut-short' | 'formulas-not-computed';

/** White around the cells on the imagined page, in points. */
const MARGIN = 36;
/** Room for what is printed above and below a narrow tab, in points. */
const LEAST_WIDTH = 200;

/** Puts a tab on a page as large as its used range; null where nothing is written on it. */
export function layOutSheet(
  number: number,
  name: string | null,
  root: XmlElement,
  texts: WorkbookTexts,
  drawn: readonly DrawnText[],
  note: (note: SheetNote) => void,
): Page | null {
  const sheet = readSheet(root);
  const written = sheet.cells.filter((cell) => cellLines(cell.element, styleOf(cell, texts), texts).length > 0);
  const range = usedRange(written, sheet.merges);
  if (sheet.cells.some((cell) => hasNoResult(cell.element))) note('formulas-not-computed');
  if (sheet.isCutShort) note('cells-cut-short');
  if (!range && drawn.length === 0) return null;
  const counter = createLineCounter();
  const used = range ?? { left: 1, top: 1, right: 1, bottom: 1 };
  const { header, footer } = readPrintMargins(root);
  const top = MARGIN + (header.length > 0 ? neededHeight(header, LEAST_WIDTH) : 0);
  const raster = createRaster(sheet, used, top);
  const isPrinted = header.length + footer.length > 0;
  const width = Math.max(isPrinted ? LEAST_WIDTH : 0, raster.right - MARGIN);
  const below = { x: MARGIN, y: raster.bottom + MARGIN, width, height: neededHeight(footer, width) };
  noteLosses(sheet, used, written, note);
  const table = range ? placeCells(sheet, range, raster, texts, counter) : null;
  return {
    number,
    width: MARGIN + width + MARGIN,
    height: footer.length > 0 ? below.y + below.height + MARGIN : raster.bottom + MARGIN,
    unit: 'point',
    words: [
      ...layOutLines({ x: MARGIN, y: MARGIN / 2, width, height: top - MARGIN }, 0, header, counter),
      ...drawn.flatMap((text) => placeDrawn(text, raster, counter)),
      ...layOutLines(below, 0, footer, counter),
    ],
    rules: [],
    fills: [],
    tables: table ? [table] : [],
    picture: null,
    name,
  };
}

function styleOf(cell: SheetCell, texts: WorkbookTexts): CellStyle {
  return texts.styles.cellStyle(numberAttribute(cell.element, 's') ?? 0);
}

/** Where columns and rows lie on the page; hidden ones have no extent. */
type Raster = {
  readonly right: number;
  readonly bottom: number;
  boxOf(range: CellRange): Box;
};

function createRaster(sheet: SheetContent, used: CellRange, top: number): Raster {
  const columns = edges(MARGIN, used.left, used.right, (column) => sheet.columnWidth(column));
  const rows = edges(top, used.top, used.bottom, (row) => sheet.rowHeight(row));
  const edge = (list: readonly number[], at: number) => list[Math.max(0, Math.min(at, list.length - 1))] ?? MARGIN;
  return {
    right: columns.at(-1) ?? MARGIN,
    bottom: rows.at(-1) ?? MARGIN,
    boxOf({ left, top, right, bottom }) {
      const x = edge(columns, left - used.left);
      const y = edge(rows, top - used.top);
      return { x, y, width: edge(columns, right - used.left + 1) - x, height: edge(rows, bottom - used.top + 1) - y };
    },
  };
}

function edges(start: number, first: number, last: number, lengthOf: (index: number) => number): number[] {
  const list = [start];
  for (let i = first; i <= last; i++) list.push((list.at(-1) ?? start) + lengthOf(i));
  return list;
}

function noteLosses(
  sheet: SheetContent,
  used: CellRange,
  written: readonly SheetCell[],
  note: (note: SheetNote) => void,
): void {
  const merges = mergesByPlace(sheet.merges, used);
  for (const { column, row } of written) {
    const merge = merges.get(placeKey(column, row));
    if (merge && (merge.left !== column || merge.top !== row)) note('hidden-text');
    if (row > used.bottom) note('cells-cut-short');
    if (sheet.columnWidth(column) === 0) note('hidden-columns');
    if (sheet.rowHeight(row) === 0) note('hidden-rows');
  }
}

function placeCells(
  sheet: SheetContent,
  range: CellRange,
  raster: Raster,
  texts: WorkbookTexts,
  counter: LineCounter,
): Table {
  const cellsByPlace = new Map(sheet.cells.map((cell) => [placeKey(cell.column, cell.row), cell]));
  const merges = mergesByPlace(sheet.merges, range);
  const cells: TableCell[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const key = placeKey(column, row);
      const merge = merges.get(key) ?? { left: column, right: column, top: row, bottom: row };
      const box = raster.boxOf(merge);
      const isCovered = merge.left !== column || merge.top !== row;
      if (isCovered || box.width <= 0 || box.height <= 0) continue;
      const cell = cellsByPlace.get(key);
      const style = cell ? styleOf(cell, texts) : texts.styles.cellStyle(sheet.emptyStyle(column, row));
      const lines = cell ? cellLines(cell.element, style, texts) : [];
      cells.push({ box, words: layOutLines(box, style.angle, lines, counter), fill: style.fill });
    }
  }
  return { box: raster.boxOf(range), cells };
}

function placeKey(column: number, row: number): number {
  return row * 16_384 + column;
}

/** Every place that a merged range covers, inside the used range. */
function mergesByPlace(merges: readonly CellRange[], used: CellRange): Map<number, CellRange> {
  const places = new Map<number, CellRange>();
  let covered = 0;
  for (const merge of merges) {
    // Merged ranges never overlap, so together they cannot cover more than there is.
    covered += coveredCells(merge, used);
    if (covered > 2 * MOST_CELLS) throw new Refusal('unreadable');
    for (let row = Math.max(merge.top, used.top); row <= Math.min(merge.bottom, used.bottom); row++) {
      for (let column = Math.max(merge.left, used.left); column <= Math.min(merge.right, used.right); column++) {
        const key = placeKey(column, row);
        if (!places.has(key)) places.set(key, merge);
      }
    }
  }
  return places;
}

function coveredCells(range: CellRange, used: CellRange): number {
  const columns = Math.min(range.right, used.right) - Math.max(range.left, used.left) + 1;
  const rows = Math.min(range.bottom, used.bottom) - Math.max(range.top, used.top) + 1;
  return Math.max(0, columns) * Math.max(0, rows);
}

function placeDrawn({ column, row, lines }: DrawnText, raster: Raster, counter: LineCounter): Word[] {
  const corner = raster.boxOf({ left: column, top: row, right: column, bottom: row });
  const width = 12 + Math.max(...lines.map(lineWidth));
  return layOutLines({ x: corner.x, y: corner.y, width, height: neededHeight(lines, width) }, 0, lines, counter);
}
