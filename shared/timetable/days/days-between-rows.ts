import { readDayLabel } from './day-names.ts';
import { boxAround, columnSpan, middle } from '../geometry.ts';
import type { Grid, GridCell, Sheet, TextLine } from '../sheet.ts';

/**
 * A poster with a card for each day, three above and two below: the days over the lower cards stand outside all drawn cells,
 * between two rows of them. They head the cards right below, and not what is above.
 */
export function adoptDaysBetween(sheet: Sheet): Sheet {
  let loose = sheet.loose;
  const grids = sheet.grids.map((grid) => {
    const heads = headsBetween(grid, loose);
    if (heads.length < FEWEST_DAYS) return grid;
    loose = loose.filter((line) => !heads.some((head) => head.lines.includes(line)));
    const cells = [...grid.cells, ...heads];
    return { box: boxAround(cells.map((cell) => cell.box)), cells };
  });
  return { ...sheet, grids, loose };
}

/** One name between two cells may belong to either. */
const FEWEST_DAYS = 2;

function headsBetween(grid: Grid, loose: readonly TextLine[]): readonly GridCell[] {
  return loose.filter((line) => line.angle === 0 && namesDay(line.text)).flatMap((line) => headOf(line, grid) ?? []);
}

function namesDay(text: string): boolean {
  return readDayLabel(text).some((label) => label.days.length === 1 && label.letters >= 3);
}

/** The day as wide as the cell below it; null where it stands in a cell, or not between two. */
function headOf(line: TextLine, { cells }: Grid): GridCell | null {
  const at = middle(columnSpan(line.box));
  const bottom = line.box.y + line.box.height;
  const inColumn = cells.filter(({ box }) => at > box.x && at < box.x + box.width);
  const slack = 0.5 * line.box.height;
  const above = inColumn.filter(({ box }) => box.y + box.height <= line.box.y + slack);
  const below = inColumn.filter(({ box }) => box.y >= bottom - slack).toSorted((a, b) => a.box.y - b.box.y)[0];
  const isInCell = inColumn.some(({ box }) => box.y < bottom - slack && box.y + box.height > line.box.y + slack);
  if (!below || above.length === 0 || isInCell || below.box.y - bottom > FARTHEST * line.box.height) return null;
  const { x, width, y } = below.box;
  return { box: { x, y: line.box.y, width, height: Math.max(1, y - line.box.y) }, lines: [line], fill: null };
}

/** In heights of the name: it stands close over its own cell. */
const FARTHEST = 2;
