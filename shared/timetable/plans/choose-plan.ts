import type { SheetHabits } from '../cells/cell-meaning.ts';
import type { DraftBlock } from './draft-block.ts';
import { draftBlocks } from './draft-blocks.ts';
import { findTimes } from '../times/clock-times.ts';
import { readDayLabel } from '../days/day-names.ts';
import { headingCells } from './heading-cells.ts';
import { hasText } from '../grids/grid-view.ts';
import type { GridPlan } from './place-cells.ts';
import { periodLabel } from '../times/period-words.ts';
import { planGrid } from './plan-grid.ts';
import { looksLikePerson, looksLikeRoom } from '../cells/line-role.ts';
import type { Day } from '../reading.ts';
import type { Grid } from '../sheet.ts';
import { readTableOfRows } from '../lists/table-of-rows.ts';
import { readTimeLabel } from '../times/time-slots.ts';

/** A plan carried through to its blocks, and how well the sheet makes sense that way. */
export type ReadGrid = {
  readonly grid: Grid;
  readonly plan: GridPlan;
  readonly drafts: readonly DraftBlock[];
  readonly score: number;
  /** Score ahead of the next plan that gives other lessons, as a share of the best score: 0 when both are equally good. */
  readonly margin: number;
  /** One lesson a row: the headings of the columns say what every cell is. */
  readonly isTable: boolean;
};

/** Tries every plan for a grid (none where its headings say that each row is a lesson) and keeps the one whose blocks make the most sense; null when none does. */
export function readGrid(grid: Grid, headingDays: readonly Day[], habits: SheetHabits): ReadGrid | null {
  const rows = readTableOfRows(grid, headingDays);
  const tried = (
    rows ? [rows] : planGrid(grid, headingDays).map((plan) => ({ plan, drafts: draftBlocks(plan, habits) }))
  )
    .map(({ plan, drafts }) => ({ grid, plan, drafts, score: scorePlan(plan, drafts, rows !== null) }))
    .toSorted((a, b) => b.score - a.score);
  const [best] = tried;
  if (!best || best.score <= 0) return null;
  const lessons = lessonsOf(best.drafts);
  const second = tried.find((one) => lessonsOf(one.drafts) !== lessons);
  return {
    ...best,
    isTable: rows !== null,
    margin: Math.max(0, (best.score - Math.max(0, second?.score ?? 0)) / best.score),
  };
}

/** The same plan with its cells read by other habits. */
export function readAgain(read: ReadGrid, habits: SheetHabits): ReadGrid {
  return read.isTable ? read : { ...read, drafts: draftBlocks(read.plan, habits) };
}

/** The lessons of a plan as one text, to tell whether two plans come to the same. */
function lessonsOf(drafts: readonly DraftBlock[]): string {
  const lessons = drafts.map(({ placed, start, end, meaning }) =>
    [placed.day, placed.group, start.minutes, end.minutes, meaning.title].join('|'),
  );
  return lessons.toSorted().join('\n');
}

/**
 * What speaks for a plan: lessons that get a day, a time and a title, days that are many and in order. What speaks
 * against it: day names and times read as lessons, lessons with neither day nor time, text left without a place.
 */
function scorePlan(plan: GridPlan, drafts: readonly DraftBlock[], isTable: boolean): number {
  const cells = new Map(drafts.map((draft) => [draft.placed.cell, draft]));
  let score = 0;
  for (const [cell, draft] of cells) {
    // In a table of lessons the headings say what every cell is: "Period 3" is what takes place then.
    const isHeader =
      !isTable &&
      draft.titleFrom !== 'row label' &&
      (readTimeLabel(cell.text)?.rest === '' || isPeriodHeading(cell.text, plan) || namesDay(cell.text, plan));
    score += isHeader ? -1.5 : worthOf(draft);
  }
  const unplaced = plan.body.filter((cell) => hasText(cell) && !cells.has(cell)).length;
  const labelText = plan.labels.filter((cell) => cell.text.length > 12).length;
  const days = new Set(drafts.map((draft) => draft.placed.day)).size;
  return score - unplaced - 0.3 * labelText + 0.2 * days + 0.02 * (plan.dayAxis?.letters ?? 0);
}

/** In a list under a day's name, "Period 3" beside a time is a lesson. */
function isPeriodHeading(text: string, plan: GridPlan): boolean {
  const isInList = plan.dayAxis === null && plan.wholeDays.length > 0 && /\p{L}{2}/u.test(text);
  return periodLabel(text) !== null && !isInList;
}

/** "PIA" is a day in Polish only: on a sheet with English days it is a lesson. */
function namesDay(text: string, plan: GridPlan): boolean {
  const language = plan.dayAxis?.language;
  return readDayLabel(text).some((label) => label.letters >= 3 && (!language || label.language === language));
}

/**
 * How well a grid's text is explained: the worth of each lesson weighted by its letters, and the letters of the headings
 * that gave days, times and groups. Unlike the score of a plan it can be compared between different ways to cut a page into
 * cells, since all of them share out the same letters.
 */
export function explainedText(read: ReadGrid): number {
  const cells = new Map(read.drafts.map((draft) => [draft.placed.cell, draft]));
  const doubled = doubleBooked(read.drafts);
  const lessons = [...cells].reduce(
    (sum, [cell, draft]) => sum + (worthOf(draft) - (doubled.has(draft) ? DOUBLE_BOOKED : 0)) * cell.text.length,
    0,
  );
  const headings = [...headingCells(read)].reduce((sum, cell) => sum + HEADING_WORTH * cell.text.length, 0);
  const beside = new Set(read.drafts.flatMap((draft) => draft.beside));
  return lessons + headings + [...beside].reduce((sum, cell) => sum + HEADING_WORTH * cell.text.length, 0);
}

/** A heading is worth as much as a lesson that has a day, a time and a title. */
export const HEADING_WORTH = 2.5;

/** Lessons of one day, and one group, that begin together: a few are split lessons, many say that days were mixed up. */
const DOUBLE_BOOKED = 1;

function doubleBooked(drafts: readonly DraftBlock[]): ReadonlySet<DraftBlock> {
  const timed = drafts.filter((draft) => draft.start.minutes !== null);
  const together = Map.groupBy(timed, ({ placed, start }) => `${placed.day}|${placed.group ?? ''}|${start.minutes}`);
  return new Set([...together.values()].filter((same) => same.length > 1).flat());
}

/** A lesson beside every printed time is more likely a legend or a note: it outweighs the day it seems to have. */
const BESIDE_ALL_TIMES = -2;

/** Neither a time nor a teacher with a room ("Mr Sample · M3") names a lesson: what does was cut off from it. */
function worthOfTitle(title: string): number {
  if (findTimes(title).length > 0) return -1;
  const isFact = looksLikePerson(title) || (/\d/.test(title) && looksLikeRoom(title));
  return !/\p{L}/u.test(title) || isFact ? -0.5 : 0.5;
}

function worthOf(draft: DraftBlock): number {
  const day = draft.placed.day === null ? 0 : 1 - (draft.placed.dayDoubt ? 0.4 : 0);
  const time =
    draft.start.minutes === null
      ? draft.placed.cover
        ? draft.period === null
          ? 0.1
          : 0.4
        : BESIDE_ALL_TIMES
      : draft.start.from === 'position'
        ? 0.6
        : 1;
  const title = worthOfTitle(draft.meaning.title);
  const order =
    draft.start.minutes !== null && draft.end.minutes !== null && draft.end.minutes <= draft.start.minutes ? -0.5 : 0;
  // A lesson that is printed counts for more than one that a label stands for.
  return (day + time + title + order) * (draft.titleFrom === 'row label' ? 0.5 : 1);
}
