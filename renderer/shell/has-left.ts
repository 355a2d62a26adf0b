import type { OfficeState } from '../../shared/ipc/office-messages.ts';

/** Whether somebody was here before and no longer is, or somebody else is now. */
export function hasLeft(before: OfficeState, now: OfficeState): boolean {
  if (before.kind !== 'open') return false;
  return now.kind !== 'open' || now.who.actor.userId !== before.who.actor.userId;
}
