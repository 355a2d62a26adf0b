import type { ReadBlock } from './reading.ts';

/**
 * A class cannot be in two lessons at once: blocks of one timetable that share time on a day are marked for a look, each
 * naming the other. Groups, classes and weeks of their own keep blocks apart.
 */
export function markOverlaps(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  return blocks.map((block) => {
    const other = blocks.find((one) => one !== block && overlap(block, one));
    if (!other) return block;
    return { ...block, needsReview: true, reasons: [...block.reasons, `overlaps:${other.title}`] };
  });
}

function overlap(a: ReadBlock, b: ReadBlock): boolean {
  if (a.part !== b.part || a.page !== b.page || a.day === null || a.day !== b.day) return false;
  if (a.class !== b.class || a.weeks !== b.weeks || a.start === null || b.start === null) return false;
  // "HH:MM" compares as text; a block without an end is a moment.
  return a.start < (b.end ?? b.start) && b.start < (a.end ?? a.start);
}
