import type { BlockValues } from '../content.ts';
import type { Comparable } from './block-likeness.ts';
import { blockLikeness } from './block-likeness.ts';

/** Two blocks that are the same lesson, as places in the two lists. `isClose`: another pairing was nearly as likely. */
export type BlockMatch = { readonly old: number; readonly fresh: number; readonly isClose: boolean };

type Candidate = { readonly old: number; readonly fresh: number; readonly likeness: number };

/** A lead smaller than a start time that agrees is not much of a lead. */
const SMALL_LEAD = 0.5;

/**
 * Which blocks of a new reading are which of the old. The answer is the one matching in which no two blocks would both
 * rather have each other: the likeliest pair of all goes together, then the likeliest of what is left. Of equally likely
 * pairs the one that comes first in the old list, then in the new, so that the same readings always match the same way.
 */
export function matchBlocks(old: readonly Comparable[], fresh: readonly Comparable[]): BlockMatch[] {
  const candidates = findCandidates(old, fresh).sort(
    (a, b) => b.likeness - a.likeness || a.old - b.old || a.fresh - b.fresh,
  );
  const byOld = Map.groupBy(candidates, (pair) => pair.old);
  const byFresh = Map.groupBy(candidates, (pair) => pair.fresh);
  const takenOld = new Set<number>();
  const takenFresh = new Set<number>();
  const matches: BlockMatch[] = [];
  for (const pair of candidates) {
    if (takenOld.has(pair.old) || takenFresh.has(pair.fresh)) continue;
    takenOld.add(pair.old);
    takenFresh.add(pair.fresh);
    const rivals = [...(byOld.get(pair.old) ?? []), ...(byFresh.get(pair.fresh) ?? [])];
    const isClose = rivals.some((rival) => rival !== pair && pair.likeness - rival.likeness < SMALL_LEAD);
    matches.push({ old: pair.old, fresh: pair.fresh, isClose });
  }
  return matches.sort((a, b) => a.fresh - b.fresh);
}

/** Only blocks that overlap on their page, or stand at the same time of the same class, can be the same: few of all pairs. */
function findCandidates(old: readonly Comparable[], fresh: readonly Comparable[]): Candidate[] {
  const overlapping = overlapFinder(fresh);
  const timed = fresh.flatMap((block, index) => timeKeys(block).map((key) => ({ key, index })));
  const byTime = Map.groupBy(timed, ({ key }) => key);
  return old.flatMap((block, index) => {
    const atSameTime = timeKeys(block)
      .flatMap((key) => byTime.get(key) ?? [])
      .map(({ index: at }) => at);
    return [...new Set([...overlapping(block), ...atSameTime])].flatMap((freshIndex) => {
      const other = fresh[freshIndex];
      const likeness = other === undefined ? null : blockLikeness(block, other);
      return likeness === null ? [] : [{ old: index, fresh: freshIndex, likeness }];
    });
  });
}

function timeKeys({ values, class: group }: Comparable): string[] {
  const key = ({ day, cycleDay, date, start }: BlockValues) => JSON.stringify([group, day, cycleDay, date, start]);
  return [...new Set(values.map(key))];
}

/** Answers for a block the places in `fresh` of those on its page that share some of its height. */
function overlapFinder(fresh: readonly Comparable[]): (block: Comparable) => number[] {
  const standing = fresh.flatMap(({ place }, index) =>
    place === null ? [] : [{ index, page: place.page, ...heightOf(place.box) }],
  );
  const byPage = Map.groupBy(standing, ({ page }) => page);
  return ({ place }) => {
    if (place === null) return [];
    const { top, bottom } = heightOf(place.box);
    return (byPage.get(place.page) ?? [])
      .filter((other) => other.top < bottom && other.bottom > top)
      .map(({ index }) => index);
  };
}

function heightOf([, y, , height]: readonly [number, number, number, number]): { top: number; bottom: number } {
  return { top: y, bottom: y + height };
}
