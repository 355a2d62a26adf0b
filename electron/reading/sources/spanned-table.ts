import type { Colour, TextAngle } from '../../../shared/timetable/sheet.ts';
import { MOST_CELLS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Block, StatedCell, StatedTable } from './stated-blocks.ts';

/** A cell by its first row and column, counted from 0, and how many it covers. */
export type SpannedCell = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly angle: TextAngle;
  readonly fill: Colour | null;
  readonly blocks: readonly Block[];
};

/** A row's height in points; exact where text never makes it grow. */
export type SpannedRow = { readonly height: number; readonly exact: boolean };

/** A table of cells that span, as web pages and OpenDocument state it. A column of width 0 or a row that is null is hidden. */
export type SpannedTable = {
  readonly columnWidths: readonly number[];
  readonly rows: readonly (SpannedRow | null)[];
  readonly cells: readonly SpannedCell[];
};

/** The same table with every covered place said in its own row, and without what is hidden. */
export function tableFromSpans({ columnWidths, rows, cells }: SpannedTable): StatedTable {
  const columnsBefore = countUpTo(columnWidths.map((width) => width > 0));
  const rowsBefore = countUpTo(rows.map((row) => row !== null));
  const cellsByRow = rows.flatMap((row) => (row ? [[] as StatedCell[]] : []));
  let covered = 0;
  for (const cell of cells) {
    const [column, columns] = visiblePart(columnsBefore, cell.column, cell.columns);
    const [first, count] = visiblePart(rowsBefore, cell.row, cell.rows);
    if (columns === 0 || count === 0) continue;
    covered += count;
    if (covered > 2 * MOST_CELLS) throw new Refusal('tooLarge');
    for (let row = first; row < first + count; row++) {
      const continues = row > first;
      const { angle, fill } = cell;
      const blocks = continues ? [] : cell.blocks;
      cellsByRow[row]?.push({ column, columns, continues, starts: !continues && count > 1, angle, fill, blocks });
    }
  }
  return {
    columnWidths: columnWidths.filter((width) => width > 0),
    rows: rows
      .filter((row) => row !== null)
      .map((row, i) => ({ ...row, cells: (cellsByRow[i] ?? []).toSorted((a, b) => a.column - b.column) })),
    indent: 0,
    align: 'left',
  };
}

/** At each place how many before it are shown, and after the last one how many there are. */
function countUpTo(shown: readonly boolean[]): number[] {
  const counts = [0];
  for (const one of shown) counts.push((counts.at(-1) ?? 0) + (one ? 1 : 0));
  return counts;
}

function visiblePart(before: readonly number[], from: number, count: number): [first: number, count: number] {
  const last = before.length - 1;
  const first = before[Math.min(from, last)] ?? 0;
  return [first, (before[Math.min(from + count, last)] ?? 0) - first];
}
