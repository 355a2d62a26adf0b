import type { DraftBlock } from '../plans/draft-block.ts';
import type { ReadGrid } from '../plans/choose-plan.ts';
import type { ViewCell } from '../grids/grid-view.ts';
import type { Inputs } from '../learned/network.ts';
import { linesOfSheet } from '../grids/lines-of-sheet.ts';
import { areInOwnRooms } from '../cells/own-rooms.ts';
import type { Sheet } from '../sheet.ts';
import { doubtOf } from './doubt.ts';
import type { FactsOfSheet } from './facts-of-sheet.ts';
import { countOf, factsOfSheet } from './facts-of-sheet.ts';
import { plainTitle } from './plain-title.ts';
import { planEvidence } from './plan-evidence.ts';

/** What a grid as a whole says about each of its blocks. */
export type SheetEvidence = {
  /** How often each title stands on the sheet, by its plain letters. */
  readonly titles: ReadonlyMap<string, number>;
  readonly facts: FactsOfSheet;
  /** Mean doubt about the letters of the page's lines: 0 for text that the file itself states. */
  readonly doubt: number;
  /** Letters of evidence for each day, on average: "Monday" counts more than "M". */
  readonly dayLetters: number;
  /** Minutes of the middle lesson; null where no lesson has both times. */
  readonly usualLength: number | null;
  /** The page prints times. */
  readonly isTimed: boolean;
  /** Some lesson has an end, not only a start. */
  readonly hasEnds: boolean;
  /** What speaks for and against the whole timetable having been understood. */
  readonly plan: Inputs;
  /** The headings count the days of a cycle: no weekday is missing. */
  readonly isCycle: boolean;
  readonly isDoubleBooked: (cell: ViewCell) => boolean;
};

type Surroundings = {
  /** The headings count the days of a cycle. */
  readonly isCycle: boolean;
  readonly isTimed: boolean;
};

export function sheetEvidence(read: ReadGrid, sheet: Sheet, { isCycle, isTimed }: Surroundings): SheetEvidence {
  const { drafts, plan } = read;
  const titles = drafts.map((draft) => plainTitle(draft.meaning.title));
  const lengths = drafts
    .flatMap(({ start, end }) => (start.minutes !== null && end.minutes !== null ? [end.minutes - start.minutes] : []))
    .filter((length) => length > 0)
    .toSorted((a, b) => a - b);
  const doubts = linesOfSheet(sheet).map((line) => doubtOf(line.confidence));
  const doubleBooked = cellsBookedTogether(read);
  const cells = new Set(drafts.map(({ placed }) => placed.cell));
  return {
    titles: countOf(titles),
    facts: factsOfSheet(drafts.map(({ meaning }) => meaning)),
    doubt: doubts.reduce((sum, one) => sum + one, 0) / Math.max(1, doubts.length),
    dayLetters: plan.dayAxis ? plan.dayAxis.letters / Math.max(1, plan.dayAxis.heads.length) : 3,
    usualLength: lengths[lengths.length >> 1] ?? null,
    plan: {
      ...planEvidence(read, sheet),
      clashes: doubleBooked.size / Math.max(1, cells.size),
    },
    isCycle,
    isTimed,
    hasEnds: drafts.some((draft) => draft.end.minutes !== null),
    isDoubleBooked: (cell) => doubleBooked.has(cell),
  };
}

/** Cells whose lessons share time with those of another cell on the same day, of the same group and weeks. */
function cellsBookedTogether({ drafts }: ReadGrid): ReadonlySet<ViewCell> {
  const timed = drafts.filter((draft) => draft.placed.day !== null && draft.start.minutes !== null);
  const together = Map.groupBy(
    timed,
    ({ placed, meaning }) => `${placed.day}|${placed.group ?? ''}|${meaning.weeks ?? ''}|${meaning.class ?? ''}`,
  );
  const booked = new Set<ViewCell>();
  for (const same of together.values()) {
    const inOrder = same.toSorted((a, b) => startOf(a) - startOf(b));
    for (const [index, one] of inOrder.entries()) {
      const next = inOrder[index + 1];
      if (!next || areGroups(one, next) || startOf(next) >= (one.end.minutes ?? startOf(one))) continue;
      booked.add(one.placed.cell).add(next.placed.cell);
    }
  }
  return booked;
}

function startOf({ start }: DraftBlock): number {
  return start.minutes ?? 0;
}

/** Groups are meant to meet at once: they share a cell, or each has a room of its own and no teacher is with both. */
function areGroups(a: DraftBlock, b: DraftBlock): boolean {
  return a.placed.cell === b.placed.cell || areInOwnRooms(a.meaning, b.meaning);
}
