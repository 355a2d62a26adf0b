import type { CellMeaning } from './cell-meaning.ts';
import type { TimeMention } from './clock-times.ts';
import { findTimes } from './clock-times.ts';
import type { ColumnRole } from './column-roles.ts';
import { columnRoles } from './column-roles.ts';
import { daysNamedIn, readDayLabel } from './day-names.ts';
import type { DraftBlock } from './draft-block.ts';
import { columnSpan, rowSpan, sharedLength, spanLength } from './geometry.ts';
import type { GridView, ViewCell } from './grid-view.ts';
import { hasText, viewGrid } from './grid-view.ts';
import type { GridPlan } from './place-cells.ts';
import type { Day } from './reading.ts';
import { periodLabel } from './period-words.ts';
import type { Grid } from './sheet.ts';
import { resolveInOrder } from './time-order.ts';

type Columns = ReadonlyMap<ColumnRole, ViewCell>;

/**
 * A table with one lesson a row, and columns headed "Day", "Time", "Subject", "Teacher", "Room". Null where no row of
 * headings names at least a day, a subject and a time (or a period).
 */
export function readTableOfRows(grid: Grid): { plan: GridPlan; drafts: readonly DraftBlock[] } | null {
  const view = viewGrid(grid, false);
  const columns = findColumns(view);
  const subject = columns?.get('subject');
  if (!columns || !subject) return null;
  const lessons = view.cells
    .filter((cell) => hasText(cell) && cell.box.y > subject.box.y && isInColumn(cell, subject))
    .toSorted((a, b) => a.box.y - b.box.y);
  const groups = [...columns.values()].map((cell) => ({ name: cell.text, span: columnSpan(cell.box), cell }));
  const plan = { view, dayAxis: null, wholeDays: [], timeColumns: [], groups, labels: [], body: lessons };
  const rows = lessons.map((cell) => readRow(view, columns, cell));
  if (rows.filter((row) => row.days.length > 0).length < 0.6 * rows.length) return null;
  const times = [...Map.groupBy(rows, (row) => row.days.join()).values()].flatMap((day) => timesOf(day));
  return { plan, drafts: rows.flatMap((row) => draftsOf(row, times.find((one) => one.row === row)?.time ?? null)) };
}

/** The first row whose cells head columns of different kinds. */
function findColumns(view: GridView): Columns | null {
  for (const first of view.cells) {
    const row = view.cells.filter((cell) => hasText(cell) && isInRow(cell, first));
    const columns = new Map<ColumnRole, ViewCell>();
    for (const cell of row) {
      const role = columnRoles(cell.text).find((one) => !columns.has(one));
      if (role) columns.set(role, cell);
    }
    const hasTime = columns.has('time') || columns.has('start') || columns.has('period');
    if (columns.has('day') && columns.has('subject') && hasTime) return columns;
  }
  return null;
}

function isInRow(a: ViewCell, b: ViewCell): boolean {
  const [own, other] = [rowSpan(a.box), rowSpan(b.box)];
  return sharedLength(own, other) > 0.6 * Math.min(spanLength(own), spanLength(other));
}

function isInColumn(cell: ViewCell, heading: ViewCell): boolean {
  const [own, other] = [columnSpan(cell.box), columnSpan(heading.box)];
  return sharedLength(own, other) > 0.6 * Math.max(spanLength(own), spanLength(other));
}

type Row = {
  readonly lesson: ViewCell;
  readonly cells: ReadonlyMap<ColumnRole, ViewCell>;
  readonly days: readonly Day[];
  readonly mention: TimeMention | null;
};

function readRow(view: GridView, columns: Columns, lesson: ViewCell): Row {
  const cells = new Map(
    [...columns].flatMap(([role, heading]) => {
      const found = view.cells.find(
        (one) => one !== heading && hasText(one) && isInColumn(one, heading) && isInRow(one, lesson),
      );
      return found ? [[role, found] as const] : [];
    }),
  );
  const day = cells.get('day') ?? nearestAbove(view, columns.get('day'), lesson);
  const text = day?.text ?? '';
  const days = readDayLabel(text).toSorted((a, b) => b.letters - a.letters)[0]?.days ?? daysNamedIn(text);
  return { lesson, cells: day ? cells.set('day', day) : cells, days, mention: mentionOf(cells) };
}

/** A day written once holds for the rows below it that name none. */
function nearestAbove(view: GridView, heading: ViewCell | undefined, lesson: ViewCell): ViewCell | undefined {
  return (
    heading && view.cells.findLast((cell) => hasText(cell) && isInColumn(cell, heading) && cell.box.y < lesson.box.y)
  );
}

function mentionOf(cells: ReadonlyMap<ColumnRole, ViewCell>): TimeMention | null {
  const [start] = findTimes(cells.get('time')?.text ?? cells.get('start')?.text ?? '');
  const [end] = findTimes(cells.get('end')?.text ?? '');
  return start ? { ...start, end: start.end ?? end?.start ?? null } : null;
}

function timesOf(day: readonly Row[]) {
  const timed = day.flatMap((row) => (row.mention ? [{ row, mention: row.mention }] : []));
  const times = resolveInOrder(timed.map(({ mention }) => mention));
  return timed.map(({ row }, index) => ({ row, time: times[index] ?? null }));
}

function draftsOf(row: Row, time: { readonly start: number; readonly end: number | null } | null): DraftBlock[] {
  const textOf = (role: ColumnRole) => row.cells.get(role)?.text || null;
  const meaning: CellMeaning = {
    title: row.lesson.text,
    notes: textOf('notes'),
    teacher: textOf('teacher'),
    room: textOf('room'),
    class: textOf('class'),
    weeks: textOf('weeks'),
    ownTime: null,
    titleLines: row.lesson.lines,
  };
  const days = row.days.length > 0 ? row.days : [null];
  return days.map((day) => ({
    placed: { cell: row.lesson, day, weeks: null, date: null, cover: null, group: null, dayDoubt: null },
    meaning,
    start: time ? { minutes: time.start, from: 'header' } : { minutes: null, from: 'none' },
    end: time && time.end !== null ? { minutes: time.end, from: 'header' } : { minutes: null, from: 'none' },
    period: periodLabel(textOf('period') ?? '') ?? textOf('period'),
    titleFrom: 'cell',
    label: null,
    beside: [...row.cells.values()],
    contradictions: [],
  }));
}
