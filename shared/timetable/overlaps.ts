import { UNUSUAL_SHEET } from './confidence/reasons.ts';
import { areInOwnRooms } from './cells/own-rooms.ts';
import type { ReadBlock } from './reading.ts';

/**
 * A class cannot be in two lessons at once: blocks of one timetable that share time on a day are marked for a look, each
 * naming the other. Classes, weeks and groups of their own keep blocks apart: groups stand in one cell, or each has a room (and
 * a teacher, where they are printed) of its own.
 */
export function markOverlaps(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const byDay = Map.groupBy(blocks, (block) => `${block.part}|${block.page}|${block.day}`);
  return blocks.map((block) => {
    const sameDay = byDay.get(`${block.part}|${block.page}|${block.day}`) ?? [];
    const other = sameDay.find((one) => one !== block && overlap(block, one));
    if (!other) return block;
    const known = block.reasons.filter((reason) => reason !== UNUSUAL_SHEET);
    return { ...block, needsReview: true, reasons: [...known, `overlaps:${other.title}`] };
  });
}

function overlap(a: ReadBlock, b: ReadBlock): boolean {
  if (a.day === null || a.start === null || b.start === null) return false;
  if (a.class !== b.class || a.weeks !== b.weeks || areGroups(a, b)) return false;
  // "HH:MM" compares as text; a block without an end is a moment.
  return a.start < (b.end ?? b.start) && b.start < (a.end ?? a.start);
}

function areGroups(a: ReadBlock, b: ReadBlock): boolean {
  const isOneCell = a.box.every((value, index) => value === b.box[index]);
  return isOneCell || areInOwnRooms(a, b);
}
