import type { SheetHabits } from './cell-meaning.ts';
import { learnHabits, linesWithoutTime } from './cell-meaning.ts';
import { vocabularyOf } from './cell-styles.ts';
import type { ReadGrid } from './choose-plan.ts';
import { readAgain, readGrid } from './choose-plan.ts';
import { daysNamedIn } from './day-names.ts';
import type { Box } from './geometry.ts';
import { isHabitDoubtful } from './learned/doubt-habit.ts';
import { learnRoles } from './learned/read-by-roles.ts';
import { isWrittenWithFacts } from './learned/trust-roles.ts';
import { roleNetworks } from './learned/role-networks.ts';
import type { Grid, GridCell, Sheet } from './sheet.ts';

/**
 * The timetables of every page. What cells say is learned twice: first from all cells, to find out which of them are lessons,
 * then from the lessons alone; a page with too few of them to show a habit takes that of the whole document.
 */
export function readTimetables(sheets: readonly Sheet[]): readonly (readonly ReadGrid[])[] {
  const pages = sheets.map((sheet) => ({ sheet, found: findTimetables(sheet) }));
  const lessons = pages.flatMap(({ found }) => lessonCells(found));
  const all = learnHabits(lessons, new Set());
  const roles = learnRoles(
    pages.map(({ found }) => lessonCells(found).map(linesWithoutTime)),
    roleNetworks,
  );
  return pages.map(({ sheet, found }, page) => {
    const own = learnHabits(lessonCells(found), vocabularyOfSheet(sheet));
    const lines = own.lines ?? (own.hasBoldTitles ? null : all.lines);
    const learned = roles[page] ?? null;
    const cells = lessonCells(found).map(linesWithoutTime);
    const byRules = found.map((read) => readAgain(read, { ...own, lines }));
    if (!learned) return byRules;
    const drafts = byRules.flatMap((read) => read.drafts);
    const isDoubtful = lines !== null && isHabitDoubtful(cells, lines, learned);
    if (!isDoubtful && !isWrittenWithFacts(drafts, cells, learned)) return byRules;
    const habits: SheetHabits = { ...own, lines: isDoubtful ? null : lines, roles: learned };
    return found.map((read) => readAgain(read, habits));
  });
}

function findTimetables(sheet: Sheet): readonly ReadGrid[] {
  const habits = learnHabits(
    sheet.grids.flatMap((grid) => grid.cells),
    vocabularyOfSheet(sheet),
  );
  const read = sheet.grids.map((grid) => readGrid(grid, headingDays(sheet, grid), habits));
  return read.flatMap((one) => (one && isTimetable(one) ? [one] : []));
}

function lessonCells(timetables: readonly ReadGrid[]): readonly GridCell[] {
  return [...new Set(timetables.flatMap((read) => read.drafts.map((draft) => draft.placed.cell.source)))];
}

function vocabularyOfSheet(sheet: Sheet): ReadonlySet<string> {
  const lines = [...sheet.loose, ...sheet.grids.flatMap((grid) => grid.cells.flatMap((cell) => cell.lines))];
  return vocabularyOf(lines.map((line) => line.text));
}

/** A grid is a timetable when it yields several lessons with a day, or with a time. */
function isTimetable(read: ReadGrid): boolean {
  const placed = read.drafts.filter((draft) => draft.placed.day !== null || draft.start.minutes !== null);
  const isCycle = read.plan.dayAxis === null && read.plan.wholeDays.length === 0 && read.plan.groups.length > 0;
  return read.score > 2 && (placed.length >= 2 || (isCycle && read.drafts.length >= 2));
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
