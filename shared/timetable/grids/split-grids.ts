import { findTimes } from '../times/clock-times.ts';
import type { DayLabel } from '../days/day-names.ts';
import { readDayHeadingText } from '../days/day-heading.ts';
import type { Language } from '../days/day-words.ts';
import { DAY_FORMS } from '../days/day-words.ts';
import { boxAround, columnSpan, rowSpan, sharedLength } from '../geometry.ts';
import { periodLabel } from '../times/period-words.ts';
import { textOfCell } from './lines-of-sheet.ts';
import type { Grid, GridCell } from '../sheet.ts';

/**
 * Takes a grid apart where days head it anew further down: Thursday and Friday below Monday to Wednesday, or the next
 * class's week. A line alone in its row, right above such a row of days, is that part's title. Grids that cannot be cut cleanly stay whole.
 */
export function splitAtDayRows(grid: Grid): readonly Grid[] {
  const tops = rowsOfDays(grid.cells).map((row) => topWithTitle(grid, row));
  const cuts = tops.slice(1).filter((y) => grid.cells.every((cell) => !isCutBy(cell, y)));
  if (cuts.length === 0) return [grid];
  const edges = [-Infinity, ...cuts, Infinity];
  const parts = edges.slice(1).map((to, index) => {
    const from = edges[index] ?? -Infinity;
    return grid.cells.filter((cell) => middleOf(cell) >= from && middleOf(cell) < to);
  });
  return parts.filter((cells) => cells.length > 0).map((cells) => ({ box: boxAround(cells.map((c) => c.box)), cells }));
}

/** Tops of the rows in which at least two cells name different days, from above. */
function rowsOfDays(cells: readonly GridCell[]): readonly GridCell[][] {
  const rows: GridCell[][] = [];
  const named = cells.filter((cell) => labelsOf(cell, 1).length > 0).toSorted((a, b) => a.box.y - b.box.y);
  for (const cell of named) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && sharedLength(rowSpan(cell.box), rowSpan(first.box)) > 0.5 * cell.box.height) row.push(cell);
    else rows.push([cell]);
  }
  return rows.filter((row) => namesDays(row, 3, 2) || repeatsShortDays(row, rows));
}

/** At least `fewest` different days of one language, each named by at least `letters` letters. */
function namesDays(row: readonly GridCell[], letters: number, fewest: number): boolean {
  return LANGUAGES.some((language) => new Set(row.flatMap((cell) => daysOf(cell, language, letters))).size >= fewest);
}

/** "Mo Di Mi Do Fr" is no lesson where another row says the same over the same columns. */
function repeatsShortDays(row: readonly GridCell[], rows: readonly (readonly GridCell[])[]): boolean {
  if (!namesDays(row, 1, 4)) return false;
  return rows.some((other) => other !== row && other.length === row.length && haveSameTexts(row, other));
}

function haveSameTexts(row: readonly GridCell[], other: readonly GridCell[]): boolean {
  return row.every((cell) =>
    other.some(
      (one) => textOfCell(one) === textOfCell(cell) && sharedLength(columnSpan(one.box), columnSpan(cell.box)) > 0,
    ),
  );
}

const LANGUAGES = Object.keys(DAY_FORMS) as Language[];

/** Two days of one language: "PIA" beside "MER" are lessons. */
function daysOf(cell: GridCell, language: Language, letters: number): readonly string[] {
  return labelsOf(cell, letters)
    .filter((label) => label.language === language)
    .map((label) => label.days.join());
}

/** A name of three letters is enough to cut a grid: "M" or "Do" may be a lesson. */
function labelsOf(cell: GridCell, letters: number): readonly DayLabel[] {
  return readDayHeadingText(textOfCell(cell)).labels.filter((one) => one.letters >= letters * one.days.length);
}

/** The top of a row of days, or of its title: rows right above it in which one cell alone says something, and no time. */
function topWithTitle(grid: Grid, row: readonly GridCell[]): number {
  let top = Math.min(...row.map((cell) => cell.box.y));
  const slack = 0.5 * Math.min(...row.map((cell) => cell.box.height));
  for (;;) {
    const above = grid.cells.filter(
      (cell) =>
        cell.lines.length > 0 &&
        cell.box.y < top &&
        Math.abs(cell.box.y + cell.box.height - top) < Math.min(slack, 0.5 * cell.box.height),
    );
    const [title] = above;
    if (!title || above.length > 1 || !isTitle(title)) return top;
    top = title.box.y;
  }
}

function isTitle(cell: GridCell): boolean {
  const text = textOfCell(cell);
  return findTimes(text).length === 0 && periodLabel(text) === null;
}

function isCutBy(cell: GridCell, y: number): boolean {
  const slack = 0.25 * cell.box.height;
  return cell.box.y + slack < y && cell.box.y + cell.box.height - slack > y;
}

function middleOf(cell: GridCell): number {
  return cell.box.y + cell.box.height / 2;
}
