import type { DayAxis, DayHead } from '../days/day-axis.ts';
import type { Span } from '../geometry.ts';
import { columnSpan, middle, rowSpan, sharedLength, spanLength } from '../geometry.ts';
import type { GridView, ViewCell } from '../grids/grid-view.ts';
import type { Day } from '../reading.ts';
import type { SlotCover } from '../times/slot-cover.ts';
import { coverSlots } from '../times/slot-cover.ts';
import type { TimeColumn, TimeSlot } from '../times/time-slot.ts';

/** How a grid is to be read: where its days, times, groups and labels stand. One of several guesses that are compared. */
export type GridPlan = {
  readonly view: GridView;
  readonly dayAxis: DayAxis | null;
  /** Days that hold for the whole grid when it has no day axis (a heading says them). */
  readonly wholeDays: readonly Day[];
  readonly timeColumns: readonly TimeColumn[];
  /** Headings over the columns of a grid whose columns are classes (or groups), not days. */
  readonly groups: readonly GroupHead[];
  /** The groups share out the height of every slot: what stands beside one of them lasts as long as the slot. */
  readonly areWithinSlots?: boolean;
  /** Columns of words beside the times whose text stands for blank cells in their row ("daily routine"). */
  readonly labels: readonly ViewCell[];
  readonly body: readonly ViewCell[];
};

/** A heading of a class, a room, a teacher; `runs`: over a column (across the top, as usual) or beside a row. */
export type GroupHead = {
  readonly name: string;
  readonly span: Span;
  readonly cell: ViewCell;
  readonly runs?: 'down';
};

/** A cell with its place in the week. A cell over several days is placed once for each of them. */
export type PlacedCell = {
  readonly cell: ViewCell;
  /** Null when nothing on the sheet says the day. */
  readonly day: Day | null;
  readonly cover: SlotCover | null;
  readonly group: string | null;
  /** The weeks and the date that the day's heading names. */
  readonly weeks: string | null;
  readonly date: string | null;
  /** Why the day may be wrong, as a reason's code: the cell stands on a border, or the day's name is not clear. */
  readonly dayDoubt: string | null;
};

export function placeCells(plan: GridPlan, isLesson: (cell: ViewCell) => boolean): readonly PlacedCell[] {
  return plan.body.filter(isLesson).flatMap((cell) => placeCell(plan, cell));
}

function placeCell(plan: GridPlan, cell: ViewCell): PlacedCell[] {
  const groups = groupsOf(plan, cell);
  return daysOf(plan, cell).flatMap(({ day, weeks, date, doubt }) => {
    const slots = slotsForDay(plan, day, cell);
    const cover = coverSlots(plan.areWithinSlots ? wholeSlots(rowSpan(cell.box), slots) : rowSpan(cell.box), slots);
    return groups.map((group) => ({ cell, day, weeks, date, cover, group, dayDoubt: doubt }));
  });
}

/** From the beginning of the first slot that a cell reaches into to the end of the last. */
function wholeSlots(span: Span, slots: readonly TimeSlot[]): Span {
  const own = slots.filter(
    (slot) => sharedLength(slot.span, span) > 0.5 * Math.min(spanLength(slot.span), spanLength(span)),
  );
  const [first, last] = [own[0], own.at(-1)];
  return first && last ? { from: first.span.from, to: last.span.to } : span;
}

type DayOfCell = {
  readonly day: Day | null;
  readonly weeks: string | null;
  readonly date: string | null;
  readonly doubt: string | null;
};

const NO_DAY: DayOfCell = { day: null, weeks: null, date: null, doubt: null };

/** The days whose heading shares most of its stretch, or of the cell's, with the cell; null where no heading names one. */
export function daysOf(plan: GridPlan, cell: ViewCell): readonly DayOfCell[] {
  const axis = plan.dayAxis;
  if (!axis) return (plan.wholeDays.length > 0 ? plan.wholeDays : [null]).map((day) => ({ ...NO_DAY, day }));
  const span = axis.runs === 'across' ? columnSpan(cell.box) : rowSpan(cell.box);
  const clear = axis.heads
    .map((head) => ({ head, share: shareOfSmaller(span, head.span) }))
    .filter(({ head, share }) => share > 0.5 && isSharedByHalf(span, head));
  if (clear.length === 0 && axis.runs === 'across') return [NO_DAY];
  const isOnBorder = clear.some(({ share }) => share < 0.7);
  const found = clear.flatMap(({ head }) => {
    const doubt = head.unclear !== null ? `day-unclear:${head.unclear}` : isOnBorder ? 'day-border' : null;
    return head.days.map((day): DayOfCell => ({ day, weeks: head.weeks, date: head.date, doubt }));
  });
  const isSame = (a: DayOfCell, b: DayOfCell) => a.day === b.day && a.weeks === b.weeks;
  return found.filter((one, index) => found.findIndex((other) => isSame(one, other)) === index);
}

function shareOfSmaller(a: Span, b: Span): number {
  return sharedLength(a, b) / Math.max(1e-6, Math.min(spanLength(a), spanLength(b)));
}

/** Half of the heading, or the cell's middle, must lie within the other: a cell that only peeps over a border is not shared. */
function isSharedByHalf(span: Span, head: DayHead): boolean {
  const isInside = middle(span) >= head.span.from && middle(span) <= head.span.to;
  return isInside || sharedLength(span, head.span) > 0.5 * spanLength(head.span);
}

function groupsOf(plan: GridPlan, cell: ViewCell): readonly (string | null)[] {
  const names = plan.groups
    .filter(({ span, runs }) => {
      const own = runs === 'down' ? rowSpan(cell.box) : columnSpan(cell.box);
      return sharedLength(own, span) > 0.5 * spanLength(span);
    })
    .map((group) => group.name);
  return names.length > 0 ? names : [null];
}

/** The slots that hold for a day: of the column made for that day, else of the nearest column that holds for all. */
export function slotsForDay(plan: GridPlan, day: Day | null, cell: ViewCell): readonly TimeSlot[] {
  const special = plan.timeColumns.filter((column) => day !== null && column.days?.includes(day));
  const general = plan.timeColumns.filter((column) => column.days === null);
  const columns = special.length > 0 ? special : general.length > 0 ? general : plan.timeColumns;
  const at = middle(columnSpan(cell.box));
  const distance = (column: TimeColumn) => (column.span.from <= at ? at - column.span.to : (column.span.from - at) * 3);
  return columns.toSorted((a, b) => distance(a) - distance(b))[0]?.slots ?? [];
}
