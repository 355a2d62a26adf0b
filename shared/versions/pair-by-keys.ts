/** Something that is matched, with what it is matched by from the surest key to the vaguest; null matches nothing. */
export type Keyed<Item> = { readonly item: Item; readonly keys: readonly (string | null)[] };

export type Pairing<Item> = {
  readonly pairs: readonly (readonly [Item, Item])[];
  readonly onlyFirst: readonly Item[];
  readonly onlySecond: readonly Item[];
};

/**
 * Pairs the things of two lists: first everything that agrees in the surest key, then what is left by the next one. Where
 * several have the same key, the first goes with the first and the second with the second. Exchanging the lists exchanges
 * the sides and nothing else.
 */
export function pairByKeys<Item>(first: readonly Keyed<Item>[], second: readonly Keyed<Item>[]): Pairing<Item> {
  const pairs: [Item, Item][] = [];
  const tiers = (first[0] ?? second[0])?.keys.length ?? 0;
  let [leftFirst, leftSecond] = [first, second];
  for (let tier = 0; tier < tiers; tier += 1) {
    const waiting = Map.groupBy(leftSecond, ({ keys }) => keys[tier] ?? null);
    waiting.delete(null);
    const paired = new Set<Keyed<Item>>();
    for (const one of leftFirst) {
      const key = one.keys[tier] ?? null;
      const other = waiting.get(key)?.[0];
      if (other === undefined) continue;
      waiting.get(key)?.shift();
      pairs.push([one.item, other.item]);
      paired.add(one).add(other);
    }
    leftFirst = leftFirst.filter((one) => !paired.has(one));
    leftSecond = leftSecond.filter((one) => !paired.has(one));
  }
  return { pairs, onlyFirst: leftFirst.map(({ item }) => item), onlySecond: leftSecond.map(({ item }) => item) };
}
