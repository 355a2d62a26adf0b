import type { CallName } from '../../shared/ipc/contract.ts';
import { passedAtLeast } from '../../shared/access/moment.ts';
import type { Moment } from '../../shared/access/moment.ts';

/** A window that asks again and again is one thing to know, not a thousand. */
const EVERY_MILLISECONDS = 60_000;

/** Answers whether the refusal of this call to this account is to be written down: at most once a minute for each call. */
export function createRefusalPace(moment: () => Moment): (userId: string, call: CallName) => boolean {
  const notedAt = new Map<string, Moment>();
  return (userId, call) => {
    const key = `${call} ${userId}`;
    const before = notedAt.get(key);
    const now = moment();
    if (before !== undefined && passedAtLeast(before, now) < EVERY_MILLISECONDS) return false;
    notedAt.set(key, now);
    return true;
  };
}
