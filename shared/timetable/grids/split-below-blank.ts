import { findTimes } from '../times/clock-times.ts';
import { readDayLabel } from '../days/day-names.ts';
import { initialsIn } from '../days/day-initials.ts';
import { boxAround } from '../geometry.ts';
import { periodLabel } from '../times/period-words.ts';
import { textOfCell } from './lines-of-sheet.ts';
import type { Grid, GridCell } from '../sheet.ts';

/**
 * Spreadsheets put keys and lists of exams below a timetable, a blank row apart. What stands there without any day, time or
 * period is no part of the timetable above, which has them all.
 */
export function splitBelowBlankRow(grid: Grid): readonly Grid[] {
  const filled = grid.cells.filter((cell) => cell.lines.length > 0);
  for (const y of blankRows(grid, filled)) {
    const above = grid.cells.filter((cell) => cell.box.y < y);
    const below = filled.filter((cell) => cell.box.y >= y);
    if (isTimetable(above.filter((cell) => cell.lines.length > 0)) && saysNoTimes(below))
      return [gridOf(above), gridOf(below)];
  }
  return [grid];
}

/** Where a row that was blank ends, from above. */
function blankRows(grid: Grid, filled: readonly GridCell[]): readonly number[] {
  const tops = [...new Set(filled.map((cell) => cell.box.y))].toSorted((a, b) => a - b);
  return tops.filter((top) => {
    const reached = Math.max(
      -Infinity,
      ...filled.filter((cell) => cell.box.y < top).map((cell) => cell.box.y + cell.box.height),
    );
    return reached > -Infinity && grid.cells.some(({ box }) => box.y >= reached - 1 && box.y + box.height <= top + 1);
  });
}

function isTimetable(cells: readonly GridCell[]): boolean {
  const texts = cells.map(textOfCell);
  const timed = texts.filter((text) => findTimes(text).length > 0 || periodLabel(text) !== null);
  const days = texts.filter((text) => readDayLabel(text).some((label) => label.letters >= 2));
  return timed.length >= 3 && (new Set(days).size >= 3 || hasInitials(cells));
}

function hasInitials(cells: readonly GridCell[]): boolean {
  const rows = Map.groupBy(cells, (cell) => cell.box.y);
  return [...rows.values()].some((row) => {
    const letters = row.map(textOfCell).filter((text) => /^\p{L}{1,2}\.?$/u.test(text));
    return initialsIn(letters).length > 0 || letters.filter((text) => readDayLabel(text).length > 0).length >= 4;
  });
}

function saysNoTimes(cells: readonly GridCell[]): boolean {
  const texts = cells.map(textOfCell);
  return (
    cells.length > 0 &&
    !namesDays(texts) &&
    texts.every((text) => findTimes(text).length === 0 && periodLabel(text) === null)
  );
}

/** One short word that is a day in some language may be a subject's code: "CS" is Thursday in Hungarian. */
function namesDays(texts: readonly string[]): boolean {
  const days = texts.flatMap((text) => readDayLabel(text).filter((label) => label.letters >= 2 * label.days.length));
  const isClear = days.some((label) => label.letters >= 3 * label.days.length);
  return (
    isClear ||
    [...Map.groupBy(days, ({ language }) => language).values()].some(
      (own) => new Set(own.flatMap((label) => label.days)).size > 1,
    )
  );
}

function gridOf(cells: readonly GridCell[]): Grid {
  return { box: boxAround(cells.map((cell) => cell.box)), cells };
}
