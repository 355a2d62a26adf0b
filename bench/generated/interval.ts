import { createDice } from './dice.ts';

const RESAMPLES = 500;

/**
 * 95 % interval of a figure by drawing whole families with replacement (cluster bootstrap): sheets of one family fail together,
 * so a figure over many sheets of few layouts says less than their number promises.
 */
export function intervalOverFamilies<T>(
  items: readonly T[],
  familyOf: (item: T) => string,
  figure: (items: readonly T[]) => number,
  seed = 1,
): readonly [number, number] {
  const families = [...Map.groupBy(items, familyOf).values()];
  const { pick } = createDice('families', seed);
  const figures = Array.from({ length: RESAMPLES }, () => figure(families.flatMap(() => pick(families))));
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return [at(0.025), at(0.975)];
}
