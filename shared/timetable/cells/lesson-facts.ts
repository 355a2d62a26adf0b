import type { TimeMention } from '../times/clock-times.ts';
import type { TextLine } from '../sheet.ts';

/** What the lines of one lesson's cell say. */
export type CellMeaning = {
  readonly title: string;
  readonly notes: string | null;
  readonly teacher: string | null;
  readonly room: string | null;
  readonly class: string | null;
  readonly weeks: string | null;
  /** The time printed inside the cell: it overrides the header's. */
  readonly ownTime: TimeMention | null;
  readonly titleLines: readonly TextLine[];
  /** On this sheet another part of every cell could nearly as well be the title. */
  readonly isRoleDoubtful?: boolean;
};
