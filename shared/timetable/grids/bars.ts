import type { DayAxis } from '../days/day-axis.ts';
import { columnSpan, middle, rowSpan, sharedLength, spanLength } from '../geometry.ts';
import type { ViewCell } from './grid-view.ts';
import type { GridPlan } from '../plans/place-cells.ts';

/** A cell that lies under the headings of several days. */
export function isOverSeveralDays(cell: ViewCell, days: DayAxis | null): boolean {
  if (days?.runs !== 'across') return false;
  const span = columnSpan(cell.box);
  return days.heads.filter((head) => sharedLength(span, head.span) > 0.6 * spanLength(head.span)).length >= 2;
}

/** A cell right across the grid, over the column of times as well: a break, a title or a line of notes. */
export function isBar(plan: GridPlan, cell: ViewCell): boolean {
  const span = columnSpan(cell.box);
  return (
    isOverSeveralDays(cell, plan.dayAxis) &&
    plan.timeColumns.some((column) => sharedLength(span, column.span) > 0.6 * spanLength(column.span))
  );
}

/** The time that a bar fills: from the end of the slot above it to the start of the one below. Null where they leave none. */
export function gapAt(plan: GridPlan, bar: ViewCell): { readonly start: number; readonly end: number } | null {
  const slots = plan.timeColumns[0]?.slots ?? [];
  const at = middle(rowSpan(bar.box));
  const above = slots.findLast((slot) => middle(slot.span) < at);
  const below = slots.find((slot) => middle(slot.span) > at);
  const [start, end] = [above?.end ?? null, below?.start ?? null];
  return start !== null && end !== null && end > start && above?.isEndInferred === false ? { start, end } : null;
}
