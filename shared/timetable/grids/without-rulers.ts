import { boxAround, columnSpan, rowSpan, sharedLength } from '../geometry.ts';
import type { Grid, GridCell, Sheet } from '../sheet.ts';

/**
 * Pictures of a spreadsheet program show letters above its columns and numbers beside its rows: they are neither classes nor
 * periods, and a row that holds nothing else is blank.
 */
export function withoutRulers(sheet: Sheet): Sheet {
  const ruled = sheet.grids.map((grid) => ({ grid, rulers: rulersOf(grid) }));
  if (ruled.every(({ rulers }) => rulers.size === 0)) return sheet;
  const lines = ruled.flatMap(({ rulers }) => [...rulers].flatMap((cell) => cell.lines));
  return { ...sheet, grids: ruled.map(({ grid, rulers }) => without(grid, rulers)), loose: [...sheet.loose, ...lines] };
}

const FEWEST_ROWS = 5;
const FEWEST_COLUMNS = 3;

/** Numbers that run on down the first column, below letters that run on from A along the first row. */
function rulersOf({ cells }: Grid): ReadonlySet<GridCell> {
  const [first] = cells.toSorted((a, b) => a.box.x - b.box.x);
  const numbers = cells
    .filter((cell) => first && cell.lines.length > 0 && isInColumn(cell, first))
    .toSorted((a, b) => a.box.y - b.box.y);
  const letters = firstRowOf(cells);
  const begin = textOf(numbers[0]);
  const areNumbers = /^\d+$/u.test(begin) && numbers.every((cell, at) => textOf(cell) === String(Number(begin) + at));
  const areLetters = letters.every((cell, at) => textOf(cell).toUpperCase() === String.fromCodePoint(65 + at));
  const isRuled = areNumbers && areLetters && numbers.length >= FEWEST_ROWS && letters.length >= FEWEST_COLUMNS;
  return new Set(isRuled ? [...numbers, ...letters] : []);
}

function isInColumn(cell: GridCell, first: GridCell): boolean {
  const shared = sharedLength(columnSpan(cell.box), columnSpan(first.box));
  return shared > 0.6 * Math.max(cell.box.width, first.box.width);
}

function firstRowOf(cells: readonly GridCell[]): readonly GridCell[] {
  const filled = cells.filter((cell) => cell.lines.length > 0);
  const top = filled.toSorted((a, b) => a.box.y - b.box.y)[0];
  return filled
    .filter((cell) => top && sharedLength(rowSpan(cell.box), rowSpan(top.box)) > 0.5 * top.box.height)
    .toSorted((a, b) => a.box.x - b.box.x);
}

function textOf(cell: GridCell | undefined): string {
  return cell?.lines.map((line) => line.text).join(' ') ?? '';
}

function without(grid: Grid, rulers: ReadonlySet<GridCell>): Grid {
  const cells = grid.cells.filter((cell) => !rulers.has(cell));
  return rulers.size === 0 || cells.length === 0 ? grid : { box: boxAround(cells.map((cell) => cell.box)), cells };
}
