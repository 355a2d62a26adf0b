import { normalisePassword } from '../../../shared/access/password-rules.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { checkPassword } from '../keys/change-slots.ts';
import { loginNameTag } from '../keys/name-tag.ts';
import { deskErrorOfKeys } from '../office/key-problems.ts';
import { findPasswordSlot } from '../office/key-rows.ts';
import { noteLockouts } from '../office/note-lockouts.ts';
import { readOfficeSalt } from '../office/office-salt.ts';
import { personOf } from '../office/office-subject.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { tryPassword } from '../office/try-password.ts';
import { findUser } from './user-record.ts';
import type { User } from './user-record.ts';

/**
 * Asks whoever is signed in for their password once more, before keys are changed: the desk may have been left open. A
 * wrong one counts towards the wait at the door and is written down. Answers the account.
 */
export async function proveOwnPassword(office: OpenOffice, password: string): Promise<Result<User, DeskError>> {
  const { actor, database, keys, records, tools } = office;
  const user = findUser(database.read, records, actor.userId);
  const slot = findPasswordSlot(database.read, actor.userId);
  if (!user.ok || slot === null) return failed(deskError('notFound'));
  const nameTag = loginNameTag(readOfficeSalt(database.read), user.value.loginName);
  const given = { userId: actor.userId, slot, password: normalisePassword(password) };
  const tried = await tryPassword(office, nameTag, async () => {
    const checked = await checkPassword(keys, given, tools);
    return checked.ok ? checked : failed(deskErrorOfKeys(checked.error));
  });
  if (tried.kind === 'right') return ok(user.value);
  if (tried.kind === 'wrong') noteWrongPassword(office);
  return failed(tried.problem);
}

function noteWrongPassword({ actor: { userId }, database, log, tools }: OpenOffice): void {
  const details = { why: 'wrong-password' };
  database.inTransaction((write) => {
    const at = { at: tools.now(), actorId: userId, subject: personOf(userId) };
    log.append(write, { ...at, code: 'sign-in.refused', details });
    noteLockouts(write, log);
  });
}
