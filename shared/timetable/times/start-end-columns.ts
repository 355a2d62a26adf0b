import { columnSpan, rowSpan, sharedLength, spanLength } from '../geometry.ts';
import type { TimeMention } from './clock-times.ts';
import type { LabelledTime } from './slots-of-column.ts';
import type { TimeReading } from './time-order.ts';

/**
 * "Start | End", "From | To": two columns side by side that print one time each, the second always later. They become
 * one column of stretches. All other columns stay as they are.
 */
export function joinStartsWithEnds(
  columns: readonly (readonly LabelledTime[])[],
): readonly (readonly LabelledTime[])[] {
  const inOrder = columns.toSorted((a, b) => leftOf(a) - leftOf(b));
  const joined: (readonly LabelledTime[])[] = [];
  for (const column of inOrder) {
    const before = joined.at(-1);
    const both = before && joinColumns(before, column);
    if (both) joined[joined.length - 1] = both;
    else joined.push(column);
  }
  return joined;
}

function leftOf(column: readonly LabelledTime[]): number {
  return column[0]?.cell.box.x ?? 0;
}

/** Null where the two columns are not starts and their ends. */
function joinColumns(starts: readonly LabelledTime[], ends: readonly LabelledTime[]): LabelledTime[] | null {
  if (starts.length < 2 || !areNeighbours(starts[0], ends[0])) return null;
  if (![...starts, ...ends].every((label) => label.mention.end === null)) return null;
  const pairs = starts.map((start) => ({ start, end: ends.find((end) => isInRow(start, end)) }));
  const complete = pairs.filter(({ start, end }) => end !== undefined && isLater(start, end));
  if (complete.length < 0.8 * Math.max(starts.length, ends.length)) return null;
  return pairs.map(({ start, end }) =>
    end && isLater(start, end)
      ? {
          ...start,
          endCell: end.cell,
          mention: stretchOf(start.mention, end.mention),
          readings: readingsOf(start, end),
        }
      : start,
  );
}

function stretchOf(start: TimeMention, end: TimeMention): TimeMention {
  return { ...start, end: end.start };
}

/** Every start with every end; what each of them alone would cost, together. */
function readingsOf(start: LabelledTime, end: LabelledTime): readonly TimeReading[] {
  const readings = (label: LabelledTime) => label.readings ?? [{ mention: label.mention, cost: 0 }];
  return readings(start).flatMap((from) =>
    readings(end).map((to) => ({ mention: stretchOf(from.mention, to.mention), cost: from.cost + to.cost })),
  );
}

/** Nothing wider than a border stands between the two columns. */
function areNeighbours(a: LabelledTime | undefined, b: LabelledTime | undefined): boolean {
  if (!a || !b) return false;
  const gap = columnSpan(b.cell.box).from - columnSpan(a.cell.box).to;
  return Math.abs(gap) < 0.5 * Math.min(a.cell.box.width, b.cell.box.width);
}

function isInRow(a: LabelledTime, b: LabelledTime): boolean {
  const [own, other] = [rowSpan(a.cell.box), rowSpan(b.cell.box)];
  return sharedLength(own, other) > 0.6 * Math.max(spanLength(own), spanLength(other));
}

/** Later on the clock face by what a lesson can last: "12:15" to "1:15" is an hour. */
function isLater(start: LabelledTime, end: LabelledTime): boolean {
  const minutes = (label: LabelledTime) => label.mention.start.hour * 60 + label.mention.start.minute;
  const length = (minutes(end) - minutes(start) + 12 * 60) % (12 * 60);
  return length >= 5 && length <= 5 * 60;
}
