import type { Box } from '../../../shared/timetable/geometry.ts';
import type { Picture } from './page.ts';
import { clearStraightLines } from './straight-lines.ts';

/** Side of the squares the page is looked at in, as a share of its longer side: about 2 mm on A4. */
const SQUARE_SHARE = 1 / 200;
/** Difference of brightness (0 to 255) inside a square that counts as ink: pencil counts, paper grain and JPEG noise do not. */
const INK_CONTRAST = 70;
/** Fewer squares than this are specks. */
const FEWEST_SQUARES = 6;

/**
 * Finds what is drawn or written on a page and was not taken for a word or a border: logos, drawings, handwriting. `words`
 * are the boxes of what was read, `borders` the boxes whose edges are known to be drawn (cells, fills). Everything is in the
 * picture's pixels. Returns one box for each connected region of ink.
 */
export function findUncoveredInk(picture: Picture, words: readonly Box[], borders: readonly Box[]): readonly Box[] {
  const side = Math.max(4, Math.round(Math.max(picture.width, picture.height) * SQUARE_SHARE));
  const columns = Math.ceil(picture.width / side);
  const rows = Math.ceil(picture.height / side);
  const inked = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (contrastOf(picture, column * side, row * side, side) > INK_CONTRAST) inked[row * columns + column] = 1;
    }
  }
  const clear = (box: Box) => clearSquares(inked, columns, rows, side, box);
  for (const word of words) clear(grow(word, side * 1.2));
  for (const border of borders) for (const edge of edgesOf(border)) clear(grow(edge, side * 0.9));
  clearStraightLines(picture, { inked, columns, rows, side });
  return regionsOf(inked, columns, rows)
    .filter((region) => region.squares >= FEWEST_SQUARES)
    .map(({ left, top, right, bottom }) => ({
      x: left * side,
      y: top * side,
      width: Math.min(picture.width, (right + 1) * side) - left * side,
      height: Math.min(picture.height, (bottom + 1) * side) - top * side,
    }));
}

/** Difference between the brightest and the darkest pixel of a square (green stands in for brightness). */
function contrastOf({ rgb, width, height }: Picture, left: number, top: number, side: number): number {
  let darkest = 255;
  let brightest = 0;
  for (let y = top; y < Math.min(height, top + side); y++) {
    for (let x = left; x < Math.min(width, left + side); x++) {
      const value = rgb[(y * width + x) * 3 + 1] ?? 0;
      if (value < darkest) darkest = value;
      if (value > brightest) brightest = value;
    }
  }
  return brightest - darkest;
}

function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

function edgesOf({ x, y, width, height }: Box): readonly Box[] {
  return [
    { x, y, width, height: 0 },
    { x, y: y + height, width, height: 0 },
    { x, y, width: 0, height },
    { x: x + width, y, width: 0, height },
  ];
}

/** Clears every square that the box touches. */
function clearSquares(inked: Uint8Array, columns: number, rows: number, side: number, box: Box): void {
  const lastRow = Math.min(rows - 1, Math.floor((box.y + box.height) / side));
  const lastColumn = Math.min(columns - 1, Math.floor((box.x + box.width) / side));
  for (let row = Math.max(0, Math.floor(box.y / side)); row <= lastRow; row++) {
    inked.fill(0, row * columns + Math.max(0, Math.floor(box.x / side)), row * columns + lastColumn + 1);
  }
}

type Region = { left: number; top: number; right: number; bottom: number; squares: number };

/** Squares with one empty one between them still belong together: a logo is one drawing, not its letters and its crest. */
const REACH = 2;

/** Regions of inked squares near each other, by flood fill; `inked` is used up. */
function regionsOf(inked: Uint8Array, columns: number, rows: number): readonly Region[] {
  const regions: Region[] = [];
  for (let start = 0; start < inked.length; start++) {
    if (!inked[start]) continue;
    const region = { left: columns, top: rows, right: 0, bottom: 0, squares: 0 };
    const open = [start];
    inked[start] = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const column = at % columns;
      const row = Math.floor(at / columns);
      region.left = Math.min(region.left, column);
      region.right = Math.max(region.right, column);
      region.top = Math.min(region.top, row);
      region.bottom = Math.max(region.bottom, row);
      region.squares++;
      for (let y = Math.max(0, row - REACH); y <= Math.min(rows - 1, row + REACH); y++) {
        for (let x = Math.max(0, column - REACH); x <= Math.min(columns - 1, column + REACH); x++) {
          if (!inked[y * columns + x]) continue;
          inked[y * columns + x] = 0;
          open.push(y * columns + x);
        }
      }
    }
    regions.push(region);
  }
  return regions;
}
