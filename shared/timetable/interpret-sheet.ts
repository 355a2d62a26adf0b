import { accountForRest, firstRowOf } from './account.ts';
import type { ReadGrid } from './plans/choose-plan.ts';
import { explainedText, HEADING_WORTH } from './plans/choose-plan.ts';
import { readDayLabel, weekDays } from './days/day-names.ts';
import type { DraftBlock } from './plans/draft-block.ts';
import { columnSpan, fractionBox, rowSpan, sharedLength } from './geometry.ts';
import type { Headings } from './headings/grid-headings.ts';
import { topOfFullRow } from './grids/full-row.ts';
import { shareHeadings } from './headings/grid-headings.ts';
import { kindOfGroups } from './headings/group-kind.ts';
import type { ViewCell } from './grids/grid-view.ts';
import { hasText } from './grids/grid-view.ts';
import { readHeader } from './headings/header-facts.ts';
import { divideIntoParts } from './headings/parts.ts';
import { planGrid } from './plans/plan-grid.ts';
import type { Question, Reading, ReadingPart, SetAside } from './reading.ts';
import type { Grid, Sheet, TextLine } from './sheet.ts';
import type { UnratedBlock } from './to-block.ts';
import { toBlock } from './to-block.ts';

/** A block with what it was made from: its draft, the timetable and the page it stands in. */
export type PlacedBlock = {
  readonly read: UnratedBlock;
  readonly draft: DraftBlock;
  readonly timetable: ReadGrid;
  readonly sheet: Sheet;
  /** The headings of the timetable count the days of a cycle. */
  readonly isCycle: boolean;
};

/** What one page says, before it is joined with the others. */
export type PageRead = {
  readonly header: Reading['header'];
  /** The line of the title, for pages whose title does not become the document's. */
  readonly titleLines: readonly { readonly text: string; readonly aside: SetAside }[];
  readonly parts: readonly ReadingPart[];
  readonly blocks: readonly PlacedBlock[];
  readonly setAside: readonly SetAside[];
  readonly questions: readonly Question[];
  readonly score: number;
  readonly isForm: boolean;
};

/** `timetables` are those that `readTimetables` found, read by the habits of the whole document. */
export function interpretSheet(
  sheet: Sheet,
  timetables: readonly ReadGrid[],
  bellLines: ReadonlySet<TextLine>,
): PageRead {
  const used = new Set(timetables.map((one) => one.grid));
  const outside = [
    ...sheet.loose,
    ...sheet.grids.filter((grid) => !used.has(grid)).flatMap((grid) => grid.cells.flatMap((cell) => cell.lines)),
  ];
  const headings = shareHeadings(timetables, outside);
  const top = Math.min(sheet.height, ...timetables.map((one) => firstRowOf(one)), ...topsOfForms(sheet, timetables));
  const saysDays = timetables.some(({ plan }) => plan.dayAxis === null && plan.wholeDays.length > 0);
  const found = readHeader(headings.page, top, saysDays);
  const { parts, partOf, used: headingLines, common } = divideIntoParts(sheet, timetables, headings, found);
  const account = accountForRest(sheet, timetables, outside, new Set([...found.used, ...headingLines]), bellLines);
  const blocks = timetables.flatMap((read) => {
    const part = partOf.get(read) ?? parts[0];
    const groups = kindOfGroups(
      read.plan.groups.map((group) => group.name),
      { corner: cornerTexts(read), above: linesAbove(read, headings).map((line) => line.text) },
    );
    if (!part) return [];
    const grounds = { timetable: read, sheet, isCycle: groups === 'cycle day' };
    return read.drafts.map((draft) => ({ ...grounds, draft, read: toBlock(draft, { sheet, part, groups }) }));
  });
  return {
    header: {
      ...found.header,
      school: found.header.school ?? common.school,
      term: found.header.term ?? common.term,
      title: found.header.title ?? common.title ?? dayAsTitle(timetables, outside),
    },
    titleLines: [...found.used, ...headingLines].map((line) => ({ text: line.text, aside: setLineAside(line, sheet) })),
    parts,
    blocks: blocks.toSorted(byDayAndTime),
    ...account,
    score: timetables.reduce((sum, one) => sum + explainedText(one), 0) + explainedBells(timetables, bellLines),
    isForm: sheet.grids.some((grid) => looksLikeForm(grid)),
  };
}

/** A second table that gave lessons their times is explained as well as the headings of the first. */
function explainedBells(timetables: readonly ReadGrid[], lines: ReadonlySet<TextLine>): number {
  const isUsed = timetables.some(({ drafts }) => drafts.some(({ start }) => start.from === 'legend'));
  return isUsed ? HEADING_WORTH * [...lines].reduce((sum, { text }) => sum + text.length, 0) : 0;
}

/** Of a page that is about one day and says no more, the heading that names the day is the title. */
function dayAsTitle(timetables: readonly ReadGrid[], outside: readonly TextLine[]): string | null {
  const [first] = timetables;
  if (!first || timetables.length > 1 || first.plan.dayAxis !== null || first.plan.wholeDays.length === 0) return null;
  const lessons = new Set(first.drafts.map((draft) => draft.placed.cell));
  const cells = first.plan.view.cells.filter((cell) => !lessons.has(cell));
  const texts = [...cells, ...outside].map(({ text }) => text);
  const days = first.plan.wholeDays.join();
  return texts.find((text) => readDayLabel(text).some((label) => label.days.join() === days)) ?? null;
}

/** On a page without a timetable, the headings of its forms: what stands in their rows says nothing of the sheet. */
function topsOfForms(sheet: Sheet, timetables: readonly ReadGrid[]): readonly number[] {
  if (timetables.length > 0) return [];
  return sheet.grids.flatMap(({ cells }) => {
    const top = topOfFullRow(cells.filter((cell) => cell.lines.length > 0).map((cell) => cell.box));
    return top === null ? [] : [top];
  });
}

function setLineAside(line: TextLine, sheet: Sheet): SetAside {
  return { page: sheet.page, box: fractionBox(line.box, sheet), text: line.printed ?? line.text, reason: 'heading' };
}

function linesAbove(read: ReadGrid, headings: Headings): readonly TextLine[] {
  const top = firstRowOf(read);
  return [...headings.page, ...(headings.own.get(read) ?? [])].filter((line) => line.box.y < top);
}

/** What stands in the corner of a grid, in the row of the groups' headings and left of them: "Raum", "Klasa". */
function cornerTexts({ plan }: ReadGrid): readonly string[] {
  const [first] = plan.groups;
  if (!first) return [];
  const isDown = first.runs === 'down';
  const before = Math.min(...plan.groups.map(({ cell }) => (isDown ? cell.box.y : cell.box.x)));
  const isBefore = ({ box }: ViewCell) => (isDown ? box.y : box.x) < before;
  const isInLine = ({ box }: ViewCell) =>
    isDown
      ? sharedLength(columnSpan(box), columnSpan(first.cell.box)) > 0.5 * first.cell.box.width
      : sharedLength(rowSpan(box), rowSpan(first.cell.box)) > 0.5 * first.cell.box.height;
  return plan.view.cells.filter((cell) => hasText(cell) && isBefore(cell) && isInLine(cell)).map((cell) => cell.text);
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

function byDayAndTime(a: { read: UnratedBlock }, b: { read: UnratedBlock }): number {
  const rank = (block: UnratedBlock) => (block.day === null ? 7 : weekDays.indexOf(block.day));
  return rank(a.read) - rank(b.read) || (a.read.start ?? '99').localeCompare(b.read.start ?? '99');
}
