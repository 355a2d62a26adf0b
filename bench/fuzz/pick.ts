import { createNoise } from '../../scripts/samples/noise.ts';
import type { Pick } from './mutate.ts';

/** Whole numbers by chance, the same ones for the same seed. */
export function createPick(seed: number): Pick {
  const noise = createNoise(seed);
  return (below) => Math.min(below - 1, Math.floor(((noise() + 1) / 2) * below));
}
