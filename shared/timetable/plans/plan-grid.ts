import { isOverSeveralDays } from '../grids/bars.ts';
import type { ColumnRole } from '../lists/column-roles.ts';
import { columnRoles } from '../lists/column-roles.ts';
import { areCycleDays } from '../days/cycle-days.ts';
import type { DayAxis, DayHead } from '../days/day-axis.ts';
import { findDayAxes } from '../days/day-axis.ts';
import { findTimes } from '../times/clock-times.ts';
import { daysNamedIn } from '../days/day-names.ts';
import type { Span } from '../geometry.ts';
import { columnSpan, middle, rowSpan, sharedLength, spanLength } from '../geometry.ts';
import type { GridView, ViewCell } from '../grids/grid-view.ts';
import { hasText, viewGrid } from '../grids/grid-view.ts';
import { isWebAddress } from './no-lessons.ts';
import type { GridPlan, GroupHead } from './place-cells.ts';
import type { Day } from '../reading.ts';
import { periodLabel, periodNumbers } from '../times/period-words.ts';
import type { Grid } from '../sheet.ts';
import type { TimeColumn } from '../times/time-slot.ts';
import { rowsAsSlots } from '../times/rows-as-slots.ts';
import { findPeriodColumns } from '../times/period-columns.ts';
import { findTimeColumns } from '../times/time-slots.ts';
import { withWeeksOver } from '../days/weeks-over-days.ts';
import { areHeadedTeams, saysWhenAndWhere } from '../cells/when-and-where.ts';

/**
 * All ways worth trying to read a grid: days across or down, times beside or above them, or no days at all because a
 * heading names them (`headingDays`). Which one is right is decided later, by carrying each of them through to blocks.
 */
export function planGrid(grid: Grid, headingDays: readonly Day[]): readonly GridPlan[] {
  return [false, true].flatMap((isTurned) => {
    const view = viewGrid(grid, isTurned);
    const axes = findDayAxes(view);
    // A grid that names its days itself needs none from a heading: "PE kit on Tuesdays" below it is a note.
    const namesDays = axes.some((axis) => new Set(axis.heads.flatMap((head) => head.days)).size >= 3);
    const withAxis = axes.flatMap((axis) => planWithDays(view, axis));
    return [...withAxis, ...planWithoutDays(view, namesDays ? [] : headingDays)];
  });
}

function planWithDays(view: GridView, named: DayAxis): GridPlan[] {
  const found = withWeeksOver(named, view);
  const timed = timesBesideDays(view, findTimeColumns(view, found), found);
  // Where days run across, `rowsAsSlots` sees the period numbers among the labels beside the rows.
  const printed = timed.length > 0 || found.runs === 'across' ? timed : findPeriodColumns(view, found);
  const axis = {
    ...found,
    heads: found.runs === 'across' ? withoutTimeColumns(found.heads, printed) : reachingOn(found.heads, view),
  };
  if (new Set(axis.heads.flatMap((head) => head.days)).size < 2) return [];
  const headCells = new Set(found.heads.map((head) => head.cell));
  const timeCells = cellsOfColumns(printed);
  const rest = view.cells.filter((cell) => !headCells.has(cell) && !timeCells.has(cell));
  if (axis.runs === 'across') return [planAcross(view, axis, printed, rest)];
  return printed.length > 0 ? [planDown(view, axis, printed, rest)] : [];
}

/** Where every day would be a column of times, or every lesson says its own, those are the times of the lessons themselves. */
function timesBesideDays(view: GridView, columns: readonly TimeColumn[], axis: DayAxis): readonly TimeColumn[] {
  if (columns.length === 0) return columns;
  const isOwn = doLessonsSayTimes(view, columns, axis);
  if (axis.runs === 'down') return isOwn ? [] : columns;
  if (!isOwn && withoutTimeColumns(axis.heads, columns).length >= 2) return columns;
  return columns.filter((column) => withoutTimeColumns(axis.heads, [column]).length === axis.heads.length);
}

/** Nearly all that stands under the days (or beside them, columns of times aside) is a stretch of time with what little it says more. */
function doLessonsSayTimes(view: GridView, columns: readonly TimeColumn[], axis: DayAxis): boolean {
  const spanOf = (cell: ViewCell) => (axis.runs === 'across' ? columnSpan(cell.box) : rowSpan(cell.box));
  const beside = axis.runs === 'across' ? [] : cellsOfColumns(columns);
  const apart = new Set([...beside, ...axis.heads.map((head) => head.cell)]);
  const lessons = view.cells.filter(
    (cell) =>
      hasText(cell) &&
      !apart.has(cell) &&
      axis.heads.some(
        ({ span }) => sharedLength(spanOf(cell), span) > 0.7 * Math.max(spanLength(span), spanLength(spanOf(cell))),
      ),
  );
  const timed = lessons.filter((cell) => saysWhenAndWhere(cell, true));
  return timed.length >= FEWEST_TIMED && timed.length >= 0.8 * lessons.length;
}

const FEWEST_TIMED = 4;

function planAcross(
  view: GridView,
  axis: DayAxis,
  printed: readonly TimeColumn[],
  rest: readonly ViewCell[],
): GridPlan {
  const headerEnd = Math.max(...axis.heads.map((head) => (head.cell ? rowSpan(head.cell.box).to : view.box.y)));
  const below = rest.filter((cell) => middle(rowSpan(cell.box)) > headerEnd);
  const underDays = below.filter(
    (cell) => axis.heads.some((head) => isUnder(cell, head.span)) || isInUnnamedColumn(cell, axis, view, printed),
  );
  const groups = groupsUnderDays(axis, printed, underDays);
  const groupCells = new Set(groups.map((group) => group.cell));
  const body = underDays.filter((cell) => !groupCells.has(cell));
  const labels = below.filter((cell) => !underDays.includes(cell) && hasText(cell));
  const besideRows = printed.length === 0 && groups.length === 0 ? groupsBesideRows(view, labels, body) : [];
  if (besideRows.length > 0)
    return { view, dayAxis: axis, wholeDays: [], timeColumns: [], groups: besideRows, labels: [], body };
  const timeColumns = printed.length > 0 ? printed : rowsAsSlots(labels, body);
  const within = groups.length === 0 ? groupsWithinSlots(printed, labels) : [];
  if (within.length > 0)
    return { view, dayAxis: axis, wholeDays: [], timeColumns, groups: within, areWithinSlots: true, labels: [], body };
  return { view, dayAxis: axis, wholeDays: [], timeColumns, groups, labels, body };
}

/**
 * Where the lessons say their own times, what stands beside the rows is no time axis: a room, a class or a club's age group
 * beside each row, every name another.
 */
function groupsBesideRows(view: GridView, labels: readonly ViewCell[], body: readonly ViewCell[]): GroupHead[] {
  const lessons = body.filter((cell) => hasText(cell) && !isWebAddress(cell.text));
  const areTeams = areHeadedTeams(view, labels);
  if (lessons.every((cell) => saysWhenAndWhere(cell, areTeams))) return [];
  const timed = lessons.filter(saysStretch);
  const names = new Set(labels.map((cell) => cell.text));
  if (labels.length < 2 || names.size < labels.length || timed.length < 0.8 * lessons.length) return [];
  const numbers = labels.map((cell) => periodNumbers(periodLabel(cell.text) ?? '')?.[0] ?? null);
  const runsOn = numbers.slice(1).every((number, index) => number !== null && number === (numbers[index] ?? 0) + 1);
  if (runsOn) return [];
  return labels.map((cell) => ({ name: cell.text, span: rowSpan(cell.box), cell, runs: 'down' as const }));
}

/**
 * Under every sitting of an exam week the same classes again, VI, VII, VIII: what stands beside the rows within each slot, in the same
 * order in all of them, names groups; their lessons last as long as the slot.
 */
function groupsWithinSlots(printed: readonly TimeColumn[], labels: readonly ViewCell[]): GroupHead[] {
  const slots = printed[0]?.slots ?? [];
  const inSlots = slots.map(({ span }) =>
    labels
      .filter(({ box }) => sharedLength(rowSpan(box), span) > 0.9 * spanLength(rowSpan(box)))
      .toSorted((a, b) => a.box.y - b.box.y),
  );
  const names = inSlots.map((own) => own.map(({ text }) => text).join('|'));
  const isDivided = slots.length >= 2 && inSlots.every((own) => own.length >= 2);
  if (printed.length !== 1 || !isDivided || new Set(names).size !== 1) return [];
  if (inSlots.flat().length !== labels.length || labels.some((label) => periodLabel(label.text) !== null)) return [];
  return labels.map((cell) => ({ name: cell.text, span: rowSpan(cell.box), cell, runs: 'down' as const }));
}

/** A start and an end are those of a lesson, however high it stands. */
function saysStretch(cell: ViewCell): boolean {
  return findTimes(cell.text).some((mention) => mention.end !== null);
}

/** Classes side by side under every day: cells between the days and the first time, several under most of them. */
function groupsUnderDays(axis: DayAxis, printed: readonly TimeColumn[], cells: readonly ViewCell[]): GroupHead[] {
  const firstRow = Math.min(...printed.flatMap((column) => column.slots.map((slot) => slot.span.from)));
  const above = cells.filter(
    (cell) => hasText(cell) && !saysStretch(cell) && firstRow < Infinity && middle(rowSpan(cell.box)) < firstRow,
  );
  const within = (head: DayHead) => above.filter((cell) => isUnder(cell, head.span) && !isOverSeveralDays(cell, axis));
  const divided = axis.heads.filter((head) => within(head).length >= 2);
  if (divided.length < 0.6 * axis.heads.length) return [];
  return divided.flatMap((head) => within(head).map((cell) => ({ name: cell.text, span: columnSpan(cell.box), cell })));
}

/**
 * A column between the days (or behind the last, or right of the times under a blank heading) whose own heading names none
 * holds lessons of a day nobody can read. Taken for labels, they would spread over every other day of their row.
 */
function isInUnnamedColumn(cell: ViewCell, axis: DayAxis, view: GridView, times: readonly TimeColumn[]): boolean {
  if (periodLabel(cell.text) !== null) return false;
  const at = middle(columnSpan(cell.box));
  const first = Math.min(...axis.heads.map((head) => head.span.from));
  const heading = view.cells.find(
    (one) =>
      hasText(one) &&
      axis.heads.some((head) => head.cell && isBeside(one, head.cell)) &&
      isUnder(one, columnSpan(cell.box)),
  );
  if (at > first) return !(heading && isFactBehindDays(heading, axis));
  const isRightOfTimes = times.some((column) => column.days === null && column.span.to <= at);
  return isRightOfTimes && heading === undefined;
}

/** "Coach", "Room", "Notes" behind the last day: what stands below says something of its whole row. */
function isFactBehindDays(heading: ViewCell, axis: DayAxis): boolean {
  const isBehind = axis.heads.every((head) => head.span.to <= heading.box.x + 1);
  return isBehind && columnRoles(heading.text).some((role) => FACTS.includes(role));
}

const FACTS: readonly ColumnRole[] = ['teacher', 'room', 'class', 'notes'];

function isBeside(cell: ViewCell, head: ViewCell): boolean {
  return sharedLength(rowSpan(cell.box), rowSpan(head.box)) > 0.5 * spanLength(rowSpan(head.box));
}

function planDown(
  view: GridView,
  axis: DayAxis,
  timeColumns: readonly TimeColumn[],
  rest: readonly ViewCell[],
): GridPlan {
  const firstRow = Math.min(...timeColumns.flatMap((column) => column.slots.map((slot) => slot.span.from)));
  const beside = Math.max(...axis.heads.map((head) => (head.cell ? columnSpan(head.cell.box).to : 0)));
  return { view, dayAxis: axis, wholeDays: [], timeColumns, ...bodyBesideTimes(rest, timeColumns, firstRow, beside) };
}

function planWithoutDays(view: GridView, headingDays: readonly Day[]): GridPlan[] {
  const printed = findTimeColumns(view, null);
  const timeColumns = printed.length > 0 ? printed : findPeriodColumns(view, null);
  if (timeColumns.length === 0) return [];
  const timeCells = cellsOfColumns(timeColumns);
  const naming = view.cells.filter((cell) => !timeCells.has(cell) && daysNamedIn(cell.text).length > 0);
  const inside = naming.length === 1 ? daysNamedIn(naming[0]?.text ?? '') : [];
  const rest = view.cells.filter((cell) => !timeCells.has(cell) && !naming.includes(cell));
  const firstRow = Math.min(...timeColumns.flatMap((column) => column.slots.map((slot) => slot.span.from)));
  const beside = Math.min(...timeColumns.map((column) => column.span.from));
  const wholeDays = inside.length > 0 ? inside : headingDays;
  const found = bodyBesideTimes(rest, timeColumns, firstRow, beside);
  const parts = inside.length > 0 ? withPeriodsAsLessons(found) : found;
  // Numbered rows alone make no timetable: a day must be known, or the columns be days of a cycle.
  const isKnown = printed.length > 0 || wholeDays.length > 0 || areCycleDays(parts.groups.map((group) => group.name));
  return isKnown ? [{ view, dayAxis: null, wholeDays, timeColumns, ...parts }] : [];
}

/** Everything beside the times: headings over the columns (classes, groups), period numbers, and the lessons. */
function bodyBesideTimes(
  rest: readonly ViewCell[],
  timeColumns: readonly TimeColumn[],
  firstRow: number,
  beside: number,
) {
  const inRows = rest.filter((cell) => middle(rowSpan(cell.box)) > firstRow && middle(columnSpan(cell.box)) > beside);
  const aligned = inRows.filter((cell) =>
    timeColumns.some((column) => column.slots.some((slot) => sharedLength(slot.span, rowSpan(cell.box)) > 0)),
  );
  const labels = aligned.filter((cell) => periodLabel(cell.text) !== null);
  const body = aligned.filter((cell) => !labels.includes(cell));
  const groups = rest
    .filter((cell) => hasText(cell) && middle(rowSpan(cell.box)) <= firstRow && middle(columnSpan(cell.box)) > beside)
    .filter((cell) => !timeColumns.some((column) => isUnder(cell, column.span)))
    .map((cell) => ({ name: cell.text, span: columnSpan(cell.box), cell }));
  return { groups: groups.length >= 2 ? namingRow(groups) : [], labels, body };
}

/**
 * Two headings over every column, the teacher and what she teaches: only one of the rows names the groups, the one that tells
 * most of them apart, else the first.
 */
function namingRow(groups: readonly (GroupHead & { readonly cell: ViewCell })[]): readonly GroupHead[] {
  const rows = [...Map.groupBy(groups, ({ cell }) => Math.round(cell.box.y)).values()];
  const isTwice = (one: GroupHead) =>
    groups.some((other) => other !== one && sharedLength(other.span, one.span) > 0.8 * spanLength(one.span));
  if (rows.length !== 2 || !groups.every(isTwice)) return groups;
  const namesIn = (row: readonly GroupHead[]) => new Set(row.map(({ name }) => name)).size;
  return rows.reduce((best, row) => (namesIn(row) > namesIn(best) ? row : best));
}

/** "Period 3" alone beside a time, in a list under a day's name, is what takes place then. */
function withPeriodsAsLessons<Parts extends Pick<GridPlan, 'labels' | 'body'>>(parts: Parts): Parts {
  const isInRow = (cell: ViewCell, label: ViewCell) => sharedLength(rowSpan(cell.box), rowSpan(label.box)) > 0;
  const lessons = parts.labels.filter(
    (label) => /\p{L}{2}/u.test(label.text) && !parts.body.some((cell) => isInRow(cell, label)),
  );
  return {
    ...parts,
    labels: parts.labels.filter((label) => !lessons.includes(label)),
    body: [...parts.body, ...lessons],
  };
}

function cellsOfColumns(columns: readonly TimeColumn[]): Set<ViewCell> {
  return new Set(
    columns.flatMap((column) =>
      column.slots.flatMap((slot) => [slot.cell, slot.endCell].filter((cell) => cell !== null)),
    ),
  );
}

function isUnder(cell: ViewCell, span: Span): boolean {
  const own = columnSpan(cell.box);
  return sharedLength(own, span) > 0.5 * Math.min(spanLength(own), spanLength(span));
}

/** "Mon-Wed" over a column of times is that column's heading, not a day of its own. */
function withoutTimeColumns(heads: readonly DayHead[], columns: readonly TimeColumn[]): readonly DayHead[] {
  return heads.filter(
    (head) => !columns.some((column) => sharedLength(column.span, head.span) > 0.6 * spanLength(head.span)),
  );
}

/** A day written once beside several rows holds until the next day is written. */
function reachingOn(heads: readonly DayHead[], view: GridView): readonly DayHead[] {
  return heads.map((head, index) => ({
    ...head,
    span: {
      from: head.span.from,
      to: Math.max(head.span.to, heads[index + 1]?.span.from ?? view.box.y + view.box.height),
    },
  }));
}
