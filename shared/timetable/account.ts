import type { ReadGrid } from './plans/choose-plan.ts';
import { fractionBox, rowSpan, sharedLength } from './geometry.ts';
import { findTimes } from './times/clock-times.ts';
import { headingCells } from './plans/heading-cells.ts';
import { readDayLabel } from './days/day-names.ts';
import type { ViewCell } from './grids/grid-view.ts';
import { hasText } from './grids/grid-view.ts';
import { isNote, repeatsHeading } from './plans/no-lessons.ts';
import { periodLabel } from './times/period-words.ts';
import { isEmptyMark } from './cells/school-words.ts';
import { readTimeLabel } from './times/time-slots.ts';
import type { Question, SetAside } from './reading.ts';
import type { Sheet, TextLine } from './sheet.ts';

/** Lines of a timetable's own cells that stand above its headings: a title bar inside the frame. */
export function bannerLines(read: ReadGrid): readonly TextLine[] {
  return bannerCells(read).flatMap((cell) => cell.lines);
}

function bannerCells(read: ReadGrid): readonly ViewCell[] {
  const top = firstRowOf(read);
  return read.plan.view.cells.filter((cell) => hasText(cell) && cell.source.box.y + cell.source.box.height <= top + 1);
}

/** Where the headings of a timetable begin, in page units from the top. */
export function firstRowOf(read: ReadGrid): number {
  const tops = [...headingCells(read)].map((cell) => cell.source.box.y);
  return Math.min(...tops, read.grid.box.y + read.grid.box.height);
}

/** Within a timetable, or right below it: what says there when it begins and ends is a lesson of it that found no cell. */
function isLessonBeside({ text, box }: TextLine, timetables: readonly ReadGrid[]): boolean {
  const isTimed = findTimes(text).some(({ end }) => end !== null) && /\p{L}{3}/u.test(text);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const holds = ({ grid }: ReadGrid) =>
    x > grid.box.x && x < grid.box.x + grid.box.width && y > grid.box.y && y < grid.box.y + BELOW * grid.box.height;
  return isTimed && timetables.some(holds);
}

const BELOW = 1.15;

/** Every line that neither a block nor a heading holds is set aside with a reason, or becomes a question. */
export function accountForRest(
  sheet: Sheet,
  timetables: readonly ReadGrid[],
  outside: readonly TextLine[],
  usedByHeader: ReadonlySet<TextLine>,
  bellLines: ReadonlySet<TextLine>,
): { setAside: SetAside[]; questions: Question[] } {
  const setAside: SetAside[] = [];
  const questions: Question[] = [];
  const left = outside.filter((line) => !usedByHeader.has(line));
  const list = timedLines(left.filter((line) => !bellLines.has(line)));
  for (const line of left) {
    const place = { page: sheet.page, box: fractionBox(line.box, sheet), text: line.printed ?? line.text };
    if (list.has(line) || (!bellLines.has(line) && isLessonBeside(line, timetables)))
      questions.push({ ...place, ask: 'where-does-this-belong' });
    else setAside.push({ ...place, reason: bellLines.has(line) ? 'bell-times' : 'outside-the-grid' });
  }
  for (const read of timetables) {
    for (const { source, text } of unusedLabels(read))
      setAside.push({ page: sheet.page, box: fractionBox(source.box, sheet), text, reason: 'heading' });
    for (const line of restOfHeadings(read)) {
      const text = line.printed ?? line.text;
      setAside.push({ page: sheet.page, box: fractionBox(line.box, sheet), text, reason: 'heading' });
    }
    for (const cell of leftoverCells(read)) {
      if (cell.lines.every((line) => usedByHeader.has(line))) continue;
      const place = { page: sheet.page, box: fractionBox(cell.source.box, sheet), text: cell.text };
      const reason = reasonFor(read, cell);
      if (reason) setAside.push({ ...place, reason });
      else questions.push({ ...place, ask: 'where-does-this-belong' });
    }
  }
  return { setAside, questions };
}

/** Several lines with times outside every timetable may be a list of lessons: they are never set aside unasked. */
function timedLines(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const timed = lines.filter((line) => findTimes(line.text).some((mention) => mention.end !== null));
  return new Set(timed.length >= FEWEST_IN_LIST ? timed : []);
}

const FEWEST_IN_LIST = 3;

/** Lines below a day's name in its heading: a date, a place. They gave no day and belong to no lesson. */
function restOfHeadings(read: ReadGrid): readonly TextLine[] {
  const heads = read.plan.dayAxis?.heads.map((head) => head.cell) ?? [];
  return heads.flatMap((cell) => (cell && readDayLabel(cell.text).length === 0 ? cell.lines.slice(1) : []));
}

/** Cells with text that are no lesson, no heading of days, times or groups, and no label that a lesson took up. */
function leftoverCells(read: ReadGrid): readonly ViewCell[] {
  const headings = headingCells(read);
  const lessons = new Set(read.drafts.flatMap((draft) => [draft.placed.cell, ...draft.beside]));
  const labels = new Set(read.drafts.flatMap((draft) => (draft.label ? [draft.label] : [])));
  return read.plan.view.cells.filter(
    (cell) => hasText(cell) && !headings.has(cell) && !lessons.has(cell) && !labels.has(cell),
  );
}

/** Cells of the time axis with words beside the time ("Lunch 12:00-13:00") that no lesson took up. */
function unusedLabels({ plan, drafts }: ReadGrid): readonly ViewCell[] {
  const used = new Set(drafts.map((draft) => draft.meaning.title));
  return plan.timeColumns.flatMap((column) =>
    column.slots.flatMap(({ cell }) => {
      const rest = cell === null ? '' : (readTimeLabel(cell.text)?.rest ?? '');
      const isSaid = periodLabel(rest) !== null || used.has(rest);
      return cell !== null && /[\p{L}\p{N}]/u.test(rest) && !isSaid ? [cell] : [];
    }),
  );
}

/** Why a leftover cell is no lesson; null where only a person can tell. */
function reasonFor(read: ReadGrid, cell: ViewCell): string | null {
  if (isEmptyMark(cell.text)) return 'empty-mark';
  if (isNote(read.plan, cell)) return 'note';
  return isHeading(read, cell) || repeatsHeading(read.plan, cell) || isInHeadingRow(read, cell) ? 'heading' : null;
}

/** In a table of lessons: a row that repeats the headings of several columns. */
function isInHeadingRow({ plan, isTable }: ReadGrid, cell: ViewCell): boolean {
  const names = new Set(plan.groups.map((group) => group.name));
  const row = plan.view.cells.filter(
    (other) => sharedLength(rowSpan(other.box), rowSpan(cell.box)) > 0.5 * cell.box.height,
  );
  return isTable && row.filter((other) => names.has(other.text)).length >= 2;
}

/** Beside or above the first lesson: "Zeit", "Period", a period's number. */
function isHeading(read: ReadGrid, cell: ViewCell): boolean {
  const firstLesson = Math.min(...read.drafts.map((draft) => draft.placed.cell.box.y));
  return read.plan.labels.includes(cell) || cell.box.y + 0.5 * cell.box.height < firstLesson;
}
