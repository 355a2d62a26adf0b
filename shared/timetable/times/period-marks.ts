import { columnSpan, middle, rowSpan } from '../geometry.ts';
import type { Grid, GridCell, Sheet, TextLine } from '../sheet.ts';

/** Fewer cells with a number in front may hold rooms, marks or pages. */
const FEWEST_CELLS = 4;
/** Schools count no more periods in a day. */
const LAST_PERIOD = 14;

/**
 * Cards of school programs show the period's number in front of the lesson, level with the middle of its lines: it is no room and
 * no part of the lesson's name. Cells give it up as their period where such numbers rise down every column of the grid.
 */
export function takePeriodMarks(sheet: Sheet): Sheet {
  return { ...sheet, grids: sheet.grids.map(takeInGrid) };
}

function takeInGrid(grid: Grid): Grid {
  const marks = new Map(
    grid.cells.flatMap((cell) => {
      const mark = markIn(cell);
      return mark ? [[cell, mark] as const] : [];
    }),
  );
  if (marks.size < FEWEST_CELLS || !riseDown([...marks])) return grid;
  const cells = grid.cells.map((cell) => {
    const mark = marks.get(cell);
    return mark ? { ...cell, lines: cell.lines.filter((line) => line !== mark), period: mark.text.trim() } : cell;
  });
  return { ...grid, cells };
}

/** A number left of all other lines, beside the gap between them. */
function markIn({ lines }: GridCell): TextLine | null {
  const [mark, ...more] = lines.filter((line) => isPeriod(line.text) && line.angle === 0);
  const others = lines.filter((line) => line !== mark);
  if (!mark || more.length > 0 || others.length < 2) return null;
  const at = middle(rowSpan(mark.box));
  const middles = others.map((line) => middle(rowSpan(line.box)));
  // A time alone beside the number is the column of times, not a lesson.
  const saysLesson = others.some(({ text }) => /\p{L}{2}/u.test(text));
  const isInFront = others.every((line) => columnSpan(mark.box).to <= line.box.x);
  return saysLesson && isInFront && Math.min(...middles) < at && at < Math.max(...middles) ? mark : null;
}

function isPeriod(text: string): boolean {
  return /^\d{1,2}\.?$/u.test(text.trim()) && Number.parseInt(text, 10) <= LAST_PERIOD;
}

function riseDown(marks: readonly (readonly [GridCell, TextLine])[]): boolean {
  const columns = Map.groupBy(marks, ([cell]) => Math.round(middle(columnSpan(cell.box)) / cell.box.width));
  return [...columns.values()].every((column) => {
    if (column.length < 2) return false;
    const down = column.toSorted(([a], [b]) => a.box.y - b.box.y).map(([, mark]) => Number.parseInt(mark.text, 10));
    return down.every((number, index) => index === 0 || number > (down[index - 1] ?? 0));
  });
}
