import type { Box, Span } from '../../../shared/timetable/geometry.ts';
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

/** A row of headings stands no further from the grid than this many letter heights, or this part of a usual cell. */
const REACH = 3;
const REACH_OF_CELL = 0.6;
/** Lines of one heading stand closer than this many letter heights, words of one label closer than that. */
const LINE_GAP = 0.7;
const WORD_GAP = 1.4;
/** A heading may stand out of its row or column by this part of its own length. */
const STANDS_OUT = 0.2;
const FEWEST = 3;

type Side = 'top' | 'bottom' | 'left' | 'right';

/**
 * A grid together with the headings, times or lessons that stand outside its drawn part in line with its columns or rows:
 * tables without outer borders, and coloured boxes under days and beside times that have no box of their own. The same
 * grid where nothing stands so.
 */
export function addOuterHeadings(grid: CellGrid, words: readonly Word[]): CellGrid {
  return (['left', 'right', 'top', 'bottom'] as const).reduce((grown, side) => growTo(side, grown, words), grid);
}

function growTo(side: Side, grid: CellGrid, words: readonly Word[]): CellGrid {
  const outside = words.filter(({ box }) => !contains(grid.box, middle(columnSpan(box)), middle(rowSpan(box))));
  const seen = outside.map((word) => ({ box: turn(word.box, side), letter: word.size }));
  const isLabels = side === 'left' || side === 'right';
  const added = cellsAbove(
    grid.cells.map((cell) => turn(cell.box, side)),
    seen,
    isLabels ? WORD_GAP : LINE_GAP,
    isLabels ? 0.1 : WORD_GAP,
  ).map((box) => turn(box, side));
  if (added.length === 0) return grid;
  return { box: boxAround([grid.box, ...added]), cells: [...grid.cells, ...added.map((box) => ({ box, fill: null }))] };
}

/** Every side is looked at as if it were the top; turning twice gives the box back. */
function turn({ x, y, width, height }: Box, side: Side): Box {
  switch (side) {
    case 'top':
      return { x, y, width, height };
    case 'bottom':
      return { x, y: -y - height, width, height };
    case 'left':
      return { x: y, y: x, width: height, height: width };
    case 'right':
      return { x: -y - height, y: -x - width, width: height, height: width };
  }
}

type Seen = { readonly box: Box; readonly letter: number };

/** One cell over each column, if a band of words close above the cells heads at least half of the columns, each on its own. */
function cellsAbove(cells: readonly Box[], words: readonly Seen[], lineGap: number, leastApart: number): Box[] {
  const top = Math.min(...cells.map((cell) => cell.y));
  const band = nearestBand(words, cells, top, lineGap);
  const columns = headedColumns(cells, band);
  const headings = columns.map((column) => {
    const own = band.filter(({ box }) => standsIn(box, column));
    return own.length === 0 ? null : boxAround(own.map(({ box }) => box));
  });
  const found = headings.filter((box) => box !== null);
  const inLine = band.filter(({ box }) =>
    found.some((heading) => contains(heading, middle(columnSpan(box)), middle(rowSpan(box)))),
  );
  if (found.length < FEWEST || found.length < columns.length / 2 || inLine.length < band.length * 0.9) return [];
  const letter = band[0]!.letter;
  const apart = found.slice(1).map((box, at) => box.x - (found[at]!.x + found[at]!.width));
  if (apart.some((gap) => gap < leastApart * letter)) return [];
  const start = Math.min(...found.map((box) => box.y)) - letter / 2;
  return columns.map(({ from, to }) => ({ x: from, y: start, width: to - from, height: top - start }));
}

/** The columns of the cells; those under a wider cell are one where a heading stands over all of them. */
function headedColumns(cells: readonly Box[], band: readonly Seen[]): Span[] {
  const spans = cells.map(columnSpan);
  const columns = findTracks(spans);
  const across = band.filter(({ box }) => !columns.some((column) => standsIn(box, column)));
  const joined = across.flatMap(({ box }) => {
    const around = spans.filter((span) => standsIn(box, span)).toSorted((a, b) => spanLength(a) - spanLength(b));
    return around.slice(0, 1);
  });
  const wide = joined.filter((span, at) => joined.findIndex((other) => sharedLength(span, other) > 0) === at);
  const narrow = columns.filter((column) => !wide.some((span) => sharedLength(span, column) > spanLength(column) / 2));
  return [...narrow, ...wide].sort((a, b) => a.from - b.from);
}

function standsIn(box: Box, column: Span): boolean {
  return sharedLength(columnSpan(box), column) > box.width * (1 - STANDS_OUT);
}

/** The words next above the cells, from the nearest on as long as they follow closely. */
function nearestBand(words: readonly Seen[], cells: readonly Box[], top: number, lineGap: number): Seen[] {
  const whole = boxAround(cells);
  const usual = cells.map((cell) => cell.height).toSorted((a, b) => a - b)[cells.length >> 1]!;
  const above = words
    .filter(({ box }) => middle(rowSpan(box)) < top && sharedLength(columnSpan(box), columnSpan(whole)) > box.width / 2)
    .toSorted((a, b) => b.box.y + b.box.height - (a.box.y + a.box.height));
  const band: Seen[] = [];
  let edge = top;
  for (const word of above) {
    const gap = edge - (word.box.y + word.box.height);
    const limit = band.length === 0 ? Math.max(REACH * word.letter, REACH_OF_CELL * usual) : lineGap * word.letter;
    if (gap > limit) break;
    band.push(word);
    edge = Math.min(edge, word.box.y);
  }
  return band;
}
