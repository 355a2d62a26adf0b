import { deskErrorOfRule } from '../../shared/access/password-problem.ts';
import { checkNewPassword } from '../../shared/access/password-rules.ts';
import { deskError } from '../../shared/desk-error.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { appendAudit } from '../audit.ts';
import type { Visit } from '../routes/bearer.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { beginTry, takeBackTries } from './sign-in.ts';

/** A new password of one's own; every other computer of the account has to sign in again. */
export async function changeOwnPassword(
  { transaction, actor, bearer: { schoolId, deviceId } }: Visit,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<Result<undefined, DeskError>> {
  const user = await transaction
    .selectFrom('users')
    .select(['password_hash', 'login_name'])
    .where('id', '=', actor.userId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const rules = checkNewPassword(after, user.login_name);
  if (!rules.ok) return failed(deskErrorOfRule(rules.error));
  // Whoever sits down at an open desk guesses no faster here than at the door.
  const { wait } = await beginTry(transaction, { schoolId, loginName: user.login_name });
  if (wait > 0) return failed(deskError('waitBeforeTrying', { seconds: Math.ceil(wait / 1000) }));
  if (!(await isPassword(user.password_hash, before))) return failed(deskError('wrongPassword'));
  await takeBackTries(transaction, user.login_name);
  const password_hash = await hashPassword(after);
  await transaction.updateTable('users').set({ password_hash }).where('id', '=', actor.userId).execute();
  await transaction
    .updateTable('devices')
    .set({ revoked_at: new Date() })
    .where('user_id', '=', actor.userId)
    .where('id', '<>', deviceId)
    .where('revoked_at', 'is', null)
    .execute();
  const action = 'account.password-changed';
  await appendAudit(transaction, { schoolId, action, actorId: actor.userId, subjectId: actor.userId });
  return ok(undefined);
}
