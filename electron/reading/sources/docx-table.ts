import type { TextAngle } from '../../../shared/timetable/sheet.ts';
import { MOST_CELLS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Block, StatedCell, StatedRow, StatedTable } from './stated-blocks.ts';
import type { DocxStyles, RunFormat, TableCondition } from './docx-styles.ts';
import { isSwitchedOn, shadingColour } from './docx-styles.ts';
import { openedChildren } from './docx-wrappers.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childAt, childNamed, childrenNamed, numberAttribute } from './xml.ts';

/** Word's grid has at most 63 columns; other programs write more. */
const MOST_COLUMNS = 500;
const TWIPS_PER_POINT = 20;

/** Reads what is in a cell; handed in, because a cell may hold tables again. */
type ReadBlocks = (cell: XmlElement, styles: DocxStyles, inTable: RunFormat) => Block[];

export function readTable(table: XmlElement, styles: DocxStyles, readBlocks: ReadBlocks): StatedTable {
  const properties = childNamed(table, 'tblPr');
  const rowElements = openedChildren(table).filter((element) => element.localName === 'tr' && !isDeleted(element));
  const look = readLook(childNamed(properties, 'tblLook'));
  const styleId = attribute(childNamed(properties, 'tblStyle'), 'val');
  const rows = rowElements.map((row, index) => {
    const place = { index, rows: rowElements.length, look, styleId, readBlocks };
    return readRow(row, styles, place);
  });
  if (rows.reduce((sum, row) => sum + row.cells.length, 0) > MOST_CELLS) throw new Refusal('tooLarge');
  const align = attribute(childNamed(properties, 'jc'), 'val');
  return {
    columnWidths: columnWidths(table, rowElements, rows),
    rows,
    indent: (numberAttribute(childNamed(properties, 'tblInd'), 'w') ?? 0) / TWIPS_PER_POINT,
    align: align === 'center' ? 'center' : align === 'right' || align === 'end' ? 'right' : 'left',
  };
}

function isDeleted(row: XmlElement): boolean {
  return childAt(row, 'trPr', 'del') !== null;
}

type Look = ReadonlySet<'firstRow' | 'lastRow' | 'firstCol' | 'lastCol' | 'bands'>;
type RowPlace = {
  readonly index: number;
  readonly rows: number;
  readonly look: Look;
  readonly styleId: string | null;
  readonly readBlocks: ReadBlocks;
};

/** Which parts of its style a table asks for: as attributes, or as bits of a number in older files (17.4.56). */
function readLook(look: XmlElement | null): Look {
  const bits = Number.parseInt(attribute(look, 'val') ?? '0', 16) || 0;
  const asked = (name: string, bit: number) => {
    const value = attribute(look, name);
    return value === null ? (bits & bit) !== 0 : value === '1' || value === 'true' || value === 'on';
  };
  const parts = new Set<'firstRow' | 'lastRow' | 'firstCol' | 'lastCol' | 'bands'>();
  if (asked('firstRow', 0x20)) parts.add('firstRow');
  if (asked('lastRow', 0x40)) parts.add('lastRow');
  if (asked('firstColumn', 0x80)) parts.add('firstCol');
  if (asked('lastColumn', 0x100)) parts.add('lastCol');
  if (look && !asked('noHBand', 0x200)) parts.add('bands');
  return parts;
}

function readRow(row: XmlElement, styles: DocxStyles, place: RowPlace): StatedRow {
  const properties = childNamed(row, 'trPr');
  const height = childNamed(properties, 'trHeight');
  const cellElements = openedChildren(row).filter((element) => element.localName === 'tc');
  const cells: StatedCell[] = [];
  let column = Math.max(0, numberAttribute(childNamed(properties, 'gridBefore'), 'val') ?? 0);
  cellElements.forEach((element, i) => {
    const isLast = i === cellElements.length - 1;
    const cell = readCell(element, styles, column, conditionsAt(place, i === 0, isLast), place);
    column += cell.columns;
    if (column > MOST_COLUMNS) throw new Refusal('unreadable');
    const before = cells.at(-1);
    // An older way to merge sideways: the cells stay, and all but the first say that they go on.
    if (attribute(childAt(element, 'tcPr', 'hMerge'), 'val') === 'continue' && before) {
      cells[cells.length - 1] = { ...before, columns: before.columns + cell.columns };
    } else cells.push(cell);
  });
  return {
    height: Math.min(2000, Math.max(0, (numberAttribute(height, 'val') ?? 0) / TWIPS_PER_POINT)),
    exact: attribute(height, 'hRule') === 'exact',
    cells,
  };
}

function conditionsAt({ index, rows, look }: RowPlace, isFirst: boolean, isLast: boolean): Set<TableCondition> {
  const conditions = new Set<TableCondition>();
  const isFirstRow = index === 0 && look.has('firstRow');
  if (look.has('bands') && !isFirstRow) {
    const band = index - (look.has('firstRow') ? 1 : 0);
    conditions.add(band % 2 === 0 ? 'band1Horz' : 'band2Horz');
  }
  if (isFirst && look.has('firstCol')) conditions.add('firstCol');
  if (isLast && look.has('lastCol')) conditions.add('lastCol');
  if (isFirstRow) conditions.add('firstRow');
  if (index === rows - 1 && look.has('lastRow')) conditions.add('lastRow');
  return conditions;
}

function readCell(
  cell: XmlElement,
  styles: DocxStyles,
  column: number,
  conditions: ReadonlySet<TableCondition>,
  { styleId, readBlocks }: RowPlace,
): StatedCell {
  const properties = childNamed(cell, 'tcPr');
  const fromStyle = styles.tableCellStyle(styleId, conditions);
  const merge = childNamed(properties, 'vMerge');
  const continues = merge !== null && attribute(merge, 'val') !== 'restart';
  const shading = childNamed(properties, 'shd');
  return {
    column,
    columns: Math.max(1, Math.min(MOST_COLUMNS, numberAttribute(childNamed(properties, 'gridSpan'), 'val') ?? 1)),
    continues,
    starts: merge !== null && !continues,
    angle: textAngle(attribute(childNamed(properties, 'textDirection'), 'val')),
    fill: shading ? shadingColour(shading) : fromStyle.fill,
    blocks: readBlocks(cell, styles, fromStyle.format),
  };
}

/** Text directions by their names in transitional and in strict files (17.18.93). */
function textAngle(direction: string | null): TextAngle {
  if (direction === 'btLr' || direction === 'lr') return 270;
  return direction === 'tbRl' || direction === 'tbRlV' || direction === 'rl' ? 90 : 0;
}

/** Widths from the table's grid; from its widest row's cells where a program wrote no usable grid. */
function columnWidths(table: XmlElement, rowElements: readonly XmlElement[], rows: readonly StatedRow[]): number[] {
  const grid = childrenNamed(childNamed(table, 'tblGrid'), 'gridCol').map(
    (column) => numberAttribute(column, 'w') ?? 0,
  );
  const count = Math.max(0, ...rows.flatMap((row) => row.cells.map((cell) => cell.column + cell.columns)));
  const widths = grid.length > 0 ? grid : widthsOfCells(rowElements);
  const known = widths.filter((width) => width > 0);
  const usual = known.length > 0 ? known.reduce((sum, width) => sum + width, 0) / known.length : 1440;
  return Array.from({ length: Math.max(count, 1) }, (_, i) => (widths[i] || usual) / TWIPS_PER_POINT);
}

function widthsOfCells(rowElements: readonly XmlElement[]): number[] {
  const rows = rowElements.map((row) => childrenNamed(row, 'tc'));
  const fullest = rows.toSorted((a, b) => b.length - a.length)[0] ?? [];
  if (fullest.some((cell) => isSwitchedOn(childAt(cell, 'tcPr', 'gridSpan')))) return [];
  return fullest.map((cell) => numberAttribute(childAt(cell, 'tcPr', 'tcW'), 'w') ?? 0);
}
