import { accountForRest, bannerLines, firstRowOf } from './account.ts';
import { dropDoubtfulBold } from './bold-trust.ts';
import { rateBlock } from './block-confidence.ts';
import { learnHabits } from './cell-meaning.ts';
import { vocabularyOf } from './cell-styles.ts';
import type { ReadGrid } from './choose-plan.ts';
import { explainedText, readGrid } from './choose-plan.ts';
import { clockText } from './clock-times.ts';
import { cycleDayOf } from './cycle-days.ts';
import { daysNamedIn, weekDays } from './day-names.ts';
import type { DraftBlock } from './draft-block.ts';
import type { Box } from './geometry.ts';
import { fractionBox } from './geometry.ts';
import { emptyHeader, readHeader } from './header-facts.ts';
import { planGrid } from './plan-grid.ts';
import { markOverlaps } from './overlaps.ts';
import type { Contradiction, Question, ReadBlock, Reading, ReadingPart, SetAside } from './reading.ts';
import type { Grid, Sheet } from './sheet.ts';
import { splitAtDayRows } from './split-grids.ts';

/** What the sheets of one document say; the part of a `Reading` that does not depend on the file. */
export type Interpretation = Pick<
  Reading,
  'header' | 'parts' | 'blocks' | 'setAside' | 'questions' | 'contradictions' | 'warnings'
> & {
  /** How much sense the document makes read this way; for comparing other ways to cut the same page into cells. */
  readonly score: number;
  /** True when some grid has the headings of a timetable (days, or a column of times), filled in or not. */
  readonly isForm: boolean;
};

export function interpretSheets(sheets: readonly Sheet[]): Interpretation {
  const pages = sheets.map((sheet) => interpretSheet(splitGrids(dropDoubtfulBold(sheet))));
  const blocks = pages.flatMap((page) => page.blocks).map((block, index) => ({ block, id: `b${index + 1}` }));
  const header = pages.reduce((known, page) => mergeHeaders(known, page.header), emptyHeader);
  return {
    header,
    parts: pages.flatMap((page) => page.part),
    blocks: [...markOverlaps(blocks.map(({ block, id }) => ({ ...block.read, id })))],
    setAside: pages.flatMap((page) => page.setAside),
    questions: pages.flatMap((page) => page.questions),
    contradictions: blocks.flatMap(({ block, id }) => contradictionsOf(block.draft, id)),
    warnings: blocks.length === 0 ? ['blank-form'] : [],
    score: pages.reduce((sum, page) => sum + page.score, 0),
    isForm: pages.some((page) => page.isForm),
  };
}

function splitGrids(sheet: Sheet): Sheet {
  return { ...sheet, grids: sheet.grids.flatMap((grid) => splitAtDayRows(grid)) };
}

type PageRead = {
  readonly header: Reading['header'];
  readonly part: ReadingPart;
  readonly blocks: readonly { read: ReadBlock; draft: DraftBlock }[];
  readonly setAside: SetAside[];
  readonly questions: Question[];
  readonly score: number;
  readonly isForm: boolean;
};

function interpretSheet(sheet: Sheet): PageRead {
  const allLines = [...sheet.loose, ...sheet.grids.flatMap((grid) => grid.cells.flatMap((cell) => cell.lines))];
  const habits = learnHabits(
    sheet.grids.flatMap((grid) => grid.cells),
    vocabularyOf(allLines.map((line) => line.text)),
  );
  const read = sheet.grids.map((grid) => readGrid(grid, headingDays(sheet, grid), habits));
  const timetables = read.flatMap((one) => (one && isTimetable(one) ? [one] : []));
  const used = new Set(timetables.map((one) => one.grid));
  const outside = [
    ...sheet.loose,
    ...sheet.grids.filter((grid) => !used.has(grid)).flatMap((grid) => grid.cells.flatMap((cell) => cell.lines)),
  ];
  const banners = timetables.flatMap((one) => bannerLines(one));
  const top = Math.min(sheet.height, ...timetables.map((one) => firstRowOf(one)));
  const saysDays = timetables.some(({ plan }) => plan.dayAxis === null && plan.wholeDays.length > 0);
  const found = readHeader([...banners, ...outside], top, saysDays);
  const part: ReadingPart = {
    id: `p${sheet.page}`,
    page: sheet.page,
    class: found.header.class,
    teacher: found.header.teacher,
    week: found.header.week,
    room: found.header.room,
  };
  const account = accountForRest(sheet, timetables, outside, found.used);
  return {
    header: found.header,
    part,
    blocks: timetables
      .flatMap((one) => one.drafts.map((draft) => ({ draft, read: toBlock(draft, one, sheet, part) })))
      .toSorted(byDayAndTime),
    ...account,
    score: timetables.reduce((sum, one) => sum + explainedText(one), 0),
    isForm: sheet.grids.some((grid) => looksLikeForm(grid)),
  };
}

/** A grid is a timetable when it yields several lessons with a day, or with a time. */
function isTimetable(read: ReadGrid): boolean {
  const placed = read.drafts.filter((draft) => draft.placed.day !== null || draft.start.minutes !== null);
  return read.score > 2 && placed.length >= 2;
}

/** At least three days, or three printed times, head the rows or columns. */
function looksLikeForm(grid: Grid): boolean {
  return planGrid(grid, []).some((plan) => {
    const days = new Set(plan.dayAxis?.heads.flatMap((head) => head.days)).size;
    const times = Math.max(
      0,
      ...plan.timeColumns.map((column) => column.slots.filter((slot) => slot.start !== null).length),
    );
    return days >= 3 || times >= 3;
  });
}

/** Days named in the heading that stands over a grid, else anywhere on the sheet outside the grids. */
function headingDays(sheet: Sheet, grid: Grid) {
  const isOver = (box: Box) =>
    box.y < grid.box.y && box.x < grid.box.x + grid.box.width && box.x + box.width > grid.box.x;
  const near = sheet.loose.filter((line) => isOver(line.box)).toSorted((a, b) => b.box.y - a.box.y);
  const elsewhere = [...sheet.loose.map((line) => line.text), sheet.name ?? ''];
  for (const text of [...near.map((line) => line.text), ...elsewhere]) {
    const days = daysNamedIn(text);
    if (days.length > 0) return days;
  }
  return [];
}

function toBlock(draft: DraftBlock, read: ReadGrid, sheet: Sheet, part: ReadingPart): ReadBlock {
  const { meaning, placed } = draft;
  const cycleDay = cycleDayOf(placed.group);
  const inferred = [
    ...(['start', 'end'] as const).filter((side) => ['next start', 'neighbour', 'position'].includes(draft[side].from)),
    ...(draft.titleFrom === 'cell' ? [] : ['title']),
  ];
  return {
    id: '',
    part: part.id,
    day: placed.day,
    cycleDay,
    date: placed.date,
    start: timeText(draft.start.minutes),
    end: timeText(draft.end.minutes),
    period: draft.period,
    title: meaning.title,
    notes: meaning.notes,
    teacher: meaning.teacher,
    room: meaning.room,
    class: (cycleDay === null ? placed.group : null) ?? meaning.class,
    weeks: meaning.weeks,
    page: sheet.page,
    box: fractionBox(placed.cell.source.box, sheet),
    inferred,
    ...rateBlock(draft, read.margin),
  };
}

function timeText(minutes: number | null): string | null {
  return minutes === null ? null : clockText(minutes % (24 * 60));
}

function byDayAndTime(a: { read: ReadBlock }, b: { read: ReadBlock }): number {
  const rank = (block: ReadBlock) => (block.day === null ? 7 : weekDays.indexOf(block.day));
  return rank(a.read) - rank(b.read) || (a.read.start ?? '99').localeCompare(b.read.start ?? '99');
}

function contradictionsOf(draft: DraftBlock, block: string): Contradiction[] {
  return draft.contradictions.map(({ field, printed }) => ({
    block,
    field,
    printed: printed.map((minutes) => clockText(minutes)),
  }));
}

function mergeHeaders(known: Reading['header'], next: Reading['header']): Reading['header'] {
  return {
    school: known.school ?? next.school,
    class: known.class ?? next.class,
    teacher: known.teacher ?? next.teacher,
    term: known.term ?? next.term,
    week: known.week ?? next.week,
    room: known.room ?? next.room,
    title: known.title ?? next.title,
  };
}
