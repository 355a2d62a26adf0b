import type { SheetHabits } from '../cells/cell-meaning.ts';
import { learnHabits, linesWithoutTime } from '../cells/cell-meaning.ts';
import { vocabularyOf } from '../cells/cell-styles.ts';
import type { ReadGrid } from './choose-plan.ts';
import { readAgain, readGrid } from './choose-plan.ts';
import { daysNamedIn } from '../days/day-names.ts';
import type { Box } from '../geometry.ts';
import { isHabitDoubtful } from '../learned/doubt-habit.ts';
import type { LearnedRoles } from '../learned/read-by-roles.ts';
import { learnRoles } from '../learned/read-by-roles.ts';
import { areFactsUnderstood, isWrittenWithFacts } from '../learned/trust-roles.ts';
import { roleNetworks } from '../learned/role-networks.ts';
import { linesOfSheet } from '../grids/lines-of-sheet.ts';
import { rememberSheets } from '../remember-sheets.ts';
import type { Grid, GridCell, Sheet } from '../sheet.ts';

/**
 * The timetables of every page. What cells say is learned twice: first from all cells, to find out which of them are lessons,
 * then from the lessons alone; a page with too few of them to show a habit takes that of the whole document.
 */
export function readTimetables(sheets: readonly Sheet[]): readonly (readonly ReadGrid[])[] {
  const [only, ...others] = sheets;
  return only && others.length === 0 ? readSinglePage(only) : readPages(sheets);
}

const readSinglePage = rememberSheets((sheet) => readPages([sheet]));

function readPages(sheets: readonly Sheet[]): readonly (readonly ReadGrid[])[] {
  const pages = sheets.map((sheet) => {
    const found = findTimetables(sheet);
    const cells = lessonCells(found);
    return { sheet, found, cells, lines: cells.map(linesWithoutTime) };
  });
  const all = learnHabits(
    pages.flatMap(({ cells }) => cells),
    new Set(),
  );
  // Most sheets never ask for them, and every way to cut a page is read through to its lessons.
  let roles: readonly LearnedRoles[] | null = null;
  const rolesOf = (page: number): LearnedRoles | undefined => {
    roles ??= learnRoles(
      pages.map(({ lines }) => lines),
      roleNetworks,
    );
    return roles[page];
  };
  return pages.map(({ sheet, found, cells, lines }, page) => {
    const own = learnHabits(cells, vocabularyOf(linesOfSheet(sheet).map((line) => line.text)));
    const habit = own.lines ?? (own.hasBoldTitles ? null : all.lines);
    const byRules = found.map((read) => readAgain(read, { ...own, lines: habit }));
    const isUnderstood = areFactsUnderstood(byRules.flatMap((read) => read.drafts));
    const learned = habit === null && isUnderstood ? undefined : rolesOf(page);
    if (!learned) return byRules;
    const isDoubtful = habit !== null && isHabitDoubtful(lines, habit, learned);
    if (!isDoubtful && (isUnderstood || !isWrittenWithFacts(lines, learned))) return byRules;
    const habits: SheetHabits = { ...own, lines: isDoubtful ? null : habit, roles: learned };
    return found.map((read) => readAgain(read, habits));
  });
}

const findTimetables = rememberSheets((sheet): readonly ReadGrid[] => {
  const habits = learnHabits(
    sheet.grids.flatMap((grid) => grid.cells),
    vocabularyOf(linesOfSheet(sheet).map((line) => line.text)),
  );
  const read = sheet.grids.map((grid) => readGrid(grid, headingDays(sheet, grid), habits));
  return read.flatMap((one) => (one && isTimetable(one) ? [one] : []));
});

function lessonCells(timetables: readonly ReadGrid[]): readonly GridCell[] {
  return [...new Set(timetables.flatMap((read) => read.drafts.map((draft) => draft.placed.cell.source)))];
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
