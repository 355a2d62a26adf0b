import type { Box } from '../../../shared/timetable/geometry.ts';
import {
  area,
  columnSpan,
  contains,
  middle,
  rowSpan,
  sharedArea,
  sharedLength,
} from '../../../shared/timetable/geometry.ts';
import type { CutDoubts, Grid } from '../../../shared/timetable/sheet.ts';
import type { Word } from './page.ts';
import { sortIntoBands } from './sort-into-bands.ts';
import { findTracks } from './tracks.ts';

/** A word reaches over a border when at least this part of it, and of a letter's height, lies beyond. */
const BEYOND = 0.1;
const OF_LETTER = 0.35;
/** Words of one line stand no further apart than this many letter heights. */
const ONE_LINE = 0.45;

/** What about the cells suggests that the page was cut wrongly; `apart` is the part of its letters in cells with texts of several columns. */
export function cutDoubts(grids: readonly Grid[], words: readonly Word[], apart: number): CutDoubts {
  const cells = grids.flatMap((grid) => grid.cells.map((cell) => cell.box));
  const placesNear = sortIntoBands(cells);
  const inside = words.filter(({ box }) => grids.some((grid) => isIn(box, grid.box)));
  const letters = lettersOf(inside);
  const wordsNear = sortIntoBands(inside.map(({ box }) => box));
  const cellsNear = (word: Word) => placesNear(word.box).map((at) => cells[at]!);
  const cellOfWord = new Map(inside.map((word) => [word, cellsNear(word).find((cell) => isIn(word.box, cell))]));
  const runOnAcross = (before: Word, after: Word) =>
    isFollowedBy(before, after) && areInDifferent(cellOfWord.get(before), cellOfWord.get(after), after);
  const runsOn = (word: Word) =>
    wordsNear(word.box).some((at) => runOnAcross(word, inside[at]!) || runOnAcross(inside[at]!, word));
  const timetable = grids.toSorted((a, b) => b.cells.length - a.cells.length)[0];
  const columns = timetable ? columnsOf(timetable) : [];
  const unheaded = columns.filter((column) => column.length > 0 && column[0]!.lines.length === 0);
  return {
    crossing:
      lettersOf(inside.filter((word) => reachesOver(word, cellsNear(word)) || runsOn(word))) / Math.max(1, letters),
    between:
      lettersOf(inside.filter((word) => !cellsNear(word).some((cell) => isIn(word.box, cell)))) / Math.max(1, letters),
    apart,
    unheaded: unheaded.length / Math.max(1, columns.length),
  };
}

function lettersOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.text.length, 0);
}

function isIn(box: Box, outer: Box): boolean {
  return contains(outer, middle(columnSpan(box)), middle(rowSpan(box)));
}

/** Whether a good part of a word lies in another cell than its middle does. */
function reachesOver({ box, size }: Word, cells: readonly Box[]): boolean {
  const own = cells.find((cell) => isIn(box, cell));
  if (!own) return false;
  const least = Math.max(BEYOND * area(box), OF_LETTER * size * Math.min(box.width, box.height));
  return cells.some((cell) => cell !== own && sharedArea(cell, own) === 0 && sharedArea(cell, box) > least);
}

/** Whether one word follows the other as within a line. In two cells they are pieces, cut apart where a border was thought to be. */
function isFollowedBy(before: Word, after: Word): boolean {
  if (before.angle !== 0 || after.angle !== 0) return false;
  const gap = after.box.x - (before.box.x + before.box.width);
  if (gap < -before.size || gap > ONE_LINE * before.size) return false;
  const shared = sharedLength(rowSpan(before.box), rowSpan(after.box));
  return shared > 0.6 * Math.min(before.box.height, after.box.height);
}

/** Of cells within each other the first counts. */
function areInDifferent(own: Box | undefined, other: Box | undefined, after: Word): boolean {
  return own !== undefined && other !== undefined && !isIn(after.box, own);
}

/** The cells of each column from the top; merged cells count in every column that they reach into. */
function columnsOf({ cells }: Grid): Grid['cells'][] {
  const tracks = findTracks(cells.map((cell) => columnSpan(cell.box)));
  return tracks.map((track) =>
    cells
      .filter((cell) => sharedLength(columnSpan(cell.box), track) > (track.to - track.from) / 2)
      .toSorted((a, b) => a.box.y - b.box.y),
  );
}
