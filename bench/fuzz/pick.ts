import { createDice } from '../generated/dice.ts';
import type { Pick } from './mutate.ts';

/** Whole numbers by chance, the same ones for the same seed. */
export function createPick(seed: number): Pick {
  const { whole } = createDice('damaged', seed);
  return (below) => whole(0, below - 1);
}
