import { createNoise } from '../../scripts/samples/noise.ts';

/** A block that was read, how sure the reading was of it, and whether it is right to the letter. */
export type JudgedBlock = { readonly family: string; readonly confidence: number; readonly isRight: boolean };

const BINS = 10;
const RESAMPLES = 500;

/** Expected calibration error: how far confidence and the share of right blocks are apart, on average over bins of equal count. */
export function calibrationError(blocks: readonly JudgedBlock[]): number {
  const sorted = withSharesOfEquals(blocks).toSorted((a, b) => a.confidence - b.confidence);
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const part = sorted.slice(Math.floor((bin * sorted.length) / BINS), Math.floor(((bin + 1) * sorted.length) / BINS));
    if (part.length === 0) continue;
    const confidence = part.reduce((sum, block) => sum + block.confidence, 0) / part.length;
    const right = part.reduce((sum, block) => sum + block.share, 0) / part.length;
    error += (Math.abs(confidence - right) * part.length) / sorted.length;
  }
  return error;
}

/** Blocks of the very same confidence may fall into different bins: each carries the share of right ones among them all. */
function withSharesOfEquals(blocks: readonly JudgedBlock[]) {
  const equals = Map.groupBy(blocks, (block) => block.confidence);
  return [...equals].flatMap(([confidence, same]) => same.map(() => ({ confidence, share: shareRight(same) })));
}

export function shareRight(blocks: readonly JudgedBlock[]): number {
  return blocks.filter((block) => block.isRight).length / Math.max(1, blocks.length);
}

/** 95 % interval of a figure by drawing whole families with replacement: sheets of one family fail together. */
export function intervalOverFamilies(
  blocks: readonly JudgedBlock[],
  figure: (blocks: readonly JudgedBlock[]) => number,
  seed: number,
): readonly [number, number] {
  const families = [...Map.groupBy(blocks, (block) => block.family).values()];
  const noise = createNoise(seed);
  const draw = () => families[Math.min(families.length - 1, Math.floor(((noise() + 1) / 2) * families.length))] ?? [];
  const figures = Array.from({ length: RESAMPLES }, () => figure(families.flatMap(() => draw())));
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return [at(0.025), at(0.975)];
}

/** The lowest confidence from which on at most `mostWrong` of the blocks are wrong; above 1 where no limit achieves it. */
export function limitFor(blocks: readonly JudgedBlock[], mostWrong: number): number {
  const sorted = blocks.toSorted((a, b) => b.confidence - a.confidence);
  let wrong = 0;
  let limit = 1.01;
  for (const [index, block] of sorted.entries()) {
    wrong += block.isRight ? 0 : 1;
    const isLastOfItsKind = sorted[index + 1]?.confidence !== block.confidence;
    if (isLastOfItsKind && wrong <= mostWrong * (index + 1)) limit = block.confidence;
  }
  return limit;
}
