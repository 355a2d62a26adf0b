import Papa from 'papaparse';
import { MOST_CELLS, MOST_SHEET_COLUMNS, MOST_SHEET_ROWS } from '../limits.ts';
import type { Page } from '../page/page.ts';
import { Refusal } from '../refusal.ts';
import { delimiterOf } from './csv-delimiter.ts';
import { layOutPage } from './lay-out-blocks.ts';
import type { StatedLine } from './lay-out-lines.ts';
import { lineWidth } from './lay-out-lines.ts';
import type { OfficeDocument } from './office-document.ts';
import type { SpannedCell } from './spanned-table.ts';
import { tableFromSpans } from './spanned-table.ts';
import { decodeText } from './text-encoding.ts';

export type CsvNote = 'cells-cut-short';

/** A table written as text, with commas, semicolons, tabs or bars between its cells. Text that is no table is refused. */
export function readCsv(bytes: Uint8Array): OfficeDocument<CsvNote> {
  const text = decodeText(bytes);
  const rows = readRows(text);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Math.min(width, MOST_SHEET_COLUMNS);
  const taken = rows.slice(0, Math.min(MOST_SHEET_ROWS, Math.floor(MOST_CELLS / Math.max(1, columns))));
  const isCutShort = taken.length < rows.length || columns < width;
  return {
    pages: [layOut(taken, columns)],
    pictures: [],
    readPart: () => null,
    notes: isCutShort ? ['cells-cut-short'] : [],
  };
}

/** The rows with something in them from the first to the last, blank ones between them kept, without blank cells at their ends. */
function readRows(text: string): string[][] {
  const { delimiter, content } = delimiterOf(text) ?? refuseText();
  const preview = MOST_SHEET_ROWS + 1;
  const { data } = Papa.parse<string[]>(content, { delimiter, preview });
  const rows = data.map((row) => row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1));
  const first = rows.findIndex((row) => row.length > 0);
  return rows.slice(first, rows.findLastIndex((row) => row.length > 0) + 1);
}

function refuseText(): never {
  throw new Refusal('unknownType', { kind: 'text' });
}

const STYLE = { size: 10, bold: false, colour: [0, 0, 0] } as const;
const ROW_HEIGHT = 15;
/** Columns are as wide as what stands in them, within these bounds, in points. */
const NARROWEST = 30;
const WIDEST = 200;
const MARGIN = 36;

function layOut(rows: readonly (readonly string[])[], columns: number): Page {
  const lines = rows.map((row) => Array.from({ length: columns }, (_, i) => linesOf(row[i] ?? '')));
  const columnWidths = Array.from({ length: columns }, (_, i) =>
    lines.reduce((most, row) => Math.max(most, Math.min(WIDEST, widest(row[i] ?? []) + 10)), NARROWEST),
  );
  const cells = lines.flatMap((row, y) =>
    row.map((cell, x): SpannedCell => {
      const place = { row: y, column: x, rows: 1, columns: 1 };
      return { ...place, angle: 0, fill: null, blocks: [{ kind: 'lines', lines: cell }] };
    }),
  );
  const heights = lines.map((row) => ROW_HEIGHT * row.reduce((most, cell) => Math.max(most, cell.length), 1));
  const table = tableFromSpans({ columnWidths, rows: heights.map((height) => ({ height, exact: true })), cells });
  const paper = { width: 595, height: 842, margin: MARGIN, top: MARGIN };
  return layOutPage(1, paper, { header: [], content: [{ kind: 'table', table }], footer: [] });
}

function linesOf(text: string): StatedLine[] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return lines.map((line) => ({ runs: [{ text: line, style: STYLE }], align: 'left' }));
}

function widest(lines: readonly StatedLine[]): number {
  return lines.reduce((most, line) => Math.max(most, lineWidth(line)), 0);
}
