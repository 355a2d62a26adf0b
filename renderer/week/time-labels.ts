import type { WeekLayout } from '../../shared/timetable/layout/week-layout.ts';

/** Labels closer than this would run into each other, in pixels. */
const CLOSEST = 15;

/**
 * The minutes to print beside the week: the times at which something starts on most days come first, others where there
 * is room. A school's day has its own times; full hours mean little to it.
 */
export function timeLabels(layout: WeekLayout, scale: number): readonly number[] {
  const starts = [
    ...layout.placed.map((placed) => placed.start),
    ...layout.bands.flatMap((band) => band.blocks.map(() => band.start)),
  ];
  const counted = [...Map.groupBy(starts, (start) => start)].map(([minute, times]) => ({
    minute,
    times: times.length,
  }));
  const chosen: number[] = [];
  for (const { minute } of counted.toSorted((a, b) => b.times - a.times || a.minute - b.minute)) {
    if (chosen.every((other) => Math.abs(other - minute) * scale >= CLOSEST)) chosen.push(minute);
  }
  return chosen.toSorted((a, b) => a - b);
}
