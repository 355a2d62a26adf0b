import { isSpelledOutWord } from '../cells/school-words.ts';
import { gapAt, isBar } from '../grids/bars.ts';
import { findTimes } from '../times/clock-times.ts';
import { readDayLabel } from '../days/day-names.ts';
import type { ViewCell } from '../grids/grid-view.ts';
import { coverSlots } from '../times/slot-cover.ts';
import { rowSpan, sharedLength, spanLength } from '../geometry.ts';
import type { GridPlan } from './place-cells.ts';

/**
 * A line of notes right across the grid: no slot beside it, no time in it, and no gap between slots that it could fill. Between
 * numbered periods that say no times, "LUNCH" is a break all the same.
 */
export function isNote(plan: GridPlan, cell: ViewCell): boolean {
  if (isWebAddress(cell.text)) return true;
  const areTimed = plan.timeColumns.some(({ slots }) => slots.some(({ start }) => start !== null));
  if (!areTimed && isSpelledOutWord(cell.text)) return false;
  return (
    isBar(plan, cell) &&
    findTimes(cell.text).length === 0 &&
    gapAt(plan, cell) === null &&
    plan.timeColumns.every((column) => coverSlots(rowSpan(cell.box), column.slots) === null)
  );
}

/** The address that a browser prints below a page, or that a school leaves for more: nothing takes place there. */
export function isWebAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/iu.test(text.trim());
}

/**
 * "Monday" again in the middle of Monday's column, and Tuesday in its own beside it: the headings are repeated there. Alone such
 * a name is a lesson that is called like a day: "QUI" is chemistry, and Thursday, in Portuguese.
 */
export function repeatsHeading(plan: GridPlan, cell: ViewCell): boolean {
  const own = headedDays(plan, cell);
  if (own.length === 0 || plan.dayAxis?.runs === 'down') return own.length > 0;
  const isBeside = (other: ViewCell) =>
    sharedLength(rowSpan(other.box), rowSpan(cell.box)) > 0.5 * spanLength(rowSpan(cell.box));
  return plan.body.some((other) => isBeside(other) && headedDays(plan, other).some((days) => !own.includes(days)));
}

/** The days that a text names as some heading of the grid does. */
function headedDays(plan: GridPlan, { text }: ViewCell): readonly string[] {
  const known = plan.dayAxis?.heads.map((head) => head.days.join()) ?? [];
  return readDayLabel(text)
    .filter((label) => label.letters >= 3 * label.days.length && label.language === plan.dayAxis?.language)
    .map((label) => label.days.join())
    .filter((days) => known.includes(days));
}
