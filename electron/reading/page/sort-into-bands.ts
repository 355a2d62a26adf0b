import type { Box } from '../../../shared/timetable/geometry.ts';

/** Bands that a page's boxes are sorted into; with more, tall boxes stand in too many. */
const BANDS = 128;

/** Bands beside each other whose places are remembered together: of all pairs there are too many. */
const REMEMBERED = 4;

/**
 * Boxes sorted into bands across the page. Answers the places in the list of those that may touch a given box, in order: in a
 * list of 1,800 rows each word has to be held against a few cells instead of 9,000.
 */
export function sortIntoBands(boxes: readonly Box[]): (box: Box) => readonly number[] {
  if (boxes.length === 0) return () => [];
  const top = boxes.reduce((least, { y }) => Math.min(least, y), Infinity);
  const bottom = boxes.reduce((most, { y, height }) => Math.max(most, y + height), -Infinity);
  const thickness = Math.max(1e-6, (bottom - top) / BANDS);
  const bandOf = (y: number) => Math.min(BANDS - 1, Math.max(0, Math.floor((y - top) / thickness)));
  const bands: number[][] = Array.from({ length: BANDS }, () => []);
  boxes.forEach(({ y, height }, at) => {
    for (let band = bandOf(y); band <= bandOf(y + height); band++) bands[band]!.push(at);
  });
  // A word mostly stands across two bands or three: their places are put together once.
  const joined = new Map<string, readonly number[]>();
  return ({ y, height }) => {
    const [first, last] = [bandOf(y), bandOf(y + height)];
    if (first === last) return bands[first]!;
    const known = joined.get(`${first} ${last}`);
    if (known) return known;
    const near = [...new Set(bands.slice(first, last + 1).flat())].sort((a, b) => a - b);
    if (last - first < REMEMBERED) joined.set(`${first} ${last}`, near);
    return near;
  };
}
