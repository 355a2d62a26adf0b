import type { Box } from '../geometry.ts';

/** As many cells beside each other make a row. */
const FULL = 3;

/**
 * The first top, from above, of a box beside which at least three stand: their tops no further off than half their heights.
 * Null where there is none. Goes down the page once, whatever the number of boxes.
 */
export function topOfFullRow(boxes: readonly Box[]): number | null {
  const ascending = (a: number, b: number) => a - b;
  const high = boxes.filter(({ height }) => height > 0);
  const begins = high.map(({ y, height }) => y - 0.5 * height).toSorted(ascending);
  const ends = high.map(({ y, height }) => y + 0.5 * height).toSorted(ascending);
  let [begun, ended] = [0, 0];
  for (const top of boxes.map(({ y }) => y).toSorted(ascending)) {
    while ((begins[begun] ?? top) < top) begun++;
    while ((ends[ended] ?? Infinity) <= top) ended++;
    if (begun - ended >= FULL) return top;
  }
  return null;
}
