import type { LineBox } from '../line-box.ts';

/** Lines this many times as long as thick show their tilt clearly; in shorter ones a "y" at the end bends it. */
const CLEARLY_LONG = 12;
/** A line askew by more than this against the page was set askew. */
const MOST_BENT = 4;

/** The same boxes, short lines lying as the page's long lines do: usually straight, for the page was straightened before. */
export function withUsualTilt(boxes: readonly LineBox[]): LineBox[] {
  const longest = boxes.filter((box) => proportion(box) >= CLEARLY_LONG).map((box) => box.tilt);
  const all = longest.length > 0 ? longest : boxes.map((box) => box.tilt);
  const usual = all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;
  return boxes.map((box) => {
    const isBent = proportion(box) < CLEARLY_LONG && box.tilt !== 0 && Math.abs(box.tilt - usual) < MOST_BENT;
    return isBent ? { ...box, tilt: usual } : box;
  });
}

function proportion({ width, height }: LineBox): number {
  return Math.max(width / height, height / width);
}
