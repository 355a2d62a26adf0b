import { escapeXml, packOfficeFile } from './office-zip.ts';
import type { Cell, Table } from './table.ts';
import { placeCells } from './table.ts';

const PAGE_WIDTH = 14_400;
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A Word document, A4 landscape: a heading and a table with its spans, shading and text direction. */
export function writeDocx(heading: string, table: Table): Buffer {
  const columns = (table[0] ?? []).reduce((sum, cell) => sum + (cell.columns ?? 1), 0);
  const width = Math.floor(PAGE_WIDTH / columns);
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`;
  const rows = table.map((_, row) => wordRow(table, row, columns, width)).join('');
  const body =
    `<w:p><w:r><w:rPr><w:b/><w:sz w:val="32"/></w:rPr><w:t>${escapeXml(heading)}</w:t></w:r></w:p>` +
    `<w:tbl><w:tblPr><w:tblW w:w="${PAGE_WIDTH}" w:type="dxa"/>${BORDERS}</w:tblPr>${grid}${rows}</w:tbl><w:p/>` +
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1000" w:right="1200" w:bottom="1000" w:left="1200" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>';
  return packOfficeFile({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`,
  });
}

const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="444444"/>`)
  .join('')}</w:tblBorders>`;

/** A row of Word's grid: where a cell from above reaches in, an empty cell says that the merge goes on. */
function wordRow(table: Table, row: number, columns: number, width: number): string {
  const placed = placeCells(table);
  let cells = '';
  for (let column = 0; column < columns;) {
    const here = placed.find(
      (one) =>
        one.row <= row &&
        row < one.row + (one.cell.rows ?? 1) &&
        one.column <= column &&
        column < one.column + (one.cell.columns ?? 1),
    );
    cells += wordCell(here?.cell ?? { lines: [] }, here ? here.row < row : false, width);
    column += here?.cell.columns ?? 1;
  }
  return `<w:tr><w:trPr><w:trHeight w:val="${row === 0 ? 500 : 1100}" w:hRule="atLeast"/></w:trPr>${cells}</w:tr>`;
}

function wordCell(cell: Cell, goesOn: boolean, width: number): string {
  const merge = goesOn ? '<w:vMerge/>' : (cell.rows ?? 1) > 1 ? '<w:vMerge w:val="restart"/>' : '';
  const properties = [
    `<w:tcW w:w="${width * (cell.columns ?? 1)}" w:type="dxa"/>`,
    (cell.columns ?? 1) > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '',
    merge,
    cell.fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${cell.fill}"/>` : '',
    cell.turn === 'up'
      ? '<w:textDirection w:val="btLr"/>'
      : cell.turn === 'down'
        ? '<w:textDirection w:val="tbRl"/>'
        : '',
    '<w:vAlign w:val="center"/>',
  ];
  const lines = goesOn || cell.lines.length === 0 ? [''] : cell.lines;
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${lines.map((line) => wordParagraph(line, cell)).join('')}</w:tc>`;
}

function wordParagraph(text: string, cell: Cell): string {
  const look = `${cell.bold ? '<w:b/>' : ''}${cell.ink ? `<w:color w:val="${cell.ink}"/>` : ''}<w:sz w:val="20"/>`;
  const run = text ? `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>` : '';
  return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run}</w:p>`;
}
