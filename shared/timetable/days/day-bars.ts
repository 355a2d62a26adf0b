import { findTimes } from '../times/clock-times.ts';
import { readDayLabel } from './day-names.ts';
import { findDate } from './day-dates.ts';
import { rowSpan, sharedLength } from '../geometry.ts';
import { textOfCell } from '../grids/lines-of-sheet.ts';
import type { Grid, GridCell } from '../sheet.ts';

/**
 * A day in a bar right across the table, or alone in a row of its own, its lessons in the rows below, then the next day: the
 * same as a day beside its rows. The bars become a column of their own on the left; grids without at least two of them stay as they
 * are.
 */
export function dayBarsAsColumn(grid: Grid): Grid {
  const bars = barsOf(grid);
  if (bars.length === 0) return grid;
  const width = 0.2 * grid.box.width;
  const beside = bars.map((bar, index): GridCell => {
    const bottom = bars[index + 1]?.box.y ?? grid.box.y + grid.box.height;
    return { ...bar, box: { x: grid.box.x - width, y: bar.box.y, width, height: bottom - bar.box.y } };
  });
  return {
    box: { ...grid.box, x: grid.box.x - width, width: grid.box.width + width },
    cells: [...beside, ...grid.cells.filter((cell) => !bars.includes(cell) && !isBlankBeside(cell, bars))],
  };
}

function barsOf(grid: Grid): readonly GridCell[] {
  const named = grid.cells.filter((cell) => namesDays(cell)).toSorted((a, b) => a.box.y - b.box.y);
  const across = named.filter((cell) => cell.box.width > 0.9 * grid.box.width);
  if (across.length >= 2 && across.every((bar) => hasRowsBelow(bar, across, grid))) return across;
  const alone = named.filter((cell) => across.includes(cell) || isAloneInRow(cell, grid));
  return alone.length >= 2 && alone.every((bar) => hasTimedRowBelow(bar, alone, grid)) ? alone : [];
}

/** All other cells of its row are blank. */
function isAloneInRow(cell: GridCell, grid: Grid): boolean {
  const row = grid.cells.filter((other) => other !== cell && isInRow(other, cell));
  return row.length > 0 && row.every((other) => other.lines.length === 0);
}

function isInRow(other: GridCell, cell: GridCell): boolean {
  return sharedLength(rowSpan(other.box), rowSpan(cell.box)) > 0.5 * Math.min(other.box.height, cell.box.height);
}

function isBlankBeside(cell: GridCell, bars: readonly GridCell[]): boolean {
  return cell.lines.length === 0 && bars.some((bar) => isInRow(cell, bar));
}

/** A row follows that begins with a time: where the times stand above, a day alone in its row has a free day. */
function hasTimedRowBelow(bar: GridCell, bars: readonly GridCell[], grid: Grid): boolean {
  const bottom = bars[bars.indexOf(bar) + 1]?.box.y ?? Infinity;
  return grid.cells.some(
    (cell) => cell.box.y > bar.box.y && cell.box.y < bottom && findTimes(textOfCell(cell))[0]?.from === 0,
  );
}

/** One day, or several that keep the same hours ("Monday, Tuesday, Thursday"). */
function namesDays(cell: GridCell): boolean {
  const text = textOfCell(cell);
  const date = findDate(text);
  const labels = readDayLabel(date ? text.replace(date.text, ' ') : text);
  return labels.some((label) => label.letters >= 3 * label.days.length);
}

/** Rows of at least two cells follow before the next bar. */
function hasRowsBelow(bar: GridCell, bars: readonly GridCell[], grid: Grid): boolean {
  const bottom = bars[bars.indexOf(bar) + 1]?.box.y ?? Infinity;
  return grid.cells.filter((cell) => cell.box.y > bar.box.y && cell.box.y < bottom && !bars.includes(cell)).length >= 2;
}
