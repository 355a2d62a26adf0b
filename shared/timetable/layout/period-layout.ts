import type { ReadBlock } from '../reading.ts';
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
  /** The same on every day, and nothing beside it: a break. */
  readonly isBand: boolean;
};

export type PeriodLayout = { readonly columns: readonly WeekColumn[]; readonly rows: readonly PeriodRow[] };

/**
 * A week in rows of equal height: one row a period where the sheet names periods, else one row for each starting time.
 * Rows run by time, else by the period's number, else in the order of the sheet.
 */
export function layoutPeriods(blocks: readonly ReadBlock[]): PeriodLayout {
  const columns = columnsOf(blocks);
  const rows = [...Map.groupBy(blocks, rowKey)].map(([key, members]) => toRow(key, members, columns));
  return { columns, rows: rows.toSorted(orderOf(rows)) };
}

const UNTIMED = 'untimed';

function rowKey(block: ReadBlock): string {
  if (block.period !== null) return `period ${block.period.trim().toLocaleLowerCase()}`;
  return block.start === null ? UNTIMED : `start ${block.start}`;
}

function toRow(key: string, members: readonly ReadBlock[], columns: readonly WeekColumn[]): PeriodRow {
  const cells = columns.map((column) => members.filter((block) => columnKey(block) === column.key));
  return {
    key,
    period: members[0]?.period ?? null,
    start: agreed(members.map((block) => block.start)),
    end: agreed(members.map((block) => block.end)),
    cells,
    isBand: cells.length > 1 && cells.every((cell) => cell.length === 1) && new Set(members.map(said)).size === 1,
  };
}

function said({ title, notes, teacher, room, class: className, weeks, start, end }: ReadBlock): string {
  return JSON.stringify([title.trim().toLocaleLowerCase(), notes, teacher, room, className, weeks, start, end]);
}

function agreed(values: readonly (string | null)[]): string | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/**
 * One rule for all rows, so that the order is an order: by time if every row has one; by number if every period has one;
 * else as the rows follow each other on the sheet. What has neither period nor time comes last.
 */
function orderOf(rows: readonly PeriodRow[]): (a: PeriodRow, b: PeriodRow) => number {
  const named = rows.filter((row) => row.key !== UNTIMED);
  if (named.every((row) => earliest(row) !== null))
    return lastUntimed((a, b) => (earliest(a) ?? 0) - (earliest(b) ?? 0));
  if (named.every((row) => row.period !== null && /\d/.test(row.period))) {
    return lastUntimed((a, b) => (a.period ?? '').localeCompare(b.period ?? '', 'en', { numeric: true }));
  }
  const placeByKey = placesOnSheet(rows);
  return lastUntimed((a, b) => (placeByKey.get(a.key) ?? 0) - (placeByKey.get(b.key) ?? 0));
}

function lastUntimed(compare: (a: PeriodRow, b: PeriodRow) => number) {
  return (a: PeriodRow, b: PeriodRow) =>
    Number(a.key === UNTIMED) - Number(b.key === UNTIMED) || compare(a, b) || a.key.localeCompare(b.key, 'en');
}

function earliest(row: PeriodRow): number | null {
  const starts = row.cells.flat().flatMap((block) => (block.start === null ? [] : [minutesOf(block.start)]));
  return starts.length === 0 ? null : Math.min(...starts);
}

/** Periods run down the sheet or across it: along whichever direction their cells lie further apart. */
function placesOnSheet(rows: readonly PeriodRow[]): ReadonlyMap<string, number> {
  const across = rows.map((row) => meanOf(row, ({ box: [x, , width] }) => x + width / 2));
  const down = rows.map((row) => meanOf(row, ({ page, box: [, y, , height] }) => page + y + height / 2));
  const places = spread(across) > spread(down) ? across : down;
  return new Map(rows.map((row, index) => [row.key, places[index] ?? 0]));
}

function meanOf(row: PeriodRow, place: (block: ReadBlock) => number): number {
  const places = row.cells.flat().map(place);
  return places.reduce((sum, value) => sum + value, 0) / Math.max(1, places.length);
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
