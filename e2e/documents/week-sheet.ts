import { writePdf } from './write-pdf.ts';
import type { PdfObject } from './write-pdf.ts';

/** One page: a row a time, a column a day; the first row names the days, the first column the times. A cell may have lines. */
export type WeekSheet = {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** A line under the grid. */
  readonly note?: string;
};

// A4 across, in points.
const PAGE = { width: 842, height: 595 };
const GRID = { left: 40, top: 510, cell: { width: 125, height: 46 } };

/** Draws weeks as a born-digital PDF, a page each, so that a test says itself what stands on its sheet. */
export function weekPdf(sheets: readonly WeekSheet[]): Buffer {
  const font = 3;
  const firstPage = font + 1;
  const pageNumbers = sheets.map((_, index) => firstPage + index * 2);
  const pages = sheets.flatMap((sheet, index): PdfObject[] => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${firstPage + index * 2 + 1} 0 R
        /Resources << /Font << /F ${font} 0 R >> >> >>`,
    { dictionary: '', stream: Buffer.from(drawSheet(sheet), 'latin1') },
  ]);
  return writePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${sheets.length} /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages,
  ]);
}

function drawSheet({ title, rows, note = '' }: WeekSheet): string {
  const cells = rows.flatMap((row, down) => row.map((text, across) => drawCell(text, across, down)));
  const below = GRID.top - rows.length * GRID.cell.height - 30;
  return [drawText(title, GRID.left, GRID.top + 30, 18), ...cells, drawText(note, GRID.left, below, 11)].join('\n');
}

function drawCell(text: string, across: number, down: number): string {
  const { width, height } = GRID.cell;
  const left = GRID.left + across * width;
  const bottom = GRID.top - (down + 1) * height;
  const lines = text
    .split('\n')
    .map((line, index) => drawText(line, left + 8, bottom + height / 2 + 2 - index * 14, 11));
  return [`${left} ${bottom} ${width} ${height} re S`, ...lines].join('\n');
}

function drawText(text: string, left: number, bottom: number, size: number): string {
  return text === '' ? '' : `BT /F ${size} Tf ${left} ${bottom} Td (${text.replaceAll(/[()\\]/g, '\\$&')}) Tj ET`;
}
