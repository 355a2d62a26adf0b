import type { ReadBlock } from '../../shared/timetable/reading.ts';
import { columnsOf } from '../../shared/timetable/layout/week-layout.ts';

export type WeekView = 'time' | 'period' | 'list';

/** The layout in which this week is easiest to read at first; the person may choose another. */
export function suggestView(blocks: readonly ReadBlock[]): WeekView {
  if (blocks.length < 6 || columnsOf(blocks).length < 2) return 'list';
  const withoutTime = blocks.filter((block) => block.start === null).length;
  return withoutTime * 2 > blocks.length ? 'period' : 'time';
}

/** What the P key does: periods from anywhere, and from periods back to true time. */
export function otherView(view: WeekView): WeekView {
  return view === 'period' ? 'time' : 'period';
}
