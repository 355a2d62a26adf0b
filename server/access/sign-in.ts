import { createHash, randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Transaction } from 'kysely';
import { foldLoginName } from '../../shared/access/fold-login-name.ts';
import { accountRule, FailedTries, waitLeft, withFailure } from '../../shared/access/lockout.ts';
import type { Moment } from '../../shared/access/moment.ts';
import { deskError } from '../../shared/desk-error.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { appendAudit } from '../audit.ts';
import type { Database, Tables } from '../db/database.ts';
import { inSchool } from '../db/in-school.ts';
import type { Bearer } from './access-token.ts';
import { isPassword } from './passwords.ts';
import { addDevice } from './refresh-token.ts';
import type { TokenKey } from './token-key.ts';

export type SignInAsked = {
  /** Null for the only one there is. */
  readonly schoolId: string | null;
  readonly loginName: string;
  readonly password: string;
  readonly deviceName: string;
};

export type SignedIn = { readonly bearer: Bearer; readonly refreshToken: string };

/**
 * Signs a person in on a new device. A try counts as failed from its beginning and is taken back if it was right, so that many at
 * once gain nothing. A name nobody has, a wrong password and a school there is not are told alike, after the same work.
 */
export async function signIn(
  database: Database,
  key: TokenKey,
  asked: SignInAsked,
): Promise<Result<SignedIn, DeskError>> {
  const { loginName, password, deviceName } = asked;
  const schoolId = asked.schoolId ?? (await onlySchool(database)) ?? NO_SCHOOL;
  const begun = await inSchool(database, schoolId, (transaction) => beginTry(transaction, { ...asked, schoolId }));
  if (begun.wait > 0) return failed(deskError('waitBeforeTrying', { seconds: Math.ceil(begun.wait / 1000) }));
  const { user } = begun;
  const isRight = await isPassword(user?.password_hash ?? null, password);
  if (!isRight || user === null) return failed(deskError('wrongPassword'));
  if (user.deactivated_at !== null) return failed(deskError('accountDeactivated'));
  const bearer = { userId: user.id, schoolId, deviceId: randomUUID() };
  return inSchool(database, schoolId, async (transaction) => {
    await takeBackTries(transaction, loginName);
    const refreshToken = await addDevice(transaction, key, { ...bearer, name: deviceName });
    const { userId, deviceId } = bearer;
    const action = 'device.signed-in';
    await appendAudit(transaction, { schoolId, action, actorId: userId, subjectId: deviceId });
    return ok({ bearer, refreshToken });
  });
}

/** Of nobody: told like any school there is not. */
const NO_SCHOOL = '00000000-0000-4000-8000-000000000000';

async function onlySchool(database: Database): Promise<string | null> {
  const schools = await database.selectFrom('schools').select('id').limit(2).execute();
  return schools.length === 1 ? (schools[0]?.id ?? null) : null;
}

/** Counts a try at the password of a name as failed, unless one has to wait; who it is, where there is such a one. */
export async function beginTry(
  transaction: Transaction<Tables>,
  { schoolId, loginName }: { readonly schoolId: string; readonly loginName: string },
) {
  const school = await transaction.selectFrom('schools').select('id').executeTakeFirst();
  // Where there is no such school nothing is kept: there is nobody to be guessed at.
  if (school === undefined) return { wait: 0, user: null };
  const name_hash = hashOf(loginName);
  const now: Moment = { wall: Date.now(), steady: performance.now(), run: RUN };
  // Whoever else tries this name waits here until this try has been counted.
  const first = { school_id: schoolId, name_hash, tries: JSON.stringify({ count: 0, waitLeft: 0, seen: now }) };
  await transaction
    .insertInto('sign_in_tries')
    .values(first)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await transaction
    .selectFrom('sign_in_tries')
    .select('tries')
    .where('name_hash', '=', name_hash)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const tries = FailedTries.parse(row.tries);
  const wait = waitLeft(tries, now);
  if (wait > 0) return { wait, user: null };
  const counted = JSON.stringify(withFailure(tries, now, accountRule));
  await transaction.updateTable('sign_in_tries').set({ tries: counted }).where('name_hash', '=', name_hash).execute();
  const user = await transaction
    .selectFrom('users')
    .select(['id', 'password_hash', 'deactivated_at'])
    .where('login_key', '=', foldLoginName(loginName))
    .executeTakeFirst();
  return { wait: 0, user: user ?? null };
}

/** It was the right one. */
export async function takeBackTries(transaction: Transaction<Tables>, loginName: string): Promise<void> {
  await transaction.deleteFrom('sign_in_tries').where('name_hash', '=', hashOf(loginName)).execute();
}

/** The steady clock is this process's own; another one goes by the clock on the wall. */
const RUN = randomUUID();

function hashOf(loginName: string): Buffer {
  return createHash('sha256').update(foldLoginName(loginName)).digest();
}
