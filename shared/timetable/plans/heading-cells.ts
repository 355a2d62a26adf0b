import type { ViewCell } from '../grids/grid-view.ts';
import type { GridPlan } from './place-cells.ts';

/** The cells that gave a grid its days, times and groups. */
export function headingCells({ plan }: { readonly plan: GridPlan }): ReadonlySet<ViewCell> {
  const days = plan.dayAxis?.heads.map((head) => head.cell) ?? [];
  const times = plan.timeColumns.flatMap((column) => column.slots.flatMap((slot) => [slot.cell, slot.endCell]));
  return new Set([...days, ...times, ...plan.groups.map((group) => group.cell)].filter((cell) => cell !== null));
}
