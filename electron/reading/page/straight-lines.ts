import type { Picture } from './page.ts';

/** A page looked at in squares of `side` pixels: 1 where a square holds ink. */
export type Squares = {
  readonly inked: Uint8Array;
  readonly columns: number;
  readonly rows: number;
  readonly side: number;
};

/** Share of a square's differences in brightness that lie between its pixel rows (or columns) where a line runs through. */
const STRAIGHT = 0.7;
/** A line is straight for at least so many of the squares that a window of it holds; strokes of letters are shorter. */
const WINDOW = 4;
const LEAST = 6;

/**
 * Clears the squares of rules, frames, rulers and the edges of paper, table and screen: along a straight line the
 * pixels of a row are alike, whatever the line divides. What is drawn or written changes both ways.
 */
export function clearStraightLines(picture: Picture, squares: Squares): void {
  const { inked, columns } = squares;
  const across = new Uint8Array(inked.length);
  const down = new Uint8Array(inked.length);
  for (let at = 0; at < inked.length; at++) {
    if (!inked[at]) continue;
    const { betweenRows, betweenColumns } = sharesOf(picture, squares, at);
    if (betweenRows > STRAIGHT) across[at] = 1;
    if (betweenColumns > STRAIGHT) down[at] = 1;
  }
  for (let at = 0; at < inked.length; at++) {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    const isAcross =
      across[at] && countAlong((x, y) => inside(x, y, squares) && across[y * columns + x] === 1, column, row);
    const isDown = down[at] && countAlong((y, x) => inside(x, y, squares) && down[y * columns + x] === 1, row, column);
    if ((isAcross || 0) >= LEAST || (isDown || 0) >= LEAST) inked[at] = 0;
  }
}

function inside(x: number, y: number, { columns, rows }: Squares): boolean {
  return x >= 0 && y >= 0 && x < columns && y < rows;
}

/** How many places of the window around a square the line passes through; it may climb by one square. */
function countAlong(isLine: (along: number, row: number) => boolean, along: number, row: number): number {
  let count = 0;
  for (let i = along - WINDOW; i <= along + WINDOW; i++) {
    if (isLine(i, row) || isLine(i, row - 1) || isLine(i, row + 1)) count++;
  }
  return count;
}

/** Variance of the means of a square's pixel rows, and of its columns, as shares of the variance of all its pixels. */
function sharesOf({ rgb, width, height }: Picture, { columns, side }: Squares, at: number) {
  const left = (at % columns) * side;
  const top = Math.floor(at / columns) * side;
  const [right, bottom] = [Math.min(width, left + side), Math.min(height, top + side)];
  const count = (right - left) * (bottom - top);
  const sumOfColumn = new Float64Array(side);
  let [sum, squared, ofRows] = [0, 0, 0];
  for (let y = top; y < bottom; y++) {
    let sumOfRow = 0;
    for (let x = left; x < right; x++) {
      const value = rgb[(y * width + x) * 3 + 1]!;
      sumOfRow += value;
      squared += value * value;
      sumOfColumn[x - left]! += value;
    }
    sum += sumOfRow;
    ofRows += (sumOfRow * sumOfRow) / (right - left);
  }
  const ofColumns = sumOfColumn.reduce((total, value) => total + (value * value) / (bottom - top), 0);
  const whole = (sum * sum) / count;
  const all = Math.max(1, squared - whole);
  return { betweenRows: (ofRows - whole) / all, betweenColumns: (ofColumns - whole) / all };
}
