import type { ReadGrid } from '../plans/choose-plan.ts';

/**
 * A table of dates without clock times beside the week's timetable (an examination plan: "Mon 14 Oct · Maths P1 · 2 hrs")
 * holds no lessons of that week. On a page of its own it stays what it was read as.
 */
export function withoutDatedLists(timetables: readonly ReadGrid[]): readonly ReadGrid[] {
  const weekly = timetables.filter((read) => isWeekly(read));
  return weekly.length === 0 ? timetables : timetables.filter((read) => !isDatedList(read));
}

function isWeekly({ drafts }: ReadGrid): boolean {
  const days = new Set(drafts.map(({ placed }) => placed.day).filter((day) => day !== null));
  return days.size >= 3 && drafts.every(({ placed }) => placed.date === null);
}

function isDatedList({ drafts }: ReadGrid): boolean {
  return drafts.every(({ placed, start }) => placed.date !== null && start.minutes === null);
}
