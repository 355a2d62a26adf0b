import type { CellMeaning } from '../cells/lesson-facts.ts';
import type { TimeMention } from '../times/clock-times.ts';
import { findTimes } from '../times/clock-times.ts';
import type { ColumnRole } from './column-roles.ts';
import { columnsByContent } from './columns-by-content.ts';
import { assignRoles, columnRoles } from './column-roles.ts';
import { compactDays } from '../days/compact-days.ts';
import { initialsInColumn } from '../days/day-initials.ts';
import { findDate, settleDates } from '../days/day-dates.ts';
import { daysNamedIn, readDayLabel } from '../days/day-names.ts';
import type { DraftBlock } from '../plans/draft-block.ts';
import { columnSpan, rowSpan, sharedLength, spanLength } from '../geometry.ts';
import type { GridView, ViewCell } from '../grids/grid-view.ts';
import { hasText, viewGrid } from '../grids/grid-view.ts';
import type { GridPlan } from '../plans/place-cells.ts';
import type { Day } from '../reading.ts';
import type { LastLines } from '../cells/last-lines.ts';
import { lastLinesOf } from '../cells/last-lines.ts';
import { periodLabel } from '../times/period-words.ts';
import type { Grid } from '../sheet.ts';
import { endOf, restOfDay, restsOfTimes, secondTimeIn, timeTextOf } from './rest-of-row.ts';
import type { DayTime } from '../times/time-order.ts';
import { resolveNear } from '../times/time-order.ts';
import { timesOfRows } from '../times/times-of-rows.ts';

type Columns = ReadonlyMap<ColumnRole, ViewCell>;

/**
 * A table with one lesson a row, and columns headed "Day", "Time", "Subject", "Teacher", "Room". The day may instead stand
 * beside its rows without a heading, or over the whole table (`headingDays`). Null where no row of headings names at least a subject and a time (or a period).
 */
export function readTableOfRows(
  grid: Grid,
  headingDays: readonly Day[],
): { plan: GridPlan; drafts: readonly DraftBlock[] } | null {
  const view = viewGrid(grid, false);
  const banner = daysAbove(view);
  const knownDays = banner.length > 0 ? banner : headingDays;
  const headed = findColumns(view, knownDays.length > 0);
  const columns = headed ?? findUnheaded(view, knownDays.length > 0);
  const subject = columns?.get('subject');
  if (!columns || !subject) return null;
  const lessons = lessonsBelow(view, columns, subject);
  const groups = [...columns.values()].map((cell) => ({ name: cell.text, span: columnSpan(cell.box), cell }));
  const plan = { view, dayAxis: null, wholeDays: [], timeColumns: [], groups, labels: [], body: lessons };
  const below = cellsBelow(view, columns);
  const initials = initialsInColumn((below.get('day') ?? []).map((cell) => cell.text));
  const rows = lessons.map((cell) => readRow(view, below, cell, { knownDays, initials }));
  if (rows.filter((row) => row.days.length > 0).length < 0.6 * rows.length) return null;
  const times = timesOfRows(rows);
  const last = lastLinesOf(lessons);
  const under = last && !columns.has(last.role) ? last : null;
  const dates = datesOfRows(rows);
  return { plan, drafts: rows.flatMap((row) => draftsOf(row, times.get(row) ?? null, dates.get(row) ?? null, under)) };
}

/** The dates beside the days of a plan of exams, in one way of writing. */
function datesOfRows(rows: readonly Row[]): ReadonlyMap<Row, string | null> {
  const textOf = (row: Row) => row.cells.get('day')?.text ?? '';
  const texts = [...new Set(rows.map(textOf))];
  const dates = settleDates(
    texts.map((text) => findDate(text)),
    null,
  );
  return new Map(rows.map((row) => [row, dates[texts.indexOf(textOf(row))] ?? null]));
}

/** The days that a line over the whole table names: "Monday, Tuesday, Thursday" above "Period, Start, End". */
function daysAbove(view: GridView): readonly Day[] {
  const top = Math.min(...view.cells.filter((cell) => columnRoles(cell.text).length > 0).map((cell) => cell.box.y));
  const above = view.cells.filter((cell) => hasText(cell) && cell.box.y + 0.5 * cell.box.height < top);
  const named = above.map((cell) => daysNamedIn(cell.text)).filter((days) => days.length > 0);
  return named.length === 1 ? (named[0] ?? []) : [];
}

/** The first row whose cells head columns of different kinds. */
function findColumns(view: GridView, isDayKnown: boolean): Columns | null {
  const days = daysBeside(view);
  for (const first of view.cells) {
    const roles = columnRoles(first.text);
    if (!roles.some((role) => role === 'day' || role === 'time' || role === 'start')) continue;
    const row = view.cells.filter((cell) => hasText(cell) && !days.includes(cell) && isInRow(cell, first));
    const columns = withSubjects(withSubjectLeftOver(new Map(assignRoles(row)), row), row.length);
    const hasTime = columns.has('time') || columns.has('start') || columns.has('period');
    if (!columns.has('subject') || !hasTime) continue;
    if (columns.has('day')) return columns;
    const [day] = days;
    const isFull = columns.size >= 3 || (columns.size === 2 && row.length === 2);
    if (day && isFull) return columns.set('day', day);
    if (isDayKnown && isFull && columns.size > 0.5 * row.length) return columns;
  }
  return null;
}

/**
 * A list of courses may call them classes, and a list of bells names no subjects: what takes place then stands under "Class" or
 * "Period". Behind "Day, Period, Time, 7A, 7B" it does not.
 */
function withSubjects(columns: Map<ColumnRole, ViewCell>, headings: number): Map<ColumnRole, ViewCell> {
  if (columns.has('subject') || !(columns.has('time') || columns.has('start'))) return columns;
  if (columns.size <= 0.5 * headings) return columns;
  for (const role of ['class', 'period'] as const) {
    const heading = columns.get(role);
    if (!heading) continue;
    columns.delete(role);
    return columns.set('subject', heading);
  }
  return columns;
}

/** Columns that only their contents tell apart, beside days or under one. */
function findUnheaded(view: GridView, isDayKnown: boolean): Columns | null {
  const days = daysBeside(view);
  const [day] = days;
  if (!day && !isDayKnown) return null;
  const columns = columnsByContent(view, days);
  return columns && day ? columns.set('day', day) : columns;
}

/** Where the times, the teachers and the rooms have their columns, the one column left says what takes place, whatever it is called. */
function withSubjectLeftOver(columns: Map<ColumnRole, ViewCell>, row: readonly ViewCell[]): Map<ColumnRole, ViewCell> {
  const [left, ...more] = row.filter((cell) => ![...columns.values()].includes(cell));
  const isKnown = (columns.has('time') || columns.has('start')) && columns.has('teacher') && columns.has('room');
  return left && more.length === 0 && isKnown && !columns.has('subject') ? columns.set('subject', left) : columns;
}

/** Days beside the rows they hold for, in a column of nothing else. */
function daysBeside(view: GridView): readonly ViewCell[] {
  const left = Math.min(...view.cells.map((cell) => cell.box.x));
  const column = view.cells.filter((cell) => hasText(cell) && Math.abs(cell.box.x - left) < 1);
  const isDay = (cell: ViewCell) => readDayLabel(cell.text).some((label) => label.letters >= 3 * label.days.length);
  return column.length >= 2 && column.every(isDay) ? column : [];
}

/**
 * The cells that name the lessons. A row with a time whose subject is blank still holds one: what else it says is its name.
 * Rows that repeat the headings hold none.
 */
function lessonsBelow(view: GridView, columns: Columns, subject: ViewCell): readonly ViewCell[] {
  const headings = new Set([...columns].filter(([role]) => role !== 'day').map(([, cell]) => cell.text));
  const below = view.cells.filter(
    (cell) => hasText(cell) && cell.box.y > subject.box.y && !headings.has(cell.text) && !isDayCell(cell, columns),
  );
  const named = below.filter((cell) => isInColumn(cell, subject));
  const times = columns.get('time') ?? columns.get('start');
  const nameless = below.filter(
    (cell) =>
      times !== undefined &&
      isInColumn(cell, times) &&
      findTimes(cell.text).length > 0 &&
      !named.some((other) => isInRow(other, cell)),
  );
  const others = nameless.flatMap((time) => {
    const row = below.filter((cell) => cell !== time && isInRow(cell, time) && findTimes(cell.text).length === 0);
    return row
      .filter((cell) => /\p{L}{2}/u.test(cell.text))
      .toSorted((a, b) => a.box.x - b.box.x)
      .slice(0, 1);
  });
  return [...named, ...others].toSorted((a, b) => a.box.y - b.box.y);
}

/** A day in a column without a heading is no heading itself. */
function isDayBeside(cell: ViewCell): boolean {
  return readDayLabel(cell.text).length > 0;
}

function isDayCell(cell: ViewCell, columns: Columns): boolean {
  const day = columns.get('day');
  return day !== undefined && isInColumn(cell, day);
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
  /** What stands in columns whose headings say nothing known. */
  readonly others: readonly ViewCell[];
  readonly days: readonly Day[];
  readonly mention: TimeMention | null;
  /** What the cells of the day, the time and the length say beside them. */
  readonly remarks: readonly string[];
};

type CellsByRole = ReadonlyMap<ColumnRole, readonly ViewCell[]>;

/** What stands under each heading, from top to bottom. */
function cellsBelow(view: GridView, columns: Columns): CellsByRole {
  return new Map(
    [...columns].map(([role, heading]) => {
      const below = view.cells.filter(
        (cell) => hasText(cell) && isInColumn(cell, heading) && (cell.box.y > heading.box.y || isDayBeside(cell)),
      );
      return [role, below.toSorted((a, b) => a.box.y - b.box.y)];
    }),
  );
}

type DaysOfTable = {
  /** Days that hold for all rows, in tables that have no column of them. */
  readonly knownDays: readonly Day[];
  readonly initials: ReadonlyMap<string, readonly Day[]> | null;
};

function readRow(view: GridView, below: CellsByRole, lesson: ViewCell, { knownDays, initials }: DaysOfTable): Row {
  const cells = new Map(
    [...below].flatMap(([role, column]) => {
      const found = column.find((one) => isInRow(one, lesson));
      return found ? [[role, found] as const] : [];
    }),
  );
  // A day written once holds for the rows below it that name none.
  const day = cells.get('day') ?? below.get('day')?.findLast((cell) => cell.box.y < lesson.box.y);
  const text = day?.text ?? '';
  const days = day ? (initials?.get(text) ?? daysInColumn(text)) : knownDays;
  const known = new Set([...below.values()].flat());
  const others = view.cells.filter(
    (cell) => hasText(cell) && cell !== lesson && !known.has(cell) && isInRow(cell, lesson),
  );
  const dayRest = initials?.has(text) ? null : restOfDay(text, days);
  const mention = mentionOf(cells);
  const remarks = [dayRest ?? [], restsOfTimes((role) => cells.get(role)?.text ?? '', mention)].flat();
  return { lesson, cells: day ? cells.set('day', day) : cells, others, days, mention, remarks };
}

function daysInColumn(text: string): readonly Day[] {
  const named = readDayLabel(text).toSorted((a, b) => b.letters - a.letters)[0]?.days ?? daysNamedIn(text);
  return named.length > 0 ? named : compactDays(text);
}

function mentionOf(cells: ReadonlyMap<ColumnRole, ViewCell>): TimeMention | null {
  const timesIn = (role: ColumnRole) => findTimes(cells.get(role)?.text ?? '')[0];
  const start = timesIn('time') ?? timesIn('start');
  return start ? { ...start, end: start.end ?? timesIn('end')?.start ?? null } : null;
}

function draftsOf(row: Row, time: DayTime | null, date: string | null, under: LastLines | null): DraftBlock[] {
  const { title, below } = nameOf(row.lesson, under);
  const textOf = (role: ColumnRole) => (below && role === under?.role ? below : row.cells.get(role)?.text) || null;
  const end = endOf(time, textOf('duration') ?? '');
  const meaning: CellMeaning = {
    title,
    notes:
      [textOf('notes') ?? [], row.others.map((cell) => cell.text), row.remarks, end.rest ?? []].flat().join('; ') ||
      null,
    teacher: textOf('teacher'),
    room: textOf('room'),
    class: textOf('class'),
    weeks: textOf('weeks'),
    ownTime: null,
    titleLines: row.lesson.lines,
  };
  const days = row.days.length > 0 ? row.days : [null];
  return days.map((day) => ({
    placed: { cell: row.lesson, day, weeks: null, date, cover: null, group: null, dayDoubt: null },
    meaning,
    start: time ? { minutes: time.start, from: 'header' } : { minutes: null, from: 'none' },
    end: end.minutes !== null ? { minutes: end.minutes, from: 'header' } : { minutes: null, from: 'none' },
    period: periodLabel(textOf('period') ?? '') ?? textOf('period'),
    titleFrom: 'cell',
    label: null,
    beside: [...row.cells.values(), ...row.others],
    contradictions: time ? secondTimes(row, time.start) : [],
  }));
}

/** A cell that says two times is put to a person, for a lesson can keep only one. */
function secondTimes(row: Row, start: number): DraftBlock['contradictions'] {
  const second =
    row.mention &&
    secondTimeIn(
      timeTextOf((role) => row.cells.get(role)?.text ?? ''),
      row.mention,
    );
  return second ? [{ field: 'start', printed: [start, resolveNear(second, { start, end: null }).start] }] : [];
}

/** The name of a lesson and what stands below it, if its last line is none of the name. */
function nameOf(lesson: ViewCell, under: LastLines | null): { readonly title: string; readonly below: string | null } {
  const last = lesson.lines.at(-1);
  if (!last || !under?.lines.has(last)) return { title: lesson.text, below: null };
  const title = lesson.lines.slice(0, -1).map(({ text }) => text);
  return { title: title.join(' '), below: last.text };
}
