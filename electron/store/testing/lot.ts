/** Draws by lot, the same way every time for the same seed (mulberry32). */
export function createLot(seed: number) {
  let state = seed;
  /** From 0 up to and without 1. */
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(fraction() * end);
  return {
    fraction,
    /** A whole number from 0 up to and without `end`. */
    below,
    pick<Value>(values: readonly [Value, ...Value[]]): Value {
      return values[below(values.length)] ?? values[0];
    },
    /** Whether something happens that does so in this share of all cases. */
    chance: (share: number): boolean => fraction() < share,
  };
}

export type Lot = ReturnType<typeof createLot>;
