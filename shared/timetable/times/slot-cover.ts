import type { Span } from '../geometry.ts';
import { middle } from '../geometry.ts';
import type { TimeSlot } from './time-slot.ts';

/** Where one edge of a cell falls on the time axis. */
export type EdgeTime = {
  /** Minutes since midnight; null where the slots print no times. */
  readonly minutes: number | null;
  /** True when the edge falls on a border between slots; false when it falls inside one and the time is an estimate. */
  readonly isOnBorder: boolean;
  /** True when the edge and the border line up as drawn, not merely nearly. */
  readonly isExact: boolean;
};

/** The slots that a cell covers and the times of its two edges. */
export type SlotCover = { readonly slots: readonly TimeSlot[]; readonly start: EdgeTime; readonly end: EdgeTime };

/** An edge within this share of a slot from its border counts as on it: hand-drawn columns rarely line up exactly. */
const BORDER_TOLERANCE = 0.3;
const EXACT_TOLERANCE = 0.08;

/** On a scale an edge further than this from a line, in minutes, lies between the lines. */
const MINUTES_OFF_LINE = 4;

function borderTolerance({ isOnScale, start, end }: TimeSlot): number {
  if (!isOnScale) return BORDER_TOLERANCE;
  return start === null || end === null
    ? EXACT_TOLERANCE
    : Math.min(BORDER_TOLERANCE, MINUTES_OFF_LINE / (end - start));
}

/** Slots must be in page order. Null when the span lies beside all of them. */
export function coverSlots(span: Span, slots: readonly TimeSlot[]): SlotCover | null {
  const covered = slots.filter((slot) => isCovered(slot, span));
  const first = covered[0];
  const last = covered.at(-1);
  if (!first || !last) return null;
  return { slots: covered, start: edgeTime(span.from, first, 'start'), end: edgeTime(span.to, last, 'end') };
}

/** A slot counts when a fair share of it is covered, or when the cell lies mostly inside it. */
function isCovered(slot: TimeSlot, span: Span): boolean {
  const shared = Math.min(slot.span.to, span.to) - Math.max(slot.span.from, span.from);
  const slotLength = slot.span.to - slot.span.from;
  const cellLength = span.to - span.from;
  return (
    shared > borderTolerance(slot) * slotLength ||
    shared > 0.6 * cellLength ||
    (shared > 0 && middle(span) >= slot.span.from && middle(span) <= slot.span.to)
  );
}

function edgeTime(position: number, slot: TimeSlot, side: 'start' | 'end'): EdgeTime {
  const length = slot.span.to - slot.span.from;
  const share = (position - slot.span.from) / length;
  const tolerance = borderTolerance(slot);
  const isOnBorder = side === 'start' ? share < tolerance : share > 1 - tolerance;
  const isExact = Math.abs(side === 'start' ? share : 1 - share) < EXACT_TOLERANCE;
  if (isOnBorder) return { minutes: side === 'start' ? slot.start : slot.end, isOnBorder, isExact };
  if (slot.start === null || slot.end === null)
    return { minutes: side === 'start' ? slot.start : slot.end, isOnBorder, isExact };
  const minutes = slot.start + share * (slot.end - slot.start);
  return { minutes: Math.round(minutes / 5) * 5, isOnBorder, isExact };
}
