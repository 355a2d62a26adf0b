import { escapeXml, packOfficeFile } from '../../../scripts/samples/office-zip.ts';
import type { Line, SheetDesign } from '../sheet-design.ts';
import type { GridCell, SheetGrid } from './sheet-grid.ts';
import { sheetGrids } from './sheet-grid.ts';
import { createStyles, fontXml } from './xlsx-styles.ts';
import type { Styles } from './xlsx-styles.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The design as a workbook, a sheet for each page. */
export function writeXlsx(design: SheetDesign): Buffer {
  const styles = createStyles(design);
  const sheets = sheetGrids(design).map((grid) => sheetXml(grid, styles, design));
  const numbers = sheets.map((_, index) => index + 1);
  const parts = Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml]));
  return packOfficeFile({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers.map((n) => `<sheet name="Sheet${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    'xl/styles.xml': styles.xml(),
    ...parts,
  });
}

/** Excel's widths are in digits of about seven pixels, heights in points. */
function sheetXml(grid: SheetGrid, styles: Styles, design: SheetDesign): string {
  const columns = Array.from(grid.columnWidths, (width, index) => {
    const digits = ((width ?? 60) / 7).toFixed(2);
    return `<col min="${index + 1}" max="${index + 1}" width="${digits}" customWidth="1"/>`;
  });
  const last = Math.max(0, ...grid.cells.map(({ row, cell }) => row + (cell.rows ?? 1)));
  const rows = Array.from({ length: last }, (_, row) => {
    const height = grid.rowHeights[row];
    const own = height ? ` ht="${(height * 0.75).toFixed(1)}" customHeight="1"` : '';
    return `<row r="${row + 1}"${own}>${rowCells(grid, row, styles, design)}</row>`;
  });
  const merged = grid.cells.filter(({ cell }) => (cell.rows ?? 1) * (cell.columns ?? 1) > 1);
  const merges = merged.map(({ row, column, cell }) => {
    const end = address(row + (cell.rows ?? 1) - 1, column + (cell.columns ?? 1) - 1);
    return `<mergeCell ref="${address(row, column)}:${end}"/>`;
  });
  const cols = columns.length ? `<cols>${columns.join('')}</cols>` : '';
  const pageSetup = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="1"/>';
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${cols}<sheetData>${rows.join('')}</sheetData>${merges.length ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}${pageSetup}</worksheet>`;
}

/** The cells of one row from left to right; a merged cell's border needs all of its cells styled. */
function rowCells(grid: SheetGrid, row: number, styles: Styles, design: SheetDesign): string {
  return grid.cells
    .filter((one) => one.row <= row && row < one.row + (one.cell.rows ?? 1))
    .toSorted((a, b) => a.column - b.column)
    .flatMap((one) => {
      const style = styles.numberOf(one);
      return Array.from({ length: one.cell.columns ?? 1 }, (_, index) => {
        const isFirst = index === 0 && one.row === row;
        return cellXml(address(row, one.column + index), isFirst ? one : null, style, design);
      });
    })
    .join('');
}

function cellXml(at: string, one: GridCell | null, style: number, design: SheetDesign): string {
  if (one?.cell.value) return `<c r="${at}" s="${style}"><v>${one.cell.value.number}</v></c>`;
  const lines = one?.cell.lines ?? [];
  if (lines.every((line) => !line.text.trim())) return `<c r="${at}" s="${style}"/>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is>${cellText(lines, one?.cell.ink, design)}</is></c>`;
}

/** Plain text where all lines look alike; else a run a line, each in its own look. */
function cellText(lines: readonly Line[], cellInk: string | undefined, design: SheetDesign): string {
  const [first] = lines;
  const isAlike = (line: Line) => JSON.stringify({ ...line, text: '' }) === JSON.stringify({ ...first, text: '' });
  if (lines.every(isAlike)) return textXml(lines.map((line) => line.text).join('\n'));
  const runs = lines.map((line, index) => {
    const text = index < lines.length - 1 ? `${line.text}\n` : line.text;
    return `<r><rPr>${fontXml(line, cellInk, design, 'rFont')}</rPr>${textXml(text)}</r>`;
  });
  return runs.join('');
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escapeXml(text)}</t>`;
}

/** "C5" for row 4, column 2; "AA1" for column 26. */
function address(row: number, column: number): string {
  const high = Math.floor(column / 26);
  const letters = `${high > 0 ? String.fromCodePoint(64 + high) : ''}${String.fromCodePoint(65 + (column % 26))}`;
  return `${letters}${row + 1}`;
}
