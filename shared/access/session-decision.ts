import { passedAtMost } from './moment.ts';
import type { Moment } from './moment.ts';

/** A sitting, as far as its end depends on it. */
export type Sitting = { readonly signedInAt: Moment; readonly lastActivity: Moment };

export type SessionRule = {
  /** Milliseconds without activity until the window locks, and how long before that it warns. */
  readonly lockAfter: number;
  readonly warnBefore: number;
  /** A sitting ends after so many milliseconds, however busy; then the name is asked for again, too. */
  readonly longest: number;
};

const MINUTE = 60_000;

/** What a school may choose as its lock time, in minutes. */
export const lockMinutes = { least: 1, usual: 10, most: 60 } as const;

/** The rule of a school that locks after so many minutes: with a minute's warning, and an end after a long working day. */
export function sessionRuleOf(minutes: number): SessionRule {
  const allowed = Math.min(lockMinutes.most, Math.max(lockMinutes.least, minutes));
  return { lockAfter: allowed * MINUTE, warnBefore: MINUTE, longest: 12 * 60 * MINUTE };
}

/** `lookAgain`: milliseconds until this can change without activity. `lock` keeps the person, `end` does not; both drop keys. */
export type SessionDecision =
  | { readonly kind: 'stay'; readonly lookAgain: number }
  | { readonly kind: 'warn'; readonly locksIn: number; readonly lookAgain: number }
  | { readonly kind: 'lock' }
  | { readonly kind: 'end' };

/** Locks and ends by whichever clock says more has passed: a lid closed overnight locks, a clock set back does not hold it open. */
export function decideSession({ signedInAt, lastActivity }: Sitting, now: Moment, rule: SessionRule): SessionDecision {
  const endsIn = rule.longest - passedAtMost(signedInAt, now);
  const locksIn = rule.lockAfter - passedAtMost(lastActivity, now);
  if (endsIn <= 0) return { kind: 'end' };
  if (locksIn <= 0) return { kind: 'lock' };
  const warnBefore = Math.min(rule.warnBefore, rule.lockAfter / 2);
  if (locksIn <= warnBefore) return { kind: 'warn', locksIn, lookAgain: Math.min(locksIn, endsIn) };
  return { kind: 'stay', lookAgain: Math.min(locksIn - warnBefore, endsIn) };
}

/** The sitting after a key or the mouse was touched. Too late is too late: what is due to lock is not kept open by it. */
export function withActivity(sitting: Sitting, now: Moment, rule: SessionRule): Sitting {
  const { kind } = decideSession(sitting, now, rule);
  return kind === 'stay' || kind === 'warn' ? { ...sitting, lastActivity: now } : sitting;
}
