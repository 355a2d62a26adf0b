import type { TimeMention } from './clock-times.ts';
import { rowSpan } from '../geometry.ts';
import type { ViewCell } from '../grids/grid-view.ts';
import { periodLabel } from './period-words.ts';
import type { DayTime, TimeReading } from './time-order.ts';
import { chooseReadings } from './time-order.ts';
import type { TimeSlot } from './time-slot.ts';

/** A cell that says a time; `endCell` is the one beside it that says the end, where it has one of its own. */
export type LabelledTime = {
  readonly cell: ViewCell;
  readonly endCell: ViewCell | null;
  readonly mention: TimeMention;
  readonly rest: string;
  /** All that the time may read, the mention first; absent where nothing else comes into question. */
  readonly readings?: readonly TimeReading[];
};

/** The slots of one column of times, in the order of the page. */
export function slotsOf(column: readonly LabelledTime[]): readonly TimeSlot[] {
  const inOrder = column.toSorted((a, b) => a.cell.box.y - b.cell.box.y);
  const readings = inOrder.map((label) => label.readings ?? [{ mention: label.mention, cost: 0 }]);
  const chosen = chooseReadings(readings);
  const times = withLastStep(chosen);
  if (!inOrder.some(({ cell }) => cell.source.isOnLine) && areStartsAndEnds(times)) return pairedSlots(inOrder, times);
  return inOrder.map(({ cell, endCell, rest }, index) => {
    const time = times[index];
    const next = times[index + 1];
    const reading = readings[index]?.[chosen[index]?.reading ?? 0];
    const printedEnd = reading?.mention.end ? (time?.end ?? null) : null;
    const followingStart = next && time && next.start > time.start ? next.start : (time?.end ?? null);
    const period = periodLabel(rest);
    const isOnScale = cell.source.isOnLine === true;
    return {
      span: rowSpan(cell.box),
      start: time?.start ?? null,
      end: printedEnd ?? followingStart,
      isEndInferred: printedEnd === null && followingStart !== null && !isOnScale,
      period: period ?? leadingPeriod(rest),
      label: period === null && /\p{L}{2}/u.test(rest) ? rest : null,
      cell,
      endCell,
      isOnScale,
      isGuessed: (reading?.cost ?? 0) > 0,
    };
  });
}

/** Rows that all last as long (at least five of them): so does the last, whose end no further start says. */
function withLastStep(times: readonly DayTime[]): readonly DayTime[] {
  const steps = times.slice(1).map((time, index) => time.start - (times[index]?.start ?? 0));
  const [step] = steps;
  const last = times.at(-1);
  const isEven =
    step !== undefined && step > 0 && steps.length >= FEWEST_STEPS - 1 && steps.every((one) => one === step);
  if (!isEven || !last || times.some((time) => time.end !== null)) return times;
  return [...times.slice(0, -1), { ...last, end: last.start + step }];
}

const FEWEST_STEPS = 5;

/** Starts and ends in cells of their own: "9:00", "10:00", "10:00", "10:10": each end is the next start, nearly always. */
function areStartsAndEnds(times: readonly DayTime[]): boolean {
  if (times.length < 4 || times.length % 2 === 1 || times.slice(0, -1).some((time) => time.end !== null)) return false;
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

/** "3 RECREIO": a number before words is the period. */
function leadingPeriod(rest: string): string | null {
  return /^(\d{1,2})\b/.exec(rest)?.[1] ?? null;
}
