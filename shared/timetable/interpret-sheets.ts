import { spellBareHours } from './times/bare-hours.ts';
import { spellStatedHalf } from './times/stated-half.ts';
import { findBellTimes, noBells, saysTimes, withBellTimes } from './times/bell-times.ts';
import { dropDoubtfulBold } from './cells/bold-trust.ts';
import type { RatedBlock } from './confidence/rate-blocks.ts';
import { rateBlocks } from './confidence/rate-blocks.ts';
import { emptyHeader } from './headings/header-facts.ts';
import type { PageRead, PlacedBlock } from './interpret-sheet.ts';
import { interpretSheet } from './interpret-sheet.ts';
import { withoutDatedLists } from './lists/dated-lists.ts';
import { partJoinedPeriods } from './times/joined-periods.ts';
import { adoptDaysBetween } from './days/days-between-rows.ts';
import { adoptLooseDays } from './days/loose-days.ts';
import { takePeriodMarks } from './times/period-marks.ts';
import { markDottedNumbers } from './times/dotted-numbers.ts';
import { markOverlaps } from './overlaps.ts';
import type { ReadBlock, Reading, ReadingPart, SetAside } from './reading.ts';
import { rememberSheets } from './remember-sheets.ts';
import { joinRowsOfFacts } from './lists/rows-of-facts.ts';
import { readTimetables } from './plans/read-timetables.ts';
import type { Sheet } from './sheet.ts';
import { adoptTimeScale } from './times/time-scale.ts';
import { dayBarsAsColumn } from './days/day-bars.ts';
import { splitAtBlankColumns } from './grids/split-beside.ts';
import { splitBelowBlankRow } from './grids/split-below-blank.ts';
import { splitAtRepeatedHeadings } from './grids/split-repeated-headings.ts';
import { splitSideBySide } from './grids/split-side-by-side.ts';
import { splitAtDayRows } from './grids/split-grids.ts';
import { contradictionsOf } from './to-block.ts';
import { withoutRulers } from './grids/without-rulers.ts';

/** What the sheets of one document say; the part of a `Reading` that does not depend on the file. */
export type Interpretation = Omit<Understanding, 'placed'> & {
  readonly blocks: ReadBlock[];
  /** What each block was made from and what speaks for it, in the order of the blocks: for the programs that learn. */
  readonly grounds: readonly RatedBlock[];
};

/** The same before anything says how sure each block is; enough to compare ways to cut a page into cells. */
export type Understanding = Pick<
  Reading,
  'header' | 'parts' | 'setAside' | 'questions' | 'contradictions' | 'warnings'
> & {
  readonly placed: readonly PlacedBlock[];
  /** How much sense the document makes read this way; for comparing other ways to cut the same page into cells. */
  readonly score: number;
  /** True when some grid has the headings of a timetable (days, or a column of times), filled in or not. */
  readonly isForm: boolean;
};

/** What is put right about a page before anything is read from it, in this order: each step sees what those before it left. */
const STEPS: readonly ((sheet: Sheet) => Sheet)[] = [
  joinRowsOfFacts,
  spellBareHours,
  spellStatedHalf,
  withoutRulers,
  partJoinedPeriods,
  markDottedNumbers,
  takePeriodMarks,
  dropDoubtfulBold,
  adoptLooseDays,
  adoptDaysBetween,
  adoptTimeScale,
  splitGrids,
];

export function interpretSheets(sheets: readonly Sheet[]): Interpretation {
  const { placed, ...understanding } = understandSheets(sheets);
  const grounds = rateBlocks(placed);
  return { ...understanding, blocks: [...markOverlaps(grounds.map(({ block }) => block))], grounds };
}

export function understandSheets(sheets: readonly Sheet[]): Understanding {
  const prepared = sheets.map((sheet) => {
    const { grids, loose } = prepareSheet(sheet);
    return { ...sheet, grids, loose };
  });
  const timetables = readTimetables(prepared).map((found) => withoutDatedLists(found));
  const bells = prepared.map((sheet, index) => {
    const own = timetables[index] ?? [];
    return findBellTimes(sheet, new Set(own.map((read) => read.grid)));
  });
  const pages = prepared.map((sheet, index) => {
    const onPage = bells[index] ?? noBells;
    // A page with times of its own needs none from another; two other pages that differ say nothing certain.
    const others = bells.filter(saysTimes);
    const known = saysTimes(onPage) || others.length !== 1 ? onPage : (others[0] ?? onPage);
    const timed = (timetables[index] ?? []).map((read) => withBellTimes(read, known));
    return interpretSheet(sheet, timed, onPage.lines);
  });
  const placed = pages
    .flatMap((page) => page.blocks)
    .map((one, index) => ({ ...one, read: { ...one.read, id: `b${index + 1}` } }));
  const parts = continueParts(pages);
  const header = documentHeader(pages, parts);
  return {
    header,
    parts: [...parts],
    placed,
    setAside: [
      ...pages.flatMap((page) => page.setAside),
      ...pages.flatMap((page) => headingsLost(page, header, parts)),
    ],
    questions: pages.flatMap((page) => page.questions),
    contradictions: placed.flatMap(({ draft, read }) => contradictionsOf(draft, read.id)),
    warnings: placed.length === 0 ? ['blank-form'] : [],
    score: pages.reduce((sum, page) => sum + page.score, 0),
    isForm: pages.some((page) => page.isForm),
  };
}

const prepareSheet = rememberSheets((sheet) => STEPS.reduce((done, step) => step(done), sheet));

function splitGrids(sheet: Sheet): Sheet {
  return {
    ...sheet,
    grids: sheet.grids
      .flatMap((grid) => splitAtBlankColumns(grid))
      .flatMap((grid) => splitAtRepeatedHeadings(grid))
      .flatMap((grid) => splitBelowBlankRow(grid))
      .flatMap((grid) => splitAtDayRows(dayBarsAsColumn(grid)))
      .map((grid) => splitSideBySide(grid)),
  };
}

/** A page without any heading goes on with what the page before it says. */
function continueParts(pages: readonly PageRead[]): readonly ReadingPart[] {
  const all: ReadingPart[] = [];
  for (const page of pages) {
    const before = all.at(-1);
    const [first] = page.parts;
    const goesOn = before && first && page.parts.length === 1 && page.titleLines.length === 0 && saysNothing(first);
    if (goesOn) all.push({ ...before, id: first.id, page: first.page });
    else all.push(...page.parts);
  }
  return all;
}

function saysNothing(part: ReadingPart): boolean {
  return [part.class, part.teacher, part.week, part.room].every((fact) => fact === null);
}

/** What the first page says that says it; a class, teacher, week or room only where no part names another. */
function documentHeader(pages: readonly PageRead[], parts: readonly ReadingPart[]): Reading['header'] {
  const first = pages.reduce((known, page) => mergeHeaders(known, page.header), emptyHeader);
  const common = (fact: 'class' | 'teacher' | 'week' | 'room') => {
    const said = new Set(parts.flatMap((part) => (part[fact] === null ? [] : [part[fact]])));
    return said.size > 1 ? null : (first[fact] ?? [...said][0] ?? null);
  };
  return { ...first, class: common('class'), teacher: common('teacher'), week: common('week'), room: common('room') };
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

/** Headings of which neither the document nor a part of the page kept anything, or not all their words. */
function headingsLost(page: PageRead, header: Reading['header'], parts: readonly ReadingPart[]): SetAside[] {
  const own = parts.filter((part) => page.parts.some(({ id }) => id === part.id));
  const facts = own.flatMap((part) => [part.class, part.teacher, part.week, part.room]);
  const kept = new Set([...Object.values(header), ...facts].flatMap((text) => wordsOf(text ?? '')));
  return page.titleLines.flatMap(({ text, aside }) => (wordsOf(text).every((word) => kept.has(word)) ? [] : [aside]));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
