import { readDayLabel } from './day-names.ts';
import { findDate } from './day-dates.ts';
import type { Grid, GridCell } from './sheet.ts';

/**
 * A day in a bar right across the table, its lessons in the rows below, then the next day: the same as a day beside its rows.
 * The bars become a column of their own on the left; grids without at least two of them stay as they are.
 */
export function dayBarsAsColumn(grid: Grid): Grid {
  const bars = grid.cells.filter((cell) => isDayBar(cell, grid)).toSorted((a, b) => a.box.y - b.box.y);
  if (bars.length < 2 || bars.some((bar) => !hasRowsBelow(bar, bars, grid))) return grid;
  const width = 0.2 * grid.box.width;
  const beside = bars.map((bar, index): GridCell => {
    const bottom = bars[index + 1]?.box.y ?? grid.box.y + grid.box.height;
    return { ...bar, box: { x: grid.box.x - width, y: bar.box.y, width, height: bottom - bar.box.y } };
  });
  return {
    box: { ...grid.box, x: grid.box.x - width, width: grid.box.width + width },
    cells: [...beside, ...grid.cells.filter((cell) => !bars.includes(cell))],
  };
}

function isDayBar(cell: GridCell, grid: Grid): boolean {
  const text = cell.lines.map((line) => line.text).join(' ');
  const date = findDate(text);
  const labels = readDayLabel(date ? text.replace(date.text, ' ') : text);
  return cell.box.width > 0.9 * grid.box.width && labels.some((label) => label.days.length === 1 && label.letters >= 3);
}

/** Rows of at least two cells follow before the next bar. */
function hasRowsBelow(bar: GridCell, bars: readonly GridCell[], grid: Grid): boolean {
  const bottom = bars[bars.indexOf(bar) + 1]?.box.y ?? Infinity;
  return grid.cells.filter((cell) => cell.box.y > bar.box.y && cell.box.y < bottom && !bars.includes(cell)).length >= 2;
}
