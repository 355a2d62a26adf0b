/** A score and the share of right answers at that score; shares never fall as scores rise. */
export type Step = { readonly from: number; readonly share: number };

type Judged = { readonly score: number; readonly isRight: boolean };

/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955): the steps that fit best among those that never go
 * down. Pools of fewer than `least` cases are joined, so that no step stands on a handful.
 */
export function fitSteps(cases: readonly Judged[], least: number): readonly Step[] {
  const pools: { from: number; right: number; count: number }[] = [];
  for (const { score, isRight } of cases.toSorted((a, b) => a.score - b.score)) {
    pools.push({ from: score, right: isRight ? 1 : 0, count: 1 });
    joinWhileFalling(pools, least);
  }
  let highest = 0;
  return pools.map(({ from, right, count }) => {
    // No pool is so sure that nothing could be wrong in it: half a case more on either side.
    highest = Math.max(highest, (right + 0.5) / (count + 1));
    return { from, share: highest };
  });
}

function joinWhileFalling(pools: { from: number; right: number; count: number }[], least: number): void {
  for (let last = pools.at(-1), before = pools.at(-2); last && before; last = pools.at(-1), before = pools.at(-2)) {
    const falls = last.right / last.count <= before.right / before.count;
    const isSmall = before.count < least || last.from === before.from;
    if (!falls && !isSmall) return;
    before.right += last.right;
    before.count += last.count;
    pools.pop();
  }
}
