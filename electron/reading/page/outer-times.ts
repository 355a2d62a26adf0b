import { findTimes } from '../../../shared/timetable/times/clock-times.ts';
import type { Box } from '../../../shared/timetable/geometry.ts';
import {
  boxAround,
  columnSpan,
  contains,
  middle,
  rowSpan,
  sharedLength,
  spanLength,
} from '../../../shared/timetable/geometry.ts';
import type { CellGrid } from './cell-grids.ts';
import type { Word } from './page.ts';
import { findTracks } from './tracks.ts';

/** The next row begins no further below the last one than this part of a usual row. */
const REACH = 1.5;

/**
 * The grid with a row more for every time that stands below its first column as the times above it do: the borders of a last
 * row may be too pale to be seen. The same grid where no time stands so.
 */
export function addOuterTimes(grid: CellGrid, words: readonly Word[]): CellGrid {
  const rows = findTracks(grid.cells.map(({ box }) => rowSpan(box)));
  const usual = rows.map(spanLength).toSorted((a, b) => a - b)[rows.length >> 1] ?? 0;
  const first = columnOfTimes(grid, words);
  const time = first && nextTime(first, grid, words, usual);
  if (!first || !time) return grid;
  const bottom = grid.box.y + grid.box.height;
  // The text stands in the middle of its row, as those above do.
  const height = Math.max(usual, 2 * (middle(rowSpan(time)) - bottom));
  const box = { x: first.x, y: bottom, width: first.width, height };
  return addOuterTimes({ box: boxAround([grid.box, box]), cells: [...grid.cells, { box, fill: null }] }, words);
}

/** The first column, as one box, where nearly all of its cells that say something say a time. */
function columnOfTimes({ cells }: CellGrid, words: readonly Word[]): Box | null {
  const first = findTracks(cells.map(({ box }) => columnSpan(box)))[0];
  const own = cells.filter(({ box }) => first && sharedLength(columnSpan(box), first) > 0.7 * box.width);
  const texts = own
    .map((cell) => textOf(words.filter((word) => isIn(word.box, cell.box))))
    .filter((text) => text !== '');
  const timed = texts.filter((text) => findTimes(text).length > 0);
  return timed.length >= FEWEST && timed.length > 0.7 * texts.length ? boxAround(own.map((cell) => cell.box)) : null;
}

const FEWEST = 3;

/** The text next below the column, if it is a time and stands within the column's sides. */
function nextTime(column: Box, grid: CellGrid, words: readonly Word[], usual: number): Box | null {
  const bottom = grid.box.y + grid.box.height;
  const below = words.filter(({ box, angle }) => {
    const y = middle(rowSpan(box));
    return angle === 0 && y > bottom && y < bottom + REACH * usual && isOver(box, column);
  });
  const nearest = below.toSorted((a, b) => a.box.y - b.box.y)[0];
  if (!nearest) return null;
  const line = words.filter(
    ({ box }) => sharedLength(rowSpan(box), rowSpan(nearest.box)) > 0.5 * nearest.box.height && isOver(box, column),
  );
  const box = boxAround(line.map((word) => word.box));
  const [time, ...more] = findTimes(textOf(line));
  const isTime = time !== undefined && more.length === 0 && time.from === 0;
  return isTime && box.x >= column.x && box.x + box.width <= column.x + column.width ? box : null;
}

function isOver(box: Box, column: Box): boolean {
  return sharedLength(columnSpan(box), columnSpan(column)) > 0;
}

function isIn(box: Box, outer: Box): boolean {
  return contains(outer, middle(columnSpan(box)), middle(rowSpan(box)));
}

function textOf(words: readonly Word[]): string {
  const inOrder = words.toSorted((a, b) => a.box.x - b.box.x);
  return inOrder.map(({ text }) => text).join(' ');
}
