/**
 * The best `most` of many, best first, without sorting all of them: nearly every one is turned away by one comparison
 * with the worst that is in. `isBetter` must never call two equal.
 */
export function bestFirst(
  items: Iterable<number>,
  most: number,
  isBetter: (a: number, b: number) => boolean,
): number[] {
  const best: number[] = [];
  for (const item of items) {
    const worst = best.at(-1);
    if (best.length >= most && (worst === undefined || !isBetter(item, worst))) continue;
    best.splice(placeFor(item, best, isBetter), 0, item);
    if (best.length > most) best.pop();
  }
  return best;
}

function placeFor(item: number, best: readonly number[], isBetter: (a: number, b: number) => boolean): number {
  let [low, high] = [0, best.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBetter(item, best[middle] ?? item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
