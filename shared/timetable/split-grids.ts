import type { DayLabel } from './day-names.ts';
import { readDayLabel } from './day-names.ts';
import type { Language } from './day-words.ts';
import { DAY_FORMS } from './day-words.ts';
import { boxAround, columnSpan, rowSpan, sharedLength, spanLength } from './geometry.ts';
import type { Grid, GridCell } from './sheet.ts';

/**
 * Takes a grid apart where days head it anew further down: Thursday and Friday below Monday to Wednesday, or the next
 * class's week. A bar right above such a row of days is that part's title. Grids that cannot be cut cleanly stay whole.
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
  const named = cells.filter((cell) => labelsOf(cell).length > 0).toSorted((a, b) => a.box.y - b.box.y);
  for (const cell of named) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && sharedLength(rowSpan(cell.box), rowSpan(first.box)) > 0.5 * cell.box.height) row.push(cell);
    else rows.push([cell]);
  }
  return rows.filter((row) => LANGUAGES.some((language) => new Set(row.flatMap((cell) => daysOf(cell, language))).size >= 2));
}

const LANGUAGES = Object.keys(DAY_FORMS) as Language[];

/** Two days of one language: "PIA" beside "MER" are lessons. */
function daysOf(cell: GridCell, language: Language): readonly string[] {
  return labelsOf(cell).filter((label) => label.language === language).map((label) => label.days.join());
}

/** A name of at least three letters: "M" or "Do" among lessons is too little to cut a grid. */
function labelsOf(cell: GridCell): readonly DayLabel[] {
  const text = cell.lines.map((line) => line.text).join(' ');
  return readDayLabel(text).filter((one) => one.letters >= 3 * one.days.length);
}

function topWithTitle(grid: Grid, row: readonly GridCell[]): number {
  const top = Math.min(...row.map((cell) => cell.box.y));
  const title = grid.cells.find(
    (cell) =>
      cell.lines.length > 0 &&
      Math.abs(cell.box.y + cell.box.height - top) < 0.5 * cell.box.height &&
      cell.box.y < top &&
      spanLength(columnSpan(cell.box)) > 0.8 * grid.box.width,
  );
  return title ? title.box.y : top;
}

function isCutBy(cell: GridCell, y: number): boolean {
  const slack = 0.25 * cell.box.height;
  return cell.box.y + slack < y && cell.box.y + cell.box.height - slack > y;
}

function middleOf(cell: GridCell): number {
  return cell.box.y + cell.box.height / 2;
}
