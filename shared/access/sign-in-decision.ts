import { accountRule, asOfNow, deviceRule, waitLeft, withFailure, withoutFailures } from './lockout.ts';
import type { FailedTries } from './lockout.ts';
import type { Moment } from './moment.ts';

/** The failed tries of the account (kept also for names nobody has, or a wait would give away who exists) and the computer. */
export type TriesKept = { readonly account: FailedTries | null; readonly device: FailedTries | null };

/** Before the password is tried. `tries` are to be kept first, in both cases. */
export type SignInDecision =
  | { readonly kind: 'wait'; readonly milliseconds: number; readonly tries: TriesKept }
  | { readonly kind: 'try'; readonly tries: TriesKept };

/**
 * Whether a password may be tried now. A try counts as failed from its beginning, and is taken back if it was right:
 * so ending the program in the middle, or many tries at once, gain nothing.
 */
export function decideSignIn({ account, device }: TriesKept, now: Moment): SignInDecision {
  const milliseconds = Math.max(waitLeft(account, now), waitLeft(device, now));
  if (milliseconds > 0) {
    const tries = { account: account && asOfNow(account, now), device: device && asOfNow(device, now) };
    return { kind: 'wait', milliseconds, tries };
  }
  const tries = { account: withFailure(account, now, accountRule), device: withFailure(device, now, deviceRule) };
  return { kind: 'try', tries };
}

/** After the password was tried. `wait` says how long to wait before another try, in milliseconds. */
export type SignInOutcome =
  | { readonly kind: 'right'; readonly tries: TriesKept }
  | { readonly kind: 'wrong'; readonly wait: number; readonly tries: TriesKept };

/**
 * Settles a try that `decideSignIn` let through, with the tries kept since. A name nobody has is a wrong password. Being
 * right takes back this account's failures from the computer's too, and no others: who guesses at others cannot clear
 * the computer by signing in as oneself.
 */
export function settleSignIn(kept: TriesKept, isRight: boolean, now: Moment): SignInOutcome {
  if (!isRight) {
    return { kind: 'wrong', wait: Math.max(waitLeft(kept.account, now), waitLeft(kept.device, now)), tries: kept };
  }
  const device = withoutFailures(kept.device, kept.account?.count ?? 0, now);
  return { kind: 'right', tries: { account: null, device } };
}
