import type { ReadGrid } from '../plans/choose-plan.ts';
import type { DraftBlock } from '../plans/draft-block.ts';
import type { Box } from '../geometry.ts';
import { hasText } from '../grids/grid-view.ts';
import { headingCells } from '../plans/heading-cells.ts';
import type { Inputs } from '../learned/network.ts';
import type { Sheet, TextLine } from '../sheet.ts';
import { noCutDoubts } from '../sheet.ts';
import { plainTitle } from './plain-title.ts';

/**
 * What speaks for and against a whole timetable having been understood, as numbers around 0 to 3: most wrong lessons are not
 * single slips but come from a page that was cut or planned wrongly, and then show in what its lessons have in common. What only
 * describes a sheet (pictures, long titles, days with few lessons) is no evidence: a fit would learn which layouts failed.
 */
export function planEvidence(read: ReadGrid, sheet: Sheet): Inputs {
  const { drafts } = read;
  const share = (isSo: (draft: DraftBlock) => boolean) => drafts.filter(isSo).length / Math.max(1, drafts.length);
  const titles = new Set(drafts.map(({ meaning }) => plainTitle(meaning.title)));
  const facts = factsOf(drafts);
  return {
    margin: Math.min(1, read.margin * 5),
    cutMargin: Math.min(1, (sheet.cutMargin ?? 1) * 5),
    ...(sheet.cutDoubts ?? noCutDoubts),
    readTwoWays: share(({ meaning }) => meaning.isRoleDoubtful === true),
    dayless: mixed(share(({ placed }) => placed.day === null)),
    timeless: mixed(share(({ start }) => start.minutes === null)),
    endless: mixed(share(({ end }) => end.minutes === null)),
    measured: share(({ start, end }) => start.from === 'position' || end.from === 'position'),
    loose: share(({ placed }) => placed.cover !== null && !(placed.cover.start.isExact && placed.cover.end.isExact)),
    onBorder: share(({ placed }) => placed.dayDoubt !== null),
    holdsTitles: share((draft) => holdsAnotherTitle(draft, titles)),
    titleIsFact: share(({ meaning }) => facts.has(plainTitle(meaning.title))),
    slotsWithoutTime: slotsWithoutTime(read),
    ...leftovers(read, sheet),
  };
}

/** All or nothing is how a sheet is printed; a part that lacks what the rest has is a doubt. */
function mixed(share: number): number {
  return Math.min(1, 4 * share * (1 - share));
}

/** A line of the cell that is the title of other lessons and not its own: two lessons have run into one cell. */
function holdsAnotherTitle({ meaning, placed }: DraftBlock, titles: ReadonlySet<string>): boolean {
  const own = plainTitle(meaning.title);
  return placed.cell.lines.some((line) => {
    const text = plainTitle(line.text);
    return text.length >= 4 && text !== own && titles.has(text);
  });
}

/** The teachers, rooms and classes of all lessons: where one is another's title, the lines of cells were mixed up. */
function factsOf(drafts: readonly DraftBlock[]): ReadonlySet<string> {
  const all = drafts.flatMap(({ meaning }) => [meaning.teacher, meaning.room, meaning.class]);
  return new Set(all.flatMap((fact) => (fact === null ? [] : [plainTitle(fact)])));
}

function slotsWithoutTime({ plan }: ReadGrid): number {
  const slots = plan.timeColumns.flatMap((column) => column.slots);
  return mixed(slots.filter((slot) => slot.start === null).length / Math.max(1, slots.length));
}

/** Shares of letters that found no place: within the grid, and beside it at its height. */
function leftovers(read: ReadGrid, sheet: Sheet): Inputs {
  const headings = headingCells(read);
  const lessons = new Set(read.drafts.flatMap((draft) => [draft.placed.cell, ...draft.beside, draft.label]));
  const filled = read.plan.view.cells.filter(hasText);
  const all = lettersIn(filled.flatMap((cell) => cell.lines));
  const left = filled.filter((cell) => !headings.has(cell) && !lessons.has(cell));
  const beside = sheet.loose.filter((line) => isWithinHeight(line.box, read.grid.box));
  return {
    leftInside: lettersIn(left.flatMap((cell) => cell.lines)) / Math.max(1, all),
    leftBeside: Math.min(1, lettersIn(beside) / Math.max(1, all)),
  };
}

function isWithinHeight(box: Box, frame: Box): boolean {
  const middle = box.y + box.height / 2;
  return middle > frame.y && middle < frame.y + frame.height;
}

function lettersIn(lines: readonly TextLine[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}
