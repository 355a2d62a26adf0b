import { z } from 'zod';
import { Moment, passedAtLeast } from './moment.ts';

/**
 * What is kept of the failed tries of one account or of one computer: how many, how long it still has to wait
 * (milliseconds), and when that was worked out. A plain row: the wait is a remainder, not an hour on the clock, so a
 * clock that is set back can neither end it nor make it last for ever.
 */
export const FailedTries = z.object({
  count: z.number().int().nonnegative(),
  waitLeft: z.number().nonnegative(),
  seen: Moment,
});
export type FailedTries = z.infer<typeof FailedTries>;

export type LockoutRule = {
  /** So many failures cost nothing: people mistype. */
  readonly free: number;
  /** The wait after the next one, in milliseconds; it doubles with each further failure up to the longest. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** After so many milliseconds without a failure, the count begins anew; null: only a right password ends it. */
  readonly forgetAfter: number | null;
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * A hundred guesses take four days. NIST SP 800-63B (3.2.2) wants no more than a hundred in a row; a hard end would let
 * anybody shut a colleague out for good, so here they only become dear; how many there were stands in the activity log at the next sign-in.
 */
export const accountRule: LockoutRule = {
  ...{ free: 4, firstWait: 30 * SECOND, longestWait: 60 * MINUTE, forgetAfter: null },
};

/** A computer is shared: a whole staff room mistypes. Guessing at one name after the other is slowed here. */
export const deviceRule: LockoutRule = {
  ...{ free: 20, firstWait: 10 * SECOND, longestWait: 10 * MINUTE, forgetAfter: 12 * 60 * MINUTE },
};

/** How long to wait before another try, in milliseconds. */
export function waitLeft(tries: FailedTries | null, now: Moment): number {
  return tries === null ? 0 : Math.max(0, tries.waitLeft - passedAtLeast(tries.seen, now));
}

/** Whether there were so many failures that the next one has to wait, however much of that wait is over. */
export function isWaitDue(tries: FailedTries | null, rule: LockoutRule): boolean {
  return tries !== null && waitAfter(tries.count, rule) > 0;
}

/** The same row as of now. To be kept whenever it is looked at, so that the wait also runs out over many short runs. */
export function asOfNow(tries: FailedTries, now: Moment): FailedTries {
  return { ...tries, waitLeft: waitLeft(tries, now), seen: now };
}

export function withFailure(tries: FailedTries | null, now: Moment, rule: LockoutRule): FailedTries {
  const count = (tries === null || isForgotten(tries, now, rule) ? 0 : tries.count) + 1;
  return { count, waitLeft: waitAfter(count, rule), seen: now };
}

/** Takes back failures that turned out to be one person's own mistyping; null when none are left. */
export function withoutFailures(tries: FailedTries | null, fewer: number, now: Moment): FailedTries | null {
  const count = (tries?.count ?? 0) - fewer;
  return count <= 0 ? null : { count, waitLeft: 0, seen: now };
}

function isForgotten(tries: FailedTries, now: Moment, { forgetAfter }: LockoutRule): boolean {
  return forgetAfter !== null && passedAtLeast(tries.seen, now) >= forgetAfter;
}

function waitAfter(count: number, rule: LockoutRule): number {
  const doublings = count - rule.free - 1;
  return doublings < 0 ? 0 : Math.min(rule.longestWait, rule.firstWait * 2 ** doublings);
}
