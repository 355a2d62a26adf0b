import { escapeXml, packOfficeFile } from './office-zip.ts';
import type { Cell, Table } from './table.ts';
import { placeCells } from './table.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An Excel workbook of one sheet: the heading in A1, the table from A3 with its merged cells, fills and rotation. */
export function writeXlsx(tab: string, heading: string, table: Table): Buffer {
  const placed = placeCells(table).map((one) => ({ ...one, row: one.row + 2 }));
  const styles = [...new Set(placed.map(({ cell }) => styleOf(cell)))];
  const rows = table.map((_, index) => {
    const row = index + 2;
    const cells = placed.filter((one) => one.row === row);
    const xml = cells.map(({ column, cell }) =>
      excelCell(address(row, column), cell, styles.indexOf(styleOf(cell)) + 1),
    );
    return `<row r="${row + 1}" ht="48" customHeight="1">${xml.join('')}</row>`;
  });
  const merges = placed
    .filter(({ cell }) => (cell.rows ?? 1) * (cell.columns ?? 1) > 1)
    .map(({ row, column, cell }) => {
      const end = address(row + (cell.rows ?? 1) - 1, column + (cell.columns ?? 1) - 1);
      return `<mergeCell ref="${address(row, column)}:${end}"/>`;
    });
  const title = `<row r="1"><c r="A1" t="inlineStr"><is><t>${escapeXml(heading)}</t></is></c></row>`;
  const sheet = `<worksheet xmlns="${MAIN}"><cols><col min="1" max="20" width="17" customWidth="1"/></cols><sheetData>${title}${rows.join('')}</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}</worksheet>`;
  return packOfficeFile({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(tab)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/styles.xml': stylesheet(styles),
    'xl/worksheets/sheet1.xml': sheet,
  });
}

function excelCell(at: string, cell: Cell, style: number): string {
  if (cell.lines.length === 0) return `<c r="${at}" s="${style}"/>`;
  const text = escapeXml(cell.lines.join('\n'));
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** "C5" for row 4, column 2. */
function address(row: number, column: number): string {
  return `${String.fromCodePoint(65 + column)}${row + 1}`;
}

/** What distinguishes one style from another: fill, weight and rotation. */
function styleOf(cell: Cell): string {
  return [
    cell.fill ?? '',
    cell.bold ? 'bold' : '',
    cell.turn === 'up' ? '90' : cell.turn === 'down' ? '180' : '0',
  ].join('|');
}

/** Excel's table of styles; number 0 is the plain one, the rest in the given order. */
function stylesheet(styles: readonly string[]): string {
  const parts = styles.map((style) => style.split('|'));
  const fills = parts.map(([fill]) =>
    fill ? `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/></patternFill></fill>` : NO_FILL,
  );
  const formats = parts.map(
    ([, bold, turn], index) =>
      `<xf numFmtId="0" fontId="${bold ? 1 : 0}" fillId="${index + 2}" borderId="1" applyFill="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1" textRotation="${turn}"/></xf>`,
  );
  const edge = (side: string) => `<${side} style="thin"><color rgb="FF444444"/></${side}>`;
  return `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="${fills.length + 2}">${NO_FILL}<fill><patternFill patternType="gray125"/></fill>${fills.join('')}</fills><borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf/>${formats.join('')}</cellXfs></styleSheet>`;
}

const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
