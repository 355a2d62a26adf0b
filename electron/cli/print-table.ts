import type { TextTable } from './week-table.ts';

const NARROWEST_COLUMN = 10;

/**
 * Draws a table of text with lines between its rows, at most `width` characters wide where its columns allow it. Long
 * cells are wrapped between words, and within a word only where it is wider than its column.
 */
export function printTable(table: TextTable, width: number): string {
  const widths = columnWidths(table, width);
  const rule = widths.map((columnWidth) => '-'.repeat(columnWidth)).join('-+-');
  const rows = table.rows.map((cells) => printRow(cells, widths));
  return [
    printRow(
      table.head.map((text) => [text]),
      widths,
    ),
    ...rows,
  ].join(`\n${rule}\n`);
}

/** The first column is as wide as it needs to be; the others share what is left, and none takes more than it needs. */
function columnWidths(table: TextTable, width: number): number[] {
  const needed = table.head.map((head, column) => {
    const lines = table.rows.flatMap((row) => row[column] ?? []);
    return Math.max(1, ...[head, ...lines].map(textWidth));
  });
  const [first = 1, ...others] = needed;
  const share = Math.floor((width - first) / Math.max(1, others.length)) - 3;
  return [first, ...others.map((need) => Math.min(need, Math.max(NARROWEST_COLUMN, share)))];
}

function printRow(cells: readonly (readonly string[])[], widths: readonly number[]): string {
  const wrapped = widths.map((width, column) => (cells[column] ?? []).flatMap((line) => wrapLine(line, width)));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_none, line) =>
    wrapped
      .map((column, index) => padTo(column[line] ?? '', widths[index] ?? 0))
      .join(' | ')
      .trimEnd(),
  );
  return lines.join('\n');
}

/** Wraps one line between words, keeping its indent on every line it becomes. */
export function wrapLine(line: string, width: number): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const wrapped: string[] = [];
  let current = indent;
  for (const word of line
    .trim()
    .split(/\s+/)
    .flatMap((long) => breakWord(long, width - indent.length))) {
    const longer = current === indent ? indent + word : `${current} ${word}`;
    if (textWidth(longer) <= width || current === indent) current = longer;
    else {
      wrapped.push(current);
      current = indent + word;
    }
  }
  return [...wrapped, current];
}

function breakWord(word: string, width: number): string[] {
  const letters = [...word];
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += width) pieces.push(letters.slice(at, at + width).join(''));
  return pieces;
}

function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

function textWidth(text: string): number {
  return [...text].length;
}
