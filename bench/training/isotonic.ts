/** A mean score and the share of right answers around it; shares never fall as scores rise. */
export type Step = { readonly at: number; readonly share: number };

/** Neighbouring cases: the lowest score, the sum of scores, how many are right. */
type Pool = { readonly from: number; sum: number; right: number; count: number };

type Judged = { readonly score: number; readonly isRight: boolean };

/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955): the steps that fit best among those that never go
 * down. Pools of fewer than `least` cases are joined, so that no step stands on a handful.
 */
export function fitSteps(cases: readonly Judged[], least: number): readonly Step[] {
  const pools: Pool[] = [];
  for (const { score, isRight } of cases.toSorted((a, b) => a.score - b.score)) {
    pools.push({ from: score, sum: score, right: isRight ? 1 : 0, count: 1 });
    joinWhileFalling(pools, least);
  }
  let highest = 0;
  return pools.map(({ sum, right, count }) => {
    // No pool is so sure that nothing could be wrong in it: half a case more on either side.
    highest = Math.max(highest, (right + 0.5) / (count + 1));
    return { at: sum / count, share: highest };
  });
}

function joinWhileFalling(pools: Pool[], least: number): void {
  for (let last = pools.at(-1), before = pools.at(-2); last && before; last = pools.at(-1), before = pools.at(-2)) {
    const falls = last.right / last.count <= before.right / before.count;
    const isSmall = before.count < least || last.from === before.from;
    if (!falls && !isSmall) return;
    before.right += last.right;
    before.sum += last.sum;
    before.count += last.count;
    pools.pop();
  }
}
