import type { TimeColumn } from './time-slot.ts';
import { isOverSeveralDays } from '../grids/bars.ts';
import type { TimeMention } from './clock-times.ts';
import { findTimes } from './clock-times.ts';
import type { DayAxis } from '../days/day-axis.ts';
import { daysNamedIn } from '../days/day-names.ts';
import { columnSpan, middle, rowSpan, sharedLength, spanLength } from '../geometry.ts';
import type { GridView, ViewCell } from '../grids/grid-view.ts';
import { hasText } from '../grids/grid-view.ts';
import { periodLabel } from './period-words.ts';
import type { Day } from '../reading.ts';
import type { LabelledTime } from './slots-of-column.ts';
import { slotsOf } from './slots-of-column.ts';
import { timeReadings } from './time-readings.ts';
import { joinStartsWithEnds } from './start-end-columns.ts';

/** A cell that says a time and hardly anything else. */
export function readTimeLabel(text: string): { mention: TimeMention; rest: string } | null {
  const mentions = findTimes(text);
  const [mention] = mentions;
  if (mentions.length === 2) return readTimesAroundPeriod(text, mentions);
  if (!mention || mentions.length > 1) return null;
  const rest = `${text.slice(0, mention.from)} ${text.slice(mention.to)}`
    .replace(/[()[\]|]/g, ' ')
    .replace(/^\s*(?:from|von|de|da|das|dalle|desde|van|du)\s/iu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return rest.length <= 24 ? { mention, rest } : null;
}

/** "8:00", "1", "8:45" one below the other: a period between its start and its end. */
function readTimesAroundPeriod(text: string, [first, last]: readonly TimeMention[]) {
  if (!first || !last || first.end || last.end || first.from > 0 || last.to < text.length) return null;
  const rest = text.slice(first.to, last.from).trim();
  return periodLabel(rest) ? { mention: { ...first, end: last.start, to: last.to }, rest } : null;
}

/** Finds the columns of times beside (never under) the days of a grid. */
export function findTimeColumns(view: GridView, days: DayAxis | null): readonly TimeColumn[] {
  const headers = new Set(days?.heads.map((head) => head.cell));
  const headerEnd =
    days?.runs === 'across'
      ? Math.max(...days.heads.map((head) => (head.cell ? rowSpan(head.cell.box).to : 0)))
      : -Infinity;
  const below = view.cells.filter(
    (cell) => !headers.has(cell) && middle(rowSpan(cell.box)) > headerEnd && !isOverSeveralDays(cell, days),
  );
  const labels: LabelledTime[] = below.flatMap((cell) => {
    const readings = timeReadings(cell, (text) => readTimeLabel(text)?.mention ?? null);
    const [first] = readings;
    if (!first) return [];
    const rest = readTimeLabel(cell.text)?.rest ?? '';
    return [
      {
        cell,
        endCell: null,
        mention: first.mention,
        rest,
        ...(readings.length > 1 || first.cost > 0 ? { readings } : {}),
      },
    ];
  });
  if (labels.length === 0) labels.push(...bareTimes(below));
  const columns = groupByColumn(labels).filter(
    (column) => isMostlyTimes(column, below) && !areTimedLessons(column, days),
  );
  return joinStartsWithEnds(columns)
    .map((column) => ({
      slots: dayByDay(column, days).flatMap((run) => slotsOf(run)),
      span: columnSpan(column[0]?.cell.box ?? view.box),
      days: daysOfColumn(view, column[0]?.cell, headerEnd),
    }))
    .filter((column) => column.slots.length >= 2);
}

/**
 * "0830", "0920", "1010" one below the other: at least four such numbers that rise as lessons do are times, whatever one alone might
 * be; a few minutes apart they count rooms.
 */
function bareTimes(cells: readonly ViewCell[]): LabelledTime[] {
  const bare = cells.filter((cell) => /^(?:0[6-9]|1\d|2[0-2])[0-5][05]$/.test(cell.text));
  const column = bare.filter((cell) => Math.abs(cell.box.x - (bare[0]?.box.x ?? 0)) < 1);
  const inOrder = column.toSorted((a, b) => a.box.y - b.box.y);
  const minutes = inOrder.map(({ text }) => Number(text.slice(0, 2)) * 60 + Number(text.slice(2)));
  const doRise = minutes.every((at, index) => index === 0 || at - (minutes[index - 1] ?? 0) >= SHORTEST_STEP);
  if (inOrder.length < 4 || inOrder.length < bare.length || !doRise) return [];
  return inOrder.map((cell) => {
    const start = { hour: Number(cell.text.slice(0, 2)), minute: Number(cell.text.slice(2)), half: null };
    return { cell, endCell: null, mention: { start, end: null, from: 0, to: 4 }, rest: '' };
  });
}

const SHORTEST_STEP = 15;

/** Where days run down beside the times, each day's times begin anew. */
function dayByDay(column: readonly LabelledTime[], days: DayAxis | null): readonly LabelledTime[][] {
  if (days?.runs !== 'down') return [[...column]];
  const starts = days.heads.map((head) => head.span.from);
  const dayOf = (label: LabelledTime) => starts.filter((start) => middle(rowSpan(label.cell.box)) >= start).length;
  return [...Map.groupBy(column, dayOf).values()];
}

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

/** "9:00-10:00 Maths" under a day is a lesson that says its own time, not a label of the time axis; with a teacher and a room anywhere. */
function areTimedLessons(column: readonly LabelledTime[], days: DayAxis | null): boolean {
  if (column.filter(saysLessonInFull).length > 0.6 * column.length) return true;
  const span = columnSpan(column[0]?.cell.box ?? { x: 0, y: 0, width: 0, height: 0 });
  const isUnderDay = days?.heads.some((head) => sharedLength(span, head.span) > 0.6 * spanLength(head.span));
  const worded = column.filter(({ rest }) => /\p{L}{2}/u.test(rest));
  return days?.runs === 'across' && isUnderDay === true && worded.length > 0.6 * column.length;
}

/** "19:00-19:50", "Torres", "Economía", "115": a start and an end with at least two lines of words. */
function saysLessonInFull({ cell, mention, rest }: LabelledTime): boolean {
  const said = cell.source.lines.filter(({ text }) => /\p{L}{3}/u.test(text) && findTimes(text).length === 0);
  return mention.end !== null && said.length >= 2 && periodLabel(rest) === null;
}

function isMostlyTimes(column: readonly LabelledTime[], cells: readonly ViewCell[]): boolean {
  const span = columnSpan(column[0]?.cell.box ?? { x: 0, y: 0, width: 0, height: 0 });
  const inColumn = cells.filter(
    (cell) => hasText(cell) && sharedLength(columnSpan(cell.box), span) > 0.6 * spanLength(columnSpan(cell.box)),
  );
  return column.length >= 0.6 * inColumn.length;
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
