import { normalisePassword } from '../../../shared/access/password-rules.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { isAdministrator } from '../accounts/administrators.ts';
import { findUser, readUsers } from '../accounts/user-record.ts';
import { connectToLook, PATIENCE_MILLISECONDS } from '../database/connect.ts';
import { disasterCodeOf } from '../database/database-disaster.ts';
import { createHandles } from '../database/handles.ts';
import type { ReadHandle } from '../database/handles.ts';
import type { LadderTools } from '../keys/key-change.ts';
import { openWithPassword } from '../keys/open-ladder.ts';
import { openWithRecoveryCode } from '../keys/recover-ladder.ts';
import type { RecoveryProblem } from '../keys/recover-ladder.ts';
import type { KeyringRow } from '../keys/rows.ts';
import type { SystemKeeper } from '../keys/system-keeper.ts';
import { findPasswordSlot, findRecoverySlots, readKeyring } from '../office/key-rows.ts';
import type { WithoutAdmin } from '../office/take-over.ts';
import { SealedRecords } from '../records/sealed-records.ts';
import { schoolNameOf } from '../settings/school-settings.ts';
import { backupFilesIn } from './backup-names.ts';

type Unsealed = { readonly schoolName: string };
type Unreadable = { readonly kind: 'backup-unreadable' };

/** Nothing is handed to the keyring for only looking. */
const noKeyring: SystemKeeper = {
  backend: null,
  wrap: async () => failed({ kind: 'unavailable' }),
  unwrap: async () => failed({ kind: 'unavailable' }),
};

/**
 * Tries the printed code on a backup where it lies, and answers which school's it is. Nothing is changed anywhere. So a
 * backup that nobody could open takes nothing's place, and a found stick does not say whose it is. `erased`: the keys that are
 * known to be destroyed since. With none but such administrators nobody could run the school.
 */
export async function unsealBackup(
  backup: string,
  { typed, erased }: { readonly typed: string; readonly erased: ReadonlySet<string> },
  tools: LadderTools,
): Promise<Result<Unsealed, RecoveryProblem | WithoutAdmin | Unreadable>> {
  return inBackup<RecoveryProblem | WithoutAdmin>(backup, async ({ read, keyring }) => {
    const slots = findRecoverySlots(read);
    if (slots.length === 0) return failed({ kind: 'backup-unreadable' });
    const recovered = await openWithRecoveryCode({ slots, typed, keyring, keeper: noKeyring }, tools);
    if (!recovered.ok) return recovered;
    const records = new SealedRecords(read, recovered.value.keys.dataKey);
    const schoolName = schoolNameOf({ database: { read }, records }) ?? '';
    const canBeRun = readUsers(read, records).some((user) => isAdministrator(user) && !erased.has(user.keyId));
    records.drop();
    return canBeRun ? ok({ schoolName }) : failed({ kind: 'without-admin' });
  });
}

/**
 * The same with the password of somebody who is here: whether it was theirs already on the day of the backup, and they
 * could come in with it as an administrator. Answers `not-then` where they would stand before a closed door, or inside
 * and without the right to go on from there.
 */
export async function unsealBackupWithPassword(
  backup: string,
  { userId, password, keeper }: { readonly userId: string; readonly password: string; readonly keeper: SystemKeeper },
  tools: LadderTools,
): Promise<Result<Unsealed, { readonly kind: 'not-then' } | Unreadable>> {
  return inBackup<{ readonly kind: 'not-then' }>(backup, async ({ read, keyring }) => {
    const slot = findPasswordSlot(read, userId);
    if (slot === null) return failed({ kind: 'not-then' });
    const given = { slot, password: normalisePassword(password), keyring, keeper };
    const opened = await openWithPassword(given, tools);
    if (!opened.ok) return failed({ kind: 'not-then' });
    const records = new SealedRecords(read, opened.value.keys.dataKey);
    const user = findUser(read, records, userId);
    const schoolName = schoolNameOf({ database: { read }, records }) ?? '';
    records.drop();
    return user.ok && isAdministrator(user.value) ? ok({ schoolName }) : failed({ kind: 'not-then' });
  });
}

async function inBackup<Problem>(
  backup: string,
  step: (inside: {
    readonly read: ReadHandle;
    readonly keyring: KeyringRow;
  }) => Promise<Result<Unsealed, Problem | Unreadable>>,
): Promise<Result<Unsealed, Problem | Unreadable>> {
  let connection: ReturnType<typeof connectToLook>;
  try {
    connection = connectToLook(backupFilesIn(backup).database, PATIENCE_MILLISECONDS);
  } catch {
    return failed({ kind: 'backup-unreadable' });
  }
  try {
    const { read } = createHandles(connection);
    const keyring = readKeyring(read);
    return keyring === null ? failed({ kind: 'backup-unreadable' }) : await step({ read, keyring });
  } catch (error) {
    if (disasterCodeOf(error) === null) throw error;
    return failed({ kind: 'backup-unreadable' });
  } finally {
    connection.close();
  }
}
