import type { Box } from '../../../shared/timetable/geometry.ts';
import { area, columnSpan, contains, middle, rowSpan, sharedArea } from '../../../shared/timetable/geometry.ts';
import type { Grid, TextLine } from '../../../shared/timetable/sheet.ts';
import type { CellGrid, PageCell } from './cell-grids.ts';
import { formLines } from './form-lines.ts';
import type { Word } from './page.ts';
import type { Placed } from './settle-crossings.ts';
import { settleCrossings } from './settle-crossings.ts';
import { sortIntoBands } from './sort-into-bands.ts';

/** Within a cell words far apart are still one line; outside, a wide gap separates one statement from the next. */
const widestGapInCell = 2.5;
const widestGapOutside = 1.2;
const unlikeSpacesOutside = 3;

/**
 * Puts every word into the cell that it stands in and forms lines of text, in reading order, of each cell's words and of
 * the words outside all grids.
 */
export function fillCells(grids: readonly CellGrid[], words: readonly Word[]): { grids: Grid[]; loose: TextLine[] } {
  const cells = grids.flatMap((grid) => grid.cells.map((cell) => cell.box));
  const placesNear = sortIntoBands(cells);
  const cellsNear = ({ box }: Word) => placesNear(box).map((at) => cells[at]!);
  const { placed, merged } = settleCrossings(words.flatMap((word) => splitByCells(word, cellsNear(word))));
  const wordsOfCell = Map.groupBy(placed, ({ cell }) => cell);
  const linesOf = (cell: Box): TextLine[] =>
    formLines(
      (wordsOfCell.get(cell) ?? []).map(({ part }) => part),
      widestGapInCell,
    );
  return {
    grids: grids.map(({ box, cells: own }) => ({
      box,
      cells: mergeCells(own, merged).map((cell) => ({ ...cell, lines: linesOf(cell.box) })),
    })),
    loose: formLines(
      (wordsOfCell.get(null) ?? []).map(({ part }) => part),
      widestGapOutside,
      unlikeSpacesOutside,
    ),
  };
}

/** The cells with those that turned out to be one as one, in the place of the first. */
function mergeCells(cells: readonly PageCell[], merged: ReadonlyMap<Box, Box>): PageCell[] {
  const seen = new Set<Box>();
  const whole = cells.map((cell) => ({ ...cell, box: merged.get(cell.box) ?? cell.box }));
  return whole.filter(({ box }) => !seen.has(box) && seen.add(box));
}

/**
 * The cell around the word's middle, or the one that covers most of it. A recogniser sometimes reads across a border as if
 * there were none ("Maths English"): such a word is cut at its spaces, each piece going where it stands.
 */
function splitByCells(word: Word, cells: readonly Box[]): Placed[] {
  const touched = cells.filter((cell) => sharedArea(cell, word.box) > area(word.box) * 0.2);
  if (touched.length > 1 && /\s/.test(word.text.trim())) {
    return cutAtSpaces(word).map((part) => ({ part, cell: bestCell(part.box, cells) }));
  }
  return [{ part: word, cell: bestCell(word.box, cells) }];
}

function bestCell(box: Box, cells: readonly Box[]): Box | null {
  const [x, y] = [middle(columnSpan(box)), middle(rowSpan(box))];
  const around = cells.filter((cell) => contains(cell, x, y));
  // Where grids lie within each other the smallest cell is the nearest.
  if (around.length > 0) return around.reduce((best, cell) => (area(cell) < area(best) ? cell : best));
  const overlaps = cells.map((cell) => sharedArea(cell, box));
  const most = Math.max(0, ...overlaps);
  return most > area(box) * 0.3 ? cells[overlaps.indexOf(most)]! : null;
}

/** The pieces of a word that holds spaces, each with its share of the box by number of letters. */
function cutAtSpaces(word: Word): Word[] {
  const pieces = [...word.text.matchAll(/\S+/g)];
  const total = word.text.length;
  return pieces.map((piece) => {
    const from = piece.index / total;
    const to = (piece.index + piece[0].length) / total;
    return { ...word, text: piece[0], box: partOfBox(word.box, word.angle, from, to), alternatives: [] };
  });
}

function partOfBox(box: Box, angle: Word['angle'], from: number, to: number): Box {
  const [start, end] = angle === 180 || angle === 270 ? [1 - to, 1 - from] : [from, to];
  if (angle === 0 || angle === 180) {
    return { ...box, x: box.x + start * box.width, width: (end - start) * box.width };
  }
  return { ...box, y: box.y + start * box.height, height: (end - start) * box.height };
}
