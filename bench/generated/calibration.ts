import type { Claim } from './score/score-document.ts';

/** Blocks whose confidence lies between two tenths: how sure the engine was, and how often it was right. */
export type Bin = { readonly from: number; readonly blocks: number; readonly claimed: number; readonly right: number };

/** Reliability in ten bins of equal width; empty ones are left out. */
export function reliabilityBins(claims: readonly Claim[]): Bin[] {
  return Array.from({ length: 10 }, (_, bin) => bin).flatMap((bin) => {
    const inside = claims.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    if (inside.length === 0) return [];
    const claimed = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
    const right = inside.filter(({ isExact }) => isExact).length / inside.length;
    return [{ from: bin / 10, blocks: inside.length, claimed, right }];
  });
}

/** The expected calibration error (Naeini, Cooper and Hauskrecht, 2015): claimed against right, weighted by blocks. */
export function calibrationError(claims: readonly Claim[]): number {
  const bins = reliabilityBins(claims);
  return bins.reduce((sum, bin) => sum + (bin.blocks / claims.length) * Math.abs(bin.claimed - bin.right), 0);
}
