import type { z } from 'zod';
import { deskErrorOfRule } from '../../../shared/access/password-problem.ts';
import { checkNewPassword, normalisePassword } from '../../../shared/access/password-rules.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type {
  AccountRow,
  AddAccount,
  ChangePassword,
  EditAccount,
  OwnPassword,
  RecoveryCode,
  ResetPassword,
} from '../../../shared/ipc/office-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { WriteHandle } from '../database/handles.ts';
import { addPasswordSlot, confirmRecoveryCode, renewRecoveryCode } from '../keys/change-slots.ts';
import { loginNameTag } from '../keys/name-tag.ts';
import { deskErrorOfKeys } from '../office/key-problems.ts';
import { readSlots } from '../office/key-rows.ts';
import { readOfficeSalt } from '../office/office-salt.ts';
import { act, applyKeyChange, checkMay } from '../office/open-office.ts';
import { isFirstNeverKept, noteNeverKept } from '../office/recovery-sheet.ts';
import { OFFICE, personOf } from '../office/office-subject.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { proveOwnPassword } from './own-password.ts';
import { findUser, findUserIdByTag, putUser, readUsers } from './user-record.ts';
import type { User } from './user-record.ts';

/** Everybody who may sign in at this computer, or once could. */
export function listAccounts(office: OpenOffice): Result<AccountRow[], DeskError> {
  const allowed = checkMay(office, 'accounts.view');
  if (!allowed.ok) return allowed;
  return ok(readUsers(office.database.read, office.records).map(rowOf));
}

/**
 * The password is the admin's choice and good for one sign-in: its owner changes it first of all. For another admin the
 * own password is asked for.
 */
export async function addAccount(
  office: OpenOffice,
  { loginName, displayName, role, password, ownPassword, ...printed }: z.input<typeof AddAccount>,
): Promise<Result<{ userId: string }, DeskError>> {
  const { printedName = null, classes = [] } = printed;
  const allowed = checkMay(office, 'accounts.create');
  if (!allowed.ok) return allowed;
  const checked = checkNewPassword(password, loginName);
  if (!checked.ok) return failed(deskErrorOfRule(checked.error));
  const { database, keys, records, tools } = office;
  const nameTag = loginNameTag(readOfficeSalt(database.read), loginName);
  if (findUserIdByTag(database.read, nameTag) !== null) return failed(deskError('loginNameTaken'));
  const proved = role === 'admin' ? await proveBeforeAdmin(office, ownPassword) : ok(undefined);
  if (!proved.ok) return proved;

  const userId = tools.newId();
  const slots = readSlots(database.read);
  const change = await addPasswordSlot(keys, { userId, password: checked.value, slots }, tools);
  // Somebody else may have taken the name while the password was stretched.
  if (findUserIdByTag(database.read, nameTag) !== null) return failed(deskError('loginNameTaken'));
  const now = tools.now();
  const base = { loginName, displayName, role, printedName, classes, state: 'active' } as const;
  act(office, { code: 'account.created', subject: personOf(userId), details: { displayName, role } }, (write) => {
    const keyId = records.makeKey(write, { subjectKind: 'person', subjectId: userId, createdAt: now });
    const user: User = { ...base, mustChangePassword: true, userId, keyId, createdAt: now };
    putUser(write, records, user, { nameTag, now });
    applyKeyChange(office, write, change);
  });
  return ok({ userId });
}

/** To make somebody an admin takes the own password once more. */
export async function editAccount(
  office: OpenOffice,
  { userId, ownPassword, ...edited }: z.output<typeof EditAccount>,
): Promise<Result<undefined, DeskError>> {
  const before = userFor(office, 'accounts.edit', userId);
  if (!before.ok) return before;
  const { displayName, role } = edited;
  const becomesAdmin = role === 'admin' && before.value.role !== 'admin';
  const proved = becomesAdmin ? await proveBeforeAdmin(office, ownPassword) : ok(undefined);
  if (!proved.ok) return proved;
  // As it stands now: the password took a moment.
  const user = userFor(office, 'accounts.edit', userId);
  if (!user.ok) return user;
  if (role !== 'admin' && isLastAdmin(office, user.value)) return failed(deskError('lastAdmin'));
  const details = { displayName, role, roleBefore: user.value.role };
  act(office, { code: 'account.edited', subject: personOf(userId), details }, (write) =>
    rewrite(office, write, { ...user.value, ...edited }),
  );
  return ok(undefined);
}

/** The account stays, for what was done by it; its password is gone, so it opens nothing. */
export function deactivateAccount(
  office: OpenOffice,
  { userId }: { readonly userId: string },
): Result<undefined, DeskError> {
  const user = userFor(office, 'accounts.deactivate', userId);
  if (!user.ok) return user;
  if (isLastAdmin(office, user.value)) return failed(deskError('lastAdmin'));
  act(office, { code: 'account.deactivated', subject: personOf(userId), details: {} }, (write) => {
    rewrite(office, write, { ...user.value, state: 'deactivated' });
    write.run('DELETE FROM key_slots WHERE user_id = ?', userId);
  });
  return ok(undefined);
}

/**
 * Gives somebody else a new password, and with it brings a deactivated account back. One's own is changed by knowing the
 * old one, and for another admin's one's own is asked for: whoever finds an administrator's desk open must not take
 * either account over.
 */
export async function resetPassword(
  office: OpenOffice,
  { userId, password, ownPassword }: z.output<typeof ResetPassword>,
): Promise<Result<undefined, DeskError>> {
  if (userId === office.actor.userId) return failed(deskError('notAllowed'));
  const user = userFor(office, 'accounts.reset-password', userId);
  if (!user.ok) return user;
  const checked = checkNewPassword(password, user.value.loginName);
  if (!checked.ok) return failed(deskErrorOfRule(checked.error));
  const proved = user.value.role === 'admin' ? await proveBeforeAdmin(office, ownPassword) : ok(undefined);
  if (!proved.ok) return proved;
  const given = { userId, password: checked.value, slots: readSlots(office.database.read) };
  const change = await addPasswordSlot(office.keys, given, office.tools);
  // As it stands now: the password took a moment.
  const latest = userFor(office, 'accounts.reset-password', userId);
  if (!latest.ok) return latest;
  const code = latest.value.state === 'deactivated' ? 'account.reactivated' : 'account.password-reset';
  act(office, { code, subject: personOf(userId), details: {} }, (write) => {
    rewrite(office, write, { ...latest.value, state: 'active', mustChangePassword: true });
    applyKeyChange(office, write, change);
  });
  return ok(undefined);
}

/** One's own password, by knowing the old one. Answers the account as it is now. */
export async function changeOwnPassword(
  office: OpenOffice,
  { oldPassword, newPassword }: z.output<typeof ChangePassword>,
): Promise<Result<User, DeskError>> {
  const { actor, database, keys, tools } = office;
  const allowed = checkMay(office, 'accounts.change-password', { userId: actor.userId, personIds: [], classIds: [] });
  if (!allowed.ok) return allowed;
  const proved = await proveOwnPassword(office, oldPassword);
  if (!proved.ok) return proved;
  const checked = checkNewPassword(newPassword, proved.value.loginName);
  if (!checked.ok) return failed(deskErrorOfRule(checked.error));
  // Whoever was given a password is to have one that only they know.
  if (checked.value === normalisePassword(oldPassword)) return failed(deskError('passwordUnchanged'));
  const given = { userId: actor.userId, password: checked.value, slots: readSlots(database.read) };
  const change = await addPasswordSlot(keys, given, tools);
  const user = { ...proved.value, mustChangePassword: false };
  act(office, { code: 'account.password-changed', subject: personOf(user.userId), details: {} }, (write) => {
    rewrite(office, write, user);
    applyKeyChange(office, write, change);
  });
  return ok(user);
}

/** A new printed code, beside the old one until `confirmCode`. */
export async function renewCode(
  office: OpenOffice,
  { password }: z.output<typeof OwnPassword>,
): Promise<Result<{ recoveryCode: string }, DeskError>> {
  const allowed = checkMay(office, 'recovery.renew-code');
  if (!allowed.ok) return allowed;
  const proved = await proveOwnPassword(office, password);
  if (!proved.ok) return proved;
  const { database, keys, tools } = office;
  const { recoveryCode, change } = await renewRecoveryCode(keys, readSlots(database.read), tools);
  act(office, { code: 'key.recovery-renewed', subject: OFFICE, details: {} }, (write) =>
    applyKeyChange(office, write, change),
  );
  return ok({ recoveryCode });
}

/** Whoever says the newest code has that sheet: an older one opens nothing any more. Answers whether there was one. */
export async function confirmCode(
  office: OpenOffice,
  { recoveryCode }: z.output<typeof RecoveryCode>,
): Promise<Result<{ readonly isReplaced: boolean }, DeskError>> {
  const allowed = checkMay(office, 'recovery.renew-code');
  if (!allowed.ok) return allowed;
  const { database, keys, tools } = office;
  const given = { slots: readSlots(database.read), typed: recoveryCode };
  const change = await confirmRecoveryCode(keys, given, tools);
  if (!change.ok) return failed(deskErrorOfKeys(change.error));
  const isReplaced = change.value.dropSlotIds.length > 0;
  // Said twice, it is noted once.
  if (!isReplaced && !isFirstNeverKept(database.read)) return ok({ isReplaced });
  act(office, { code: 'key.recovery-confirmed', subject: OFFICE, details: {} }, (write) => {
    applyKeyChange(office, write, change.value);
    noteNeverKept(write, null, tools.now());
  });
  return ok({ isReplaced });
}

/** An administrator outlasts the desk that was left open. Saying no password at all is no guess at it. */
async function proveBeforeAdmin(
  office: OpenOffice,
  ownPassword: string | undefined,
): Promise<Result<unknown, DeskError>> {
  return ownPassword === undefined ? failed(deskError('wrongPassword')) : proveOwnPassword(office, ownPassword);
}

function userFor(
  office: OpenOffice,
  action: 'accounts.edit' | 'accounts.deactivate' | 'accounts.reset-password',
  userId: string,
): Result<User, DeskError> {
  const allowed = checkMay(office, action);
  if (!allowed.ok) return allowed;
  const user = findUser(office.database.read, office.records, userId);
  if (user.ok) return user;
  return failed(deskError(user.error.kind === 'missing' ? 'notFound' : 'keysDamaged'));
}

/** Without an admin nobody could ever give out a password again. */
function isLastAdmin({ database, records }: OpenOffice, { userId, role, state }: User): boolean {
  if (role !== 'admin' || state !== 'active') return false;
  return !readUsers(database.read, records).some(
    (other) => other.userId !== userId && other.role === 'admin' && other.state === 'active',
  );
}

function rewrite({ records, tools }: OpenOffice, write: WriteHandle, user: User): void {
  const nameTag = loginNameTag(readOfficeSalt(write), user.loginName);
  putUser(write, records, user, { nameTag, now: tools.now() });
}

function rowOf(user: User): AccountRow {
  const { userId, loginName, displayName, role, printedName, classes, state, createdAt } = user;
  return { userId, loginName, displayName, role, printedName, classes, state, createdAt };
}
