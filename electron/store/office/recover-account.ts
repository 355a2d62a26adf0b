import type { z } from 'zod';
import { deskErrorOfRule } from '../../../shared/access/password-problem.ts';
import { checkNewPassword } from '../../../shared/access/password-rules.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { Recover } from '../../../shared/ipc/office-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { findUser, findUserIdByTag, putUser } from '../accounts/user-record.ts';
import { addPasswordSlot } from '../keys/change-slots.ts';
import { loginNameTag } from '../keys/name-tag.ts';
import { openWithRecoveryCode } from '../keys/recover-ladder.ts';
import type { KeySlotRow } from '../keys/rows.ts';
import { SealedRecords } from '../records/sealed-records.ts';
import { logOf } from './doorway.ts';
import type { Doorway, Entrant } from './doorway.ts';
import { keepTries, readTries } from './failed-tries.ts';
import { deskErrorOfKeys } from './key-problems.ts';
import { findRecoverySlots, readKeyring, readSlots, writeKeyChange } from './key-rows.ts';
import { noteLockouts } from './note-lockouts.ts';
import { findOfficeKey } from './office-key.ts';
import { readOfficeSalt } from './office-salt.ts';
import { personOf } from './office-subject.ts';
import { noteNeverKept } from './recovery-sheet.ts';

/** The way in by the printed code, which gives an admin a new password. */
export async function recoverAccount(
  { database, keeper, tools }: Doorway,
  { code, loginName, newPassword }: z.output<typeof Recover>,
): Promise<Result<Entrant, DeskError>> {
  const { read } = database;
  const [keyring, recoverySlots] = [readKeyring(read), findRecoverySlots(read)];
  if (keyring === null || recoverySlots.length === 0) return failed(deskError('notFound'));
  const password = checkNewPassword(newPassword, loginName);
  if (!password.ok) return failed(deskErrorOfRule(password.error));
  const recovered = await openWithRecoveryCode({ slots: recoverySlots, typed: code, keyring, keeper }, tools);
  if (!recovered.ok) return failed(deskErrorOfKeys(recovered.error));

  const { keys, change } = recovered.value;
  const records = new SealedRecords(read, keys.dataKey);
  const userId = findUserIdByTag(read, loginNameTag(readOfficeSalt(read), loginName));
  const found = userId === null ? null : findUser(read, records, userId);
  const isDamaged = found !== null && !found.ok && found.error.kind === 'damaged';
  if (isDamaged || findOfficeKey(read, records) === null) return failed(deskError('keysDamaged'));
  // The code proves the office, not the person: only who may give out passwords anyway gets in by it.
  if (found === null || !found.ok || found.value.role !== 'admin' || found.value.state !== 'active') {
    return failed(deskError('notFound'));
  }
  const user = { ...found.value, mustChangePassword: false };
  const slots: readonly KeySlotRow[] = readSlots(read);
  const added = await addPasswordSlot(keys, { userId: user.userId, password: password.value, slots }, tools);
  const log = logOf(read, records);
  const nameTag = loginNameTag(readOfficeSalt(read), user.loginName);
  database.inTransaction((write) => {
    const now = tools.now();
    const at = { at: now, actorId: user.userId, subject: personOf(user.userId) };
    for (const one of [change, added]) writeKeyChange(write, one);
    putUser(write, records, user, { nameTag, now });
    keepTries(write, nameTag, { ...readTries(write, nameTag), account: null }, now);
    // Whoever reads the code off the only sheet has it; of two it may be the older one.
    if (recoverySlots.length === 1) noteNeverKept(write, null, now);
    noteLockouts(write, log);
    log.append(write, { ...at, code: 'key.recovery-used', details: { keyring: recovered.value.keyring } });
    log.append(write, { ...at, code: 'account.password-reset', details: {} });
  });
  return ok({ user, keys, records });
}
