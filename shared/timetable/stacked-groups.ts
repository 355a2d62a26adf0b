import type { DraftBlock } from './draft-block.ts';
import { rowSpan, spanLength } from './geometry.ts';
import type { TimeSlot } from './time-slot.ts';

/** Cells that share a slot evenly differ in height by less than this part of an even share. */
const EVEN = 0.25;

/** Lessons begin and end at whole five minutes. */
const WHOLE = 5;

/**
 * Groups of one hour stand one below the other in it. 45 minutes cut in two make no lessons that begin and end at whole five
 * minutes: then each of them has the whole hour. Where the shares would be whole, they may be lessons one after the other.
 */
export function settleStackedGroups(drafts: readonly DraftBlock[]): readonly DraftBlock[] {
  const stacks = Map.groupBy(drafts, (draft) => keyOf(draft));
  const whole = new Set([...stacks].flatMap(([key, stack]) => (key !== null && areGroups(stack) ? stack : [])));
  return drafts.map((draft) => (whole.has(draft) ? withWholeSlot(draft) : draft));
}

/** The same for drafts that lie within the same slot on the same day; null for all others. */
function keyOf({ placed, meaning }: DraftBlock): string | null {
  const slot = onlySlot(placed.cover?.slots);
  const isMeasured = slot && !slot.isOnScale && slot.start !== null && slot.end !== null && meaning.ownTime === null;
  return isMeasured ? [placed.day, placed.weeks, placed.group, slot.span.from, slot.span.to].join('|') : null;
}

function onlySlot(slots: readonly TimeSlot[] | undefined): TimeSlot | null {
  return slots?.length === 1 ? (slots[0] ?? null) : null;
}

function areGroups(stack: readonly DraftBlock[]): boolean {
  const slot = onlySlot(stack[0]?.placed.cover?.slots);
  const heights = new Map(stack.map(({ placed }) => [placed.cell, spanLength(rowSpan(placed.cell.box))]));
  if (!slot || slot.start === null || slot.end === null || heights.size < 2) return false;
  const share = spanLength(slot.span) / heights.size;
  const isEven = [...heights.values()].every((height) => Math.abs(height - share) < EVEN * share);
  return isEven && (slot.end - slot.start) % (WHOLE * heights.size) !== 0;
}

function withWholeSlot(draft: DraftBlock): DraftBlock {
  const slot = onlySlot(draft.placed.cover?.slots);
  if (!slot) return draft;
  const end = { minutes: slot.end, from: slot.isEndInferred ? ('next start' as const) : ('header' as const) };
  return { ...draft, start: { minutes: slot.start, from: 'header' }, end };
}
