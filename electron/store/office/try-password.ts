import { decideSignIn, settleSignIn } from '../../../shared/access/sign-in-decision.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { Result } from '../../../shared/result.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { keepTries, readTries, takeBackTry } from './failed-tries.ts';
import type { OfficeTools } from './open-office.ts';

/** What came of it. `wrong` was counted; `not-tried` learnt nothing of the password, and counts for nothing. */
export type TriedPassword<Value> =
  | { readonly kind: 'right'; readonly value: Value; readonly wrongTriesBefore: number }
  | { readonly kind: 'wrong' | 'not-tried'; readonly problem: DeskError };

/**
 * Tries the password of one login name under the rules of waiting, at the door and at an open desk alike: who finds a desk
 * open may not guess any faster than who finds it locked. `attempt` answers `wrongPassword` for what is to be counted.
 */
export async function tryPassword<Value>(
  { database, tools }: { readonly database: OpenDatabase; readonly tools: OfficeTools },
  nameTag: Uint8Array,
  attempt: () => Promise<Result<Value, DeskError>>,
): Promise<TriedPassword<Value>> {
  const before = readTries(database.read, nameTag);
  const decision = decideSignIn(before, tools.moment());
  database.inTransaction((write) => keepTries(write, nameTag, decision.tries, tools.now()));
  if (decision.kind === 'wait') return { kind: 'not-tried', problem: waitError(decision.milliseconds) };

  const answer = await attempt();
  const wrongTriesBefore = (decision.tries.account?.count ?? 1) - 1;
  if (!answer.ok && answer.error.code !== 'wrongPassword') {
    database.inTransaction((write) => takeBackTry(write, nameTag, { before, tries: before, now: tools.now() }));
    return { kind: 'not-tried', problem: answer.error };
  }
  const outcome = settleSignIn(readTries(database.read, nameTag), answer.ok, tools.moment());
  if (outcome.kind === 'wrong' || !answer.ok) {
    const isWaiting = outcome.kind === 'wrong' && outcome.wait > 0;
    return { kind: 'wrong', problem: isWaiting ? waitError(outcome.wait) : deskError('wrongPassword') };
  }
  database.inTransaction((write) => takeBackTry(write, nameTag, { before, tries: outcome.tries, now: tools.now() }));
  return { kind: 'right', value: answer.value, wrongTriesBefore };
}

function waitError(milliseconds: number): DeskError {
  return deskError('waitBeforeTrying', { seconds: Math.ceil(milliseconds / 1000) });
}
