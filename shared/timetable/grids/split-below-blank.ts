import { findTimes } from '../times/clock-times.ts';
import { readDayLabel } from '../days/day-names.ts';
import { initialsIn } from '../days/day-initials.ts';
import { boxAround, columnSpan, sharedLength, spanLength } from '../geometry.ts';
import { columnRoles } from '../lists/column-roles.ts';
import { periodLabel } from '../times/period-words.ts';
import { textOfCell } from './lines-of-sheet.ts';
import type { Grid, GridCell } from '../sheet.ts';

/**
 * Spreadsheets put keys and lists of exams below a timetable, a blank row apart. What stands there without any day, time or
 * period is no part of the timetable above, which has them all. A row that fills the columns of the timetable as its other rows
 * do ("Evening | Chess | Choir | …") is: its times are only missing.
 */
export function splitBelowBlankRow(grid: Grid): readonly Grid[] {
  const filled = grid.cells.filter((cell) => cell.lines.length > 0);
  for (const y of blankRows(grid, filled)) {
    const above = filled.filter((cell) => cell.box.y < y);
    const below = filled.filter((cell) => cell.box.y >= y);
    if (isTimetable(above) && saysNoTimes(below) && !goesOn(above, below))
      return [gridOf(grid.cells.filter((cell) => cell.box.y < y)), gridOf(below)];
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
  return rowsOf(cells).some((row) => {
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

/** A row may lack a lesson on some day, but hardly on two of five. */
const MOST_COLUMNS = 0.8;

/** Some row below has a name and lessons in most columns of the timetable, and no row below heads a list or explains a lesson. */
function goesOn(above: readonly GridCell[], below: readonly GridCell[]): boolean {
  const [names, ...columns] = widestRow(above);
  if (!names || columns.length < 3) return false;
  const lessons = new Set(above.filter((cell) => !isUnder(cell, names)).map(textOfCell));
  const rows = rowsOf(below);
  const isFull = (row: readonly GridCell[]) =>
    row.some((cell) => isUnder(cell, names)) &&
    columns.filter((column) => row.some((cell) => isUnder(cell, column))).length >= MOST_COLUMNS * columns.length;
  const isOfKey = (row: readonly GridCell[]) =>
    row.filter((cell) => columnRoles(textOfCell(cell)).length > 0).length >= 2 ||
    row.some(
      (cell) => /\S\s*[=:]\s*\S/u.test(textOfCell(cell)) || (isUnder(cell, names) && lessons.has(textOfCell(cell))),
    );
  return rows.some(isFull) && !rows.some(isOfKey);
}

function rowsOf(cells: readonly GridCell[]): readonly (readonly GridCell[])[] {
  return [...Map.groupBy(cells, (cell) => cell.box.y).values()];
}

/** The first of the rows with the most cells, from left to right: its first cell names the rows, the others are the columns. */
function widestRow(cells: readonly GridCell[]): readonly GridCell[] {
  const rows = rowsOf(cells);
  const most = Math.max(...rows.map((row) => row.length));
  return (rows.find((row) => row.length === most) ?? []).toSorted((a, b) => a.box.x - b.box.x);
}

/** As wide as the column and in it: a cell across two columns is in neither. */
function isUnder(cell: GridCell, column: GridCell): boolean {
  const [own, other] = [columnSpan(cell.box), columnSpan(column.box)];
  return sharedLength(own, other) > 0.8 * Math.max(spanLength(own), spanLength(other));
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
