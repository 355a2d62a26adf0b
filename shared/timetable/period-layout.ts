import type { ReadBlock } from './reading.ts';
import { columnKey, columnsOf, minutesOf } from './week-layout.ts';
import type { WeekColumn } from './week-layout.ts';

/** One row of a week ordered by period: what stands in it on each day, in column order (often one, none or several). */
export type PeriodRow = {
  readonly key: string;
  readonly period: string | null;
  /** The times that all blocks of the row agree on, as printed in the reading ("09:30"); null where they differ. */
  readonly start: string | null;
  readonly end: string | null;
  readonly cells: readonly (readonly ReadBlock[])[];
};

export type PeriodLayout = { readonly columns: readonly WeekColumn[]; readonly rows: readonly PeriodRow[] };

/**
 * A week in rows of equal height: one row a period where the sheet names periods, else one row for each starting time.
 * Rows run by time where it is known, then by the period's number, then in the order of the sheet.
 */
export function layoutPeriods(blocks: readonly ReadBlock[]): PeriodLayout {
  const columns = columnsOf(blocks);
  const rows = [...Map.groupBy(blocks, rowKey)].map(([key, members]) => toRow(key, members, columns));
  return { columns, rows: rows.toSorted(inOrder) };
}

function rowKey(block: ReadBlock): string {
  if (block.period !== null) return `period ${block.period.trim().toLocaleLowerCase()}`;
  return block.start === null ? 'untimed' : `start ${block.start}`;
}

function toRow(key: string, members: readonly ReadBlock[], columns: readonly WeekColumn[]): PeriodRow {
  return {
    key,
    period: members[0]?.period ?? null,
    start: agreed(members.map((block) => block.start)),
    end: agreed(members.map((block) => block.end)),
    cells: columns.map((column) => members.filter((block) => columnKey(block) === column.key)),
  };
}

function agreed(values: readonly (string | null)[]): string | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function inOrder(a: PeriodRow, b: PeriodRow): number {
  const startA = earliest(a);
  const startB = earliest(b);
  if (startA !== null && startB !== null && startA !== startB) return startA - startB;
  if ((a.key === 'untimed') !== (b.key === 'untimed')) return a.key === 'untimed' ? 1 : -1;
  if (a.period !== null && b.period !== null && /\d/.test(a.period) && /\d/.test(b.period)) {
    return a.period.localeCompare(b.period, 'en', { numeric: true });
  }
  return 0;
}

function earliest(row: PeriodRow): number | null {
  const starts = row.cells.flat().flatMap((block) => (block.start === null ? [] : [minutesOf(block.start)]));
  return starts.length === 0 ? null : Math.min(...starts);
}
