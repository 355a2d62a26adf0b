/** A block that was read, how sure the reading was of it, and whether it is right to the letter. */
export type JudgedBlock = { readonly family: string; readonly confidence: number; readonly isRight: boolean };

export function shareRight(blocks: readonly JudgedBlock[]): number {
  return blocks.filter((block) => block.isRight).length / Math.max(1, blocks.length);
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
