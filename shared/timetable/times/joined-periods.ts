import { findTimes } from './clock-times.ts';
import { columnSpan, sharedLength, spanLength } from '../geometry.ts';
import type { Grid, GridCell, Sheet } from '../sheet.ts';

/**
 * "19:00", "210:00", "311:25" one below the other: the numbers of the periods ran together with their times. Where the
 * numbers in front count the rows of a column and some of its times make no sense with them, they stand apart.
 */
export function partJoinedPeriods(sheet: Sheet): Sheet {
  return { ...sheet, grids: sheet.grids.map(partInGrid) };
}

const FEWEST_ROWS = 3;

function partInGrid(grid: Grid): Grid {
  const timed = grid.cells.filter((cell) => TIME_IN_FRONT.test(textOf(cell)));
  if (!timed.some(isNoTime)) return grid;
  const columns = timed.filter(isNoTime).map((cell) => timed.filter((other) => isInColumn(other, cell)));
  const parted = new Map(columns.flatMap((column) => countRows(column) ?? []));
  return parted.size === 0 ? grid : { ...grid, cells: grid.cells.map((cell) => parted.get(cell) ?? cell) };
}

const TIME_IN_FRONT = /^\d{1,4}[:.h]\d{2}/u;

/** "210:00", "41:05": no clock shows this. */
function isNoTime(cell: GridCell): boolean {
  return Number(/^\d+/u.exec(textOf(cell))?.[0]) > 24;
}

/** Each cell with its number taken from its time, from above; null where the numbers do not count the cells. */
function countRows(column: readonly GridCell[]): readonly (readonly [GridCell, GridCell])[] | null {
  let last = 0;
  const counted = column
    .toSorted((a, b) => a.box.y - b.box.y)
    .map((cell) => {
      // A second timetable below the first begins anew.
      const parted = partCell(cell, last + 1) ?? partCell(cell, 1);
      if (parted) last = parted.number;
      return parted && ([cell, parted.cell] as const);
    });
  const found = counted.filter((one) => one !== null);
  return found.length >= FEWEST_ROWS && found.length === column.length ? found : null;
}

function partCell(cell: GridCell, number: number): { readonly number: number; readonly cell: GridCell } | null {
  const [first, ...others] = cell.lines;
  const time = first?.text.startsWith(String(number)) ? first.text.slice(String(number).length) : null;
  if (!first || time === null || findTimes(time)[0]?.from !== 0) return null;
  return { number, cell: { ...cell, lines: [{ ...first, text: `${number} ${time}` }, ...others] } };
}

function isInColumn(cell: GridCell, other: GridCell): boolean {
  const [own, its] = [columnSpan(cell.box), columnSpan(other.box)];
  return sharedLength(own, its) > 0.6 * Math.max(spanLength(own), spanLength(its));
}

function textOf(cell: GridCell): string {
  return cell.lines[0]?.text ?? '';
}
