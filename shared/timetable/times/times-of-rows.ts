import type { PrintedTime, TimeMention } from './clock-times.ts';
import type { Day } from '../reading.ts';
import type { DayTime } from './time-order.ts';
import { resolveInOrder } from './time-order.ts';

/** A row of a table of lessons: its days, and the time that it prints. */
type RowWithTime = { readonly days: readonly Day[]; readonly mention: TimeMention | null };

type TimedRow<Row> = { readonly row: Row; readonly mention: TimeMention };

/**
 * The rows of a day tell morning from afternoon by their order. A list in another order (by teacher, by class, by chance) is
 * settled as a whole, by the different times in it: lessons of all classes keep the same hours.
 */
export function timesOfRows<Row extends RowWithTime>(rows: readonly Row[]): ReadonlyMap<Row, DayTime> {
  const timed = byOneClock(rows.flatMap((row) => (row.mention ? [{ row, mention: row.mention }] : [])));
  const days = [...Map.groupBy(timed, ({ row }) => row.days.join()).values()].map(timesInOrder);
  if (days.every(isRising)) return new Map(days.flat());
  const byPrint = Map.groupBy(timed, ({ mention }) => JSON.stringify([mention.start, mention.end]));
  const different = [...byPrint.values()].toSorted((a, b) => printedMinutes(a) - printedMinutes(b));
  const settled = timesInOrder(different.flatMap(([first]) => (first ? [first] : [])));
  return new Map(settled.flatMap(([, time], i) => (different[i] ?? []).map(({ row }) => [row, time] as const)));
}

/** A list that writes 17:30 for half past five means the morning by 9:30, whatever stands before it. */
function byOneClock<Row>(rows: readonly TimedRow<Row>[]): readonly TimedRow<Row>[] {
  if (!rows.some(({ mention }) => mention.start.hour > 12)) return rows;
  const inMorning = (time: PrintedTime): PrintedTime =>
    time.half === null && time.hour >= EARLIEST && time.hour < 12 ? { ...time, half: 'am' } : time;
  return rows.map(({ row, mention }) => ({
    row,
    mention: { ...mention, start: inMorning(mention.start), end: mention.end && inMorning(mention.end) },
  }));
}

/** Schools and clubs begin no earlier: a smaller hour is one of the afternoon even there. */
const EARLIEST = 7;

function isRising<Row>(day: readonly (readonly [Row, DayTime])[]): boolean {
  return day.every(([, time], i) => time.start >= (day[i - 1]?.[1].start ?? 0));
}

function timesInOrder<Row>(day: readonly TimedRow<Row>[]): (readonly [Row, DayTime])[] {
  const times = resolveInOrder(day.map(({ mention }) => mention));
  return day.flatMap(({ row }, i) => (times[i] ? [[row, times[i]] as const] : []));
}

/** Where a printed time comes in the day: one before seven with no half said is in the afternoon. */
function printedMinutes([first]: readonly TimedRow<unknown>[]): number {
  const start = first?.mention.start;
  if (!start) return 0;
  const isLater = start.half === 'pm' || (start.half === null && start.hour < 7);
  return (start.hour + (isLater && start.hour < 12 ? 12 : 0)) * 60 + start.minute;
}
