import { gapAt, isBar } from './bars.ts';
import { findTimes } from './clock-times.ts';
import { readDayLabel } from './day-names.ts';
import type { ViewCell } from './grid-view.ts';
import { coverSlots } from './slot-cover.ts';
import { rowSpan } from './geometry.ts';
import type { GridPlan } from './place-cells.ts';

/** A line of notes right across the grid: no slot beside it, no time in it, and no gap between slots that it could fill. */
export function isNote(plan: GridPlan, cell: ViewCell): boolean {
  return (
    isBar(plan, cell) &&
    findTimes(cell.text).length === 0 &&
    gapAt(plan, cell) === null &&
    plan.timeColumns.every((column) => coverSlots(rowSpan(cell.box), column.slots) === null)
  );
}

/** "Monday" again in the middle of Monday's column: the headings are repeated there. */
export function repeatsHeading(plan: GridPlan, cell: ViewCell): boolean {
  const named = readDayLabel(cell.text).filter(
    (label) => label.letters >= 3 * label.days.length && label.language === plan.dayAxis?.language,
  );
  const known = plan.dayAxis?.heads.map((head) => head.days.join()) ?? [];
  return named.some((label) => known.includes(label.days.join()));
}
