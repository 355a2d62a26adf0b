import type { Span } from '../geometry.ts';
import type { ViewCell } from '../grids/grid-view.ts';
import type { Day } from '../reading.ts';

/** One step of the time axis: its times in minutes since midnight (null where not printed) and what else its label says. */
export type TimeSlot = {
  readonly span: Span;
  readonly start: number | null;
  readonly end: number | null;
  /** True when `end` is not printed but taken from the next start. */
  readonly isEndInferred: boolean;
  readonly period: string | null;
  /** Words beside the time: "Lunch 12:00-13:00" → "Lunch". */
  readonly label: string | null;
  readonly cell: ViewCell | null;
  /** The cell of the end where it has one of its own. */
  readonly endCell: ViewCell | null;
  /** A step of a scale: its times stand at lines, and what lies between them is measured. */
  readonly isOnScale?: boolean;
  /** Its time is not what was read first, but what makes sense among the others. */
  readonly isGuessed?: boolean;
};

/** A column (in the view) of times, and the days it holds for; null when it holds for all. */
export type TimeColumn = {
  readonly slots: readonly TimeSlot[];
  readonly span: Span;
  readonly days: readonly Day[] | null;
};
