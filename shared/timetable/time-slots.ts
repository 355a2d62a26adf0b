import type { TimeMention } from './clock-times.ts';
import { findTimes } from './clock-times.ts';
import type { DayAxis } from './day-axis.ts';
import { daysNamedIn } from './day-names.ts';
import type { Span } from './geometry.ts';
import { columnSpan, middle, rowSpan, sharedLength, spanLength } from './geometry.ts';
import type { GridView, ViewCell } from './grid-view.ts';
import { hasText } from './grid-view.ts';
import type { Day } from './reading.ts';
import { periodLabel } from './school-words.ts';
import type { DayTime } from './time-order.ts';
import { resolveInOrder } from './time-order.ts';

/** One step of the time axis: its times in minutes since midnight (null where not printed) and what else its label says. */
export type TimeSlot = {
  readonly span: Span;
  readonly start: number | null;
  readonly end: number | null;
  /** True when `end` is not printed but taken from the next start. */
  readonly isEndInferred: boolean;
  readonly period: string | null;
  /** Words beside the time: "Lunch 12:00-13:00" → "Lunch". */
  readonly label: string | null;
  readonly cell: ViewCell | null;
  /** The cell of the end where it has one of its own. */
  readonly endCell: ViewCell | null;
};

/** A column (in the view) of times, and the days it holds for; null when it holds for all. */
export type TimeColumn = {
  readonly slots: readonly TimeSlot[];
  readonly span: Span;
  readonly days: readonly Day[] | null;
};

/** A cell that says a time and hardly anything else. */
export function readTimeLabel(text: string): { mention: TimeMention; rest: string } | null {
  const mentions = findTimes(text);
  const [mention] = mentions;
  if (!mention || mentions.length > 1) return null;
  const rest = `${text.slice(0, mention.from)} ${text.slice(mention.to)}`
    .replace(/[()[\]|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return rest.length <= 24 ? { mention, rest } : null;
}

/** Finds the columns of times beside (never under) the days of a grid. */
export function findTimeColumns(view: GridView, days: DayAxis | null): readonly TimeColumn[] {
  const headers = new Set(days?.heads.map((head) => head.cell));
  const headerEnd =
    days?.runs === 'across'
      ? Math.max(...days.heads.map((head) => (head.cell ? rowSpan(head.cell.box).to : 0)))
      : -Infinity;
  const below = view.cells.filter((cell) => !headers.has(cell) && middle(rowSpan(cell.box)) > headerEnd);
  const labels = below.flatMap((cell) => {
    const label = readTimeLabel(cell.text);
    return label ? [{ cell, ...label }] : [];
  });
  return groupByColumn(labels)
    .filter((column) => isMostlyTimes(column, below))
    .map((column) => ({
      slots: dayByDay(column, days).flatMap((run) => slotsOf(run)),
      span: columnSpan(column[0]?.cell.box ?? view.box),
      days: daysOfColumn(view, column[0]?.cell, headerEnd),
    }))
    .filter((column) => column.slots.length >= 2);
}

/** Where days run down beside the times, each day's times begin anew. */
function dayByDay(column: readonly LabelledTime[], days: DayAxis | null): readonly LabelledTime[][] {
  if (days?.runs !== 'down') return [[...column]];
  const starts = days.heads.map((head) => head.span.from);
  const dayOf = (label: LabelledTime) => starts.filter((start) => middle(rowSpan(label.cell.box)) >= start).length;
  return [...Map.groupBy(column, dayOf).values()];
}

type LabelledTime = { readonly cell: ViewCell; readonly mention: TimeMention; readonly rest: string };

function groupByColumn(labels: readonly LabelledTime[]): readonly LabelledTime[][] {
  const columns: LabelledTime[][] = [];
  for (const label of labels) {
    const span = columnSpan(label.cell.box);
    const column = columns.find(([first]) => {
      const other = columnSpan(first?.cell.box ?? label.cell.box);
      return sharedLength(span, other) > 0.6 * Math.max(spanLength(span), spanLength(other));
    });
    if (column) column.push(label);
    else columns.push([label]);
  }
  return columns;
}

function isMostlyTimes(column: readonly LabelledTime[], cells: readonly ViewCell[]): boolean {
  const span = columnSpan(column[0]?.cell.box ?? { x: 0, y: 0, width: 0, height: 0 });
  const inColumn = cells.filter(
    (cell) => hasText(cell) && sharedLength(columnSpan(cell.box), span) > 0.6 * spanLength(columnSpan(cell.box)),
  );
  return column.length >= 0.6 * inColumn.length;
}

function slotsOf(column: readonly LabelledTime[]): readonly TimeSlot[] {
  const inOrder = column.toSorted((a, b) => a.cell.box.y - b.cell.box.y);
  const times = resolveInOrder(inOrder.map(({ mention }) => mention));
  if (areStartsAndEnds(times)) return pairedSlots(inOrder, times);
  return inOrder.map(({ cell, rest }, index) => {
    const time = times[index];
    const next = times[index + 1];
    const printedEnd = time?.end ?? null;
    const followingStart = next && time && next.start > time.start ? next.start : null;
    const period = periodLabel(rest);
    return {
      span: rowSpan(cell.box),
      start: time?.start ?? null,
      end: printedEnd ?? followingStart,
      isEndInferred: printedEnd === null && followingStart !== null,
      period: period ?? leadingPeriod(rest),
      label: period === null && /\p{L}{2}/u.test(rest) ? rest : null,
      cell,
      endCell: null,
    };
  });
}

/** Starts and ends in cells of their own: "9:00", "10:00", "10:00", "10:10": each end is the next start, nearly always. */
function areStartsAndEnds(times: readonly DayTime[]): boolean {
  if (times.length < 4 || times.length % 2 === 1 || times.some((time) => time.end !== null)) return false;
  const joints = times.flatMap((time, index) =>
    index % 2 === 1 && index + 1 < times.length ? [[time.start, times[index + 1]?.start ?? 0] as const] : [],
  );
  return (
    joints.every(([end, start]) => start >= end) &&
    joints.filter(([end, start]) => start === end).length > 0.5 * joints.length
  );
}

function pairedSlots(labels: readonly LabelledTime[], times: readonly DayTime[]): readonly TimeSlot[] {
  return labels.flatMap(({ cell }, index) => {
    const end = labels[index + 1];
    if (index % 2 === 1 || !end) return [];
    const span = { from: rowSpan(cell.box).from, to: rowSpan(end.cell.box).to };
    return [
      {
        span,
        start: times[index]?.start ?? null,
        end: times[index + 1]?.start ?? null,
        isEndInferred: false,
        period: null,
        label: null,
        cell,
        endCell: end.cell,
      },
    ];
  });
}

/** "3 INTERVALO": a number before words is the period. */
function leadingPeriod(rest: string): string | null {
  return /^(\d{1,2})\b/.exec(rest)?.[1] ?? null;
}

/** A time column may say for which days it holds: "Mon-Wed", "Fri Time". */
function daysOfColumn(view: GridView, cell: ViewCell | undefined, headerEnd: number): readonly Day[] | null {
  if (!cell || headerEnd === -Infinity) return null;
  const head = view.cells.find(
    (one) =>
      middle(rowSpan(one.box)) <= headerEnd &&
      sharedLength(columnSpan(one.box), columnSpan(cell.box)) > 0.6 * spanLength(columnSpan(one.box)) &&
      hasText(one),
  );
  const days = head ? daysNamedIn(head.text) : [];
  return days.length > 0 ? days : null;
}

/** Where a grid prints no times, its rows are the slots: of the label cells beside it, else of the lessons themselves. */
export function rowsAsSlots(labels: readonly ViewCell[], body: readonly ViewCell[]): readonly TimeColumn[] {
  const source = labels.length >= 2 ? labels : body;
  const rows: ViewCell[] = [];
  for (const cell of source.toSorted((a, b) => a.box.height - b.box.height)) {
    const span = rowSpan(cell.box);
    if (
      !rows.some(
        (row) => sharedLength(rowSpan(row.box), span) > 0.4 * Math.min(spanLength(span), spanLength(rowSpan(row.box))),
      )
    ) {
      rows.push(cell);
    }
  }
  if (rows.length < 2) return [];
  const slots = rows
    .toSorted((a, b) => a.box.y - b.box.y)
    .map((cell): TimeSlot => {
      const isLabel = labels.includes(cell);
      const period = isLabel ? periodLabel(cell.text) : null;
      return {
        span: rowSpan(cell.box),
        start: null,
        end: null,
        isEndInferred: false,
        period,
        label: null,
        cell: isLabel ? cell : null,
        endCell: null,
      };
    });
  return [{ slots, span: columnSpan(rows[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 }), days: null }];
}
