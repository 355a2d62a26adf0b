import type { SheetDesign } from '../sheet-design.ts';
import { sheetGrids } from './sheet-grid.ts';

/** The first sheet as spreadsheets export it: what stood in a cell in quotes where it holds the mark or a line break. */
export function writeCsv(design: SheetDesign, mark: ',' | ';' | '\t'): Buffer {
  const cells = sheetGrids(design)[0]?.cells ?? [];
  const last = {
    row: Math.max(...cells.map(({ row }) => row)),
    column: Math.max(...cells.map(({ column }) => column)),
  };
  const textAt = (row: number, column: number) => {
    const here = cells.find((one) => one.row === row && one.column === column);
    return quoted(here?.cell.lines.map((line) => line.text).join('\n') ?? '', mark);
  };
  const rows = Array.from({ length: last.row + 1 }, (_, row) =>
    Array.from({ length: last.column + 1 }, (_, column) => textAt(row, column)).join(mark),
  );
  return Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`);
}

function quoted(text: string, mark: string): string {
  const needsQuotes = text.includes(mark) || text.includes('"') || text.includes('\n');
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A merged cell would leave places empty, and nothing would tell that they belong to it. */
export function fitsCsv(design: SheetDesign): boolean {
  return design.parts.every((part) => {
    if (part.kind === 'text') return true;
    return (
      part.kind === 'table' &&
      part.rows.every((cells) => cells.every((cell) => !cell.rows && !cell.columns && !cell.turn))
    );
  });
}
