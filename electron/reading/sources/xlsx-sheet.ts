import { MOST_CELLS, MOST_SHEET_COLUMNS, MOST_SHEET_ROWS } from '../limits.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childNamed, childrenNamed, numberAttribute } from './xml.ts';

/** Columns and rows from both ends inclusive, numbered from 1 as Excel does. */
export type CellRange = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type SheetCell = { readonly column: number; readonly row: number; readonly element: XmlElement };

/** One tab as it lies in the file. Widths and heights in points; 0 for what is hidden. */
export type SheetContent = {
  readonly cells: readonly SheetCell[];
  readonly merges: readonly CellRange[];
  /** Whether something is written beyond the rows and columns that are looked at. */
  readonly isCutShort: boolean;
  columnWidth(column: number): number;
  rowHeight(row: number): number;
  /** Style of a cell that is not in the file: its row's, else its column's. */
  emptyStyle(column: number, row: number): number;
};

/** Pixels of the widest digit of Calibri 11, the unit of column widths, and its padding (ECMA-376 18.3.1.13). */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;
const USUAL_WIDTH = 8.43;
const USUAL_HEIGHT = 15;

export function readSheet(root: XmlElement): SheetContent {
  const rowElements = childrenNamed(childNamed(root, 'sheetData'), 'row');
  const columns = columnsByNumber(root);
  const rowsByNumber = new Map<number, XmlElement>();
  const cells: SheetCell[] = [];
  let isCutShort = false;
  let row = 0;
  for (const element of rowElements) {
    row = numberAttribute(element, 'r') ?? row + 1;
    const read = readRow(element, row);
    isCutShort ||= read.isCutShort;
    // Rows need not stand in order: after one that is too far down others may follow.
    if (row > MOST_SHEET_ROWS) continue;
    rowsByNumber.set(row, element);
    cells.push(...read.cells);
  }
  const defaults = childNamed(root, 'sheetFormatPr');
  return {
    cells,
    isCutShort,
    merges: childrenNamed(childNamed(root, 'mergeCells'), 'mergeCell').flatMap((merge) =>
      parseRange(attribute(merge, 'ref')),
    ),
    columnWidth: columnWidths(columns, numberAttribute(defaults, 'defaultColWidth') ?? USUAL_WIDTH),
    rowHeight: (number) => rowHeight(rowsByNumber.get(number), numberAttribute(defaults, 'defaultRowHeight')),
    emptyStyle(column, number) {
      const own = rowsByNumber.get(number);
      const fromRow = attribute(own ?? null, 'customFormat') === '1' ? numberAttribute(own ?? null, 's') : null;
      return fromRow ?? numberAttribute(columns.get(column) ?? null, 'style') ?? 0;
    },
  };
}

/** "B2:D9" or "B2"; nothing for anything else. */
function parseRange(reference: string | null): CellRange[] {
  const [from, to = from] = (reference ?? '').split(':');
  const start = parseCellName(from ?? '');
  const end = parseCellName(to ?? '');
  if (!start || !end) return [];
  return [
    {
      left: Math.min(start.column, end.column),
      right: Math.min(Math.max(start.column, end.column), MOST_SHEET_COLUMNS),
      top: Math.min(start.row, end.row),
      bottom: Math.min(Math.max(start.row, end.row), MOST_SHEET_ROWS),
    },
  ];
}

/**
 * The part of a tab with something written in it, merged cells whole; null for an empty tab. Cells beyond that are only
 * coloured or bordered, and a hostile or careless file has a million of them.
 */
export function usedRange(written: readonly SheetCell[], merges: readonly CellRange[]): CellRange | null {
  const places = new Set(written.map(({ column, row }) => `${column},${row}`));
  const ranges = [
    ...written.map(({ column, row }) => ({ left: column, right: column, top: row, bottom: row })),
    ...merges.filter(({ left, top }) => places.has(`${left},${top}`)),
  ];
  if (ranges.length === 0) return null;
  // No spread into Math.min: a full tab has more cells than a call may have arguments.
  const left = ranges.reduce((least, range) => Math.min(least, range.left), Infinity);
  const top = ranges.reduce((least, range) => Math.min(least, range.top), Infinity);
  const right = ranges.reduce((most, range) => Math.max(most, range.right), 0);
  const bottom = ranges.reduce((most, range) => Math.max(most, range.bottom), 0);
  const mostRows = Math.floor(MOST_CELLS / (right - left + 1));
  return { left, top, right, bottom: Math.min(bottom, top + mostRows - 1) };
}

function readRow(element: XmlElement, row: number): Pick<SheetContent, 'cells' | 'isCutShort'> {
  const cells: SheetCell[] = [];
  let isCutShort = false;
  let column = 0;
  for (const cell of childrenNamed(element, 'c')) {
    column = parseCellName(attribute(cell, 'r') ?? '')?.column ?? column + 1;
    if (column <= MOST_SHEET_COLUMNS && row <= MOST_SHEET_ROWS) cells.push({ column, row, element: cell });
    else isCutShort ||= (cell.textContent ?? '').trim() !== '';
  }
  return { cells, isCutShort };
}

function parseCellName(name: string): { column: number; row: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name);
  if (!match?.[1]) return null;
  const column = [...match[1].toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(match[2]) };
}

/** The file describes columns in stretches ("3 to 7 are 12 wide"). */
function columnsByNumber(root: XmlElement): Map<number, XmlElement> {
  const columns = new Map<number, XmlElement>();
  for (const element of childrenNamed(childNamed(root, 'cols'), 'col').slice(0, MOST_SHEET_COLUMNS)) {
    const last = Math.min(numberAttribute(element, 'max') ?? 0, MOST_SHEET_COLUMNS);
    for (let i = Math.max(1, numberAttribute(element, 'min') ?? 1); i <= last; i++) columns.set(i, element);
  }
  return columns;
}

function columnWidths(columns: ReadonlyMap<number, XmlElement>, usual: number): (column: number) => number {
  return (column) => {
    const element = columns.get(column) ?? null;
    if (isHidden(element)) return 0;
    const characters = numberAttribute(element, 'width') ?? usual;
    return Math.min(2000, Math.max(1, (characters * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL));
  };
}

function rowHeight(row: XmlElement | undefined, usual: number | null): number {
  if (isHidden(row ?? null)) return 0;
  return Math.min(2000, Math.max(1, numberAttribute(row ?? null, 'ht') ?? usual ?? USUAL_HEIGHT));
}

function isHidden(element: XmlElement | null): boolean {
  return ['1', 'true'].includes(attribute(element, 'hidden') ?? '');
}
