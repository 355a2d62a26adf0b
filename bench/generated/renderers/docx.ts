import { escapeXml, packOfficeFile } from '../../../scripts/samples/office-zip.ts';
import type { Align, BesidePart, Line, SheetCell, SheetDesign, SheetPart, TablePart, Turn } from '../sheet-design.ts';
import { placeCells } from '../sheet-design.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Word counts in twentieths of a point, and a CSS pixel is three quarters of a point. */
const TWIPS = 15;

/** The design as Word files are made by hand: paragraphs and tables, one after the other. */
export function writeDocx(design: SheetDesign): Buffer {
  const page = { width: design.width * TWIPS, height: design.height * TWIPS, margin: design.margin * TWIPS };
  const turned = page.width > page.height ? ' w:orient="landscape"' : '';
  const body =
    design.parts.map((part) => partXml(part, design, page.width - 2 * page.margin)).join('') +
    `<w:sectPr><w:pgSz w:w="${page.width}" w:h="${page.height}"${turned}/><w:pgMar w:top="${page.margin}" w:right="${page.margin}" w:bottom="${page.margin}" w:left="${page.margin}" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>`;
  return packOfficeFile({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`,
  });
}

function partXml(part: SheetPart, design: SheetDesign, width: number): string {
  switch (part.kind) {
    case 'text':
      return part.lines.map((line) => paragraph(line, part.align ?? 'left', undefined, design)).join('');
    case 'table':
      return tableXml(part, design, width);
    case 'page-break':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    case 'beside':
      return besideXml(part, design, width);
    case 'canvas':
      throw new Error(`a Word file has no place for ${part.kind}`);
  }
}

/** Parts side by side stand in a table without lines, as people do it in Word. */
function besideXml({ columns }: BesidePart, design: SheetDesign, width: number): string {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => Math.floor((width * column.share) / shares));
  const margins = 2 * 108; // Word keeps this much free inside a cell
  const cells = columns.map(({ parts }, index) => {
    const own = widths[index] ?? 0;
    const inside = parts.map((part) => partXml(part, design, own - margins)).join('');
    return `<w:tc><w:tcPr><w:tcW w:w="${own}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`;
  });
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr>${cells.join('')}</w:tr></w:tbl><w:p/>`;
}

function tableXml(table: TablePart, design: SheetDesign, pageWidth: number): string {
  const total = table.columns.reduce((sum, one) => sum + one, 0);
  const widths = table.columns.map((one) => Math.floor((pageWidth * (table.share ?? 1) * one) / total));
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const rows = table.rows.map((_, row) => rowXml(table, row, widths, design));
  const borders = table.rules.which === 'none' ? '' : bordersXml(table);
  return `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, one) => sum + one, 0)}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl><w:p/>`;
}

function bordersXml({ rules }: TablePart): string {
  const sides =
    rules.which === 'rows' ? ['top', 'bottom', 'insideH'] : ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const edges = sides.map(
    (side) => `<w:${side} w:val="single" w:sz="${Math.round(6 * rules.width)}" w:space="0" w:color="${rules.ink}"/>`,
  );
  return `<w:tblBorders>${edges.join('')}</w:tblBorders>`;
}

/** A row of Word's grid: where a cell from above reaches in, an empty one says that the merge goes on. */
function rowXml(table: TablePart, row: number, widths: readonly number[], design: SheetDesign): string {
  const placed = placeCells(table.rows);
  let cells = '';
  for (let column = 0; column < widths.length;) {
    const here = placed.find(
      (one) => covers(one.row, one.cell.rows, row) && covers(one.column, one.cell.columns, column),
    );
    const span = here?.cell.columns ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    cells += cellXml(here?.cell ?? { lines: [] }, here ? here.row < row : false, width, design);
    column += span;
  }
  const height = Math.round((table.rowHeights[row] ?? 20) * TWIPS);
  return `<w:tr><w:trPr><w:trHeight w:val="${height}" w:hRule="atLeast"/></w:trPr>${cells}</w:tr>`;
}

function covers(from: number, span: number | undefined, at: number): boolean {
  return from <= at && at < from + (span ?? 1);
}

const DIRECTIONS: Readonly<Record<Exclude<Turn, 'stacked'>, string>> = { up: 'btLr', down: 'tbRl' };

function cellXml(cell: SheetCell, goesOn: boolean, width: number, design: SheetDesign): string {
  const span = cell.columns ?? 1;
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    goesOn ? '<w:vMerge/>' : (cell.rows ?? 1) > 1 ? '<w:vMerge w:val="restart"/>' : '',
    cell.fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${cell.fill}"/>` : '',
    cell.turn && cell.turn !== 'stacked' ? `<w:textDirection w:val="${DIRECTIONS[cell.turn]}"/>` : '',
    `<w:vAlign w:val="${{ top: 'top', middle: 'center', bottom: 'bottom' }[cell.vertical ?? 'middle']}"/>`,
  ];
  const lines = goesOn ? [] : cell.turn === 'stacked' ? stackedLines(cell.lines) : cell.lines;
  const paragraphs = lines.map((line) => paragraph(line, cell.align ?? 'center', cell.ink, design));
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${paragraphs.join('') || '<w:p/>'}</w:tc>`;
}

function stackedLines(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => [...line.text].map((text) => ({ ...line, text })));
}

function paragraph(line: Line, align: Align, cellInk: string | undefined, design: SheetDesign): string {
  const ink = line.ink ?? cellInk ?? (design.ink === '000000' ? undefined : design.ink);
  const halfPoints = Math.round(design.size * (line.scale ?? 1) * 1.5);
  const look = [
    `<w:rFonts w:ascii="${design.font}" w:hAnsi="${design.font}" w:cs="${design.font}"/>`,
    line.bold ? '<w:b/>' : '',
    line.italic ? '<w:i/>' : '',
    ink ? `<w:color w:val="${ink}"/>` : '',
    `<w:sz w:val="${halfPoints}"/>`,
  ];
  const run = line.text.trim()
    ? `<w:r><w:rPr>${look.join('')}</w:rPr><w:t xml:space="preserve">${escapeXml(line.text)}</w:t></w:r>`
    : '';
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="${align}"/></w:pPr>${run}</w:p>`;
}
