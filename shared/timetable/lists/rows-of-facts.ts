import { boxAround } from '../geometry.ts';
import { looksLikePerson, looksLikeRoom } from '../cells/line-role.ts';
import type { Grid, GridCell, Sheet } from '../sheet.ts';

/** One such row alone may be anything. */
const FEWEST_ROWS = 3;
/** Most of what stands in such a row says what all of it is. */
const MOST = 0.8;

/**
 * Spreadsheets give a lesson two rows, its name and below it the room or the teacher: a row of nothing but rooms (or people) with
 * nothing beside it belongs to the lessons right above.
 */
export function joinRowsOfFacts(sheet: Sheet): Sheet {
  return { ...sheet, grids: sheet.grids.map(joinInGrid) };
}

function joinInGrid(grid: Grid): Grid {
  const above = new Map(rowsOf(grid).flatMap((row, index, rows) => pairsOf(row, rows[index - 1] ?? [], grid)));
  const rows = new Set([...above.keys()].map((cell) => cell.box.y));
  if (rows.size < FEWEST_ROWS) return grid;
  const below = new Map([...above].map(([fact, lesson]) => [lesson, fact]));
  const cells = grid.cells
    .filter((cell) => !above.has(cell))
    .map((cell) => {
      const fact = below.get(cell);
      return fact ? { ...cell, box: boxAround([cell.box, fact.box]), lines: [...cell.lines, ...fact.lines] } : cell;
    });
  return { ...grid, cells };
}

/** Cells that begin and end at the same height, from the top. */
function rowsOf({ cells }: Grid): readonly (readonly GridCell[])[] {
  const rows = Map.groupBy(cells, ({ box }) => `${Math.round(box.y)} ${Math.round(box.height)}`);
  return [...rows.values()].toSorted((a, b) => (a[0]?.box.y ?? 0) - (b[0]?.box.y ?? 0));
}

/** Each fact of a row with the lesson above it; none where the row is no such row. */
function pairsOf(
  row: readonly GridCell[],
  before: readonly GridCell[],
  grid: Grid,
): readonly (readonly [GridCell, GridCell])[] {
  const filled = row.filter((cell) => cell.lines.length > 0);
  const facts = filled.filter(isFact);
  const isBesideLabels = filled.some(({ box }) => box.x <= grid.box.x + 1);
  if (filled.length < 2 || facts.length < MOST * filled.length || isBesideLabels) return [];
  const pairs = filled.flatMap((fact) => {
    const lesson = before.find((cell) => cell.lines.length > 0 && isRightAbove(cell, fact));
    return lesson ? [[fact, lesson] as const] : [];
  });
  const lessons = pairs.filter(([, lesson]) => !isFact(lesson) && lesson.lines.length === 1);
  return lessons.length === filled.length ? pairs : [];
}

function isFact({ lines }: GridCell): boolean {
  const [line, ...more] = lines;
  return line !== undefined && more.length === 0 && (looksLikeRoom(line.text) || looksLikePerson(line.text));
}

function isRightAbove({ box }: GridCell, { box: below }: GridCell): boolean {
  return (
    Math.abs(box.x - below.x) < 1 && Math.abs(box.width - below.width) < 1 && Math.abs(box.y + box.height - below.y) < 2
  );
}
