import { columnSpan, rowSpan, sharedLength } from '../geometry.ts';
import type { Grid, GridCell, TextLine } from '../sheet.ts';

/** White between two groups, in letter heights. */
const APART = 0.7;

/** One line under a group's name is hardly a lesson: a name and its room may stand in two corners as well. */
const FEWEST_LINES = 2;

/**
 * Groups that share an hour stand side by side in one cell, each written like any other lesson of the sheet: a cell whose
 * lines stand in columns apart, in each as many as other cells have, is a cell for each of them. Each keeps the whole cell's
 * place. Where most cells are so, that is how one lesson is laid out.
 */
export function splitSideBySide(grid: Grid): Grid {
  const read = grid.cells.map((cell) => ({ cell, columns: columnsIn(cell.lines) }));
  const divisible = read.filter(({ columns }) => columns.length > 1);
  const single = read.filter(({ cell, columns }) => columns.length <= 1 && cell.lines.length >= FEWEST_LINES);
  if (divisible.length === 0 || divisible.length >= single.length) return grid;
  const usual = single.map(({ cell }) => cell.lines.length).toSorted((a, b) => a - b)[single.length >> 1];
  const cells = read.flatMap(({ cell, columns }): readonly GridCell[] =>
    columns.length > 1 && columns.every((lines) => lines.length === usual)
      ? columns.map((lines) => ({ ...cell, lines }))
      : [cell],
  );
  return { ...grid, cells };
}

/** The lines of each column from left to right; one column where the lines do not stand in rows across all of them. */
function columnsIn(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  if (lines.length < 2 * FEWEST_LINES || lines.some(({ angle }) => angle !== 0)) return [lines];
  const columns: TextLine[][] = [];
  let reached = -Infinity;
  for (const line of lines.toSorted((a, b) => a.box.x - b.box.x)) {
    if (line.box.x - reached > APART * line.box.height) columns.push([line]);
    else columns.at(-1)?.push(line);
    reached = Math.max(reached, columnSpan(line.box).to);
  }
  const inOrder = columns.map((column) => column.toSorted((a, b) => a.box.y - b.box.y));
  const [first = []] = inOrder;
  const areInRows = inOrder.every(
    (column) => column.length === first.length && column.every((line, index) => isInRow(line, first[index])),
  );
  return areInRows && first.length >= FEWEST_LINES ? inOrder : [lines];
}

function isInRow(line: TextLine, other: TextLine | undefined): boolean {
  const shared = other ? sharedLength(rowSpan(line.box), rowSpan(other.box)) : 0;
  return other !== undefined && shared > 0.5 * Math.min(line.box.height, other.box.height);
}
