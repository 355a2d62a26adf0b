import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { connectToLook, PATIENCE_MILLISECONDS } from '../database/connect.ts';
import { disasterCodeOf } from '../database/database-disaster.ts';
import { createHandles } from '../database/handles.ts';
import type { LadderTools } from '../keys/key-change.ts';
import { openWithRecoveryCode } from '../keys/recover-ladder.ts';
import type { RecoveryProblem } from '../keys/recover-ladder.ts';
import type { SystemKeeper } from '../keys/system-keeper.ts';
import { findRecoverySlots, readKeyring } from '../office/key-rows.ts';
import { SealedRecords } from '../records/sealed-records.ts';
import { schoolNameOf } from '../settings/school-settings.ts';
import { backupFilesIn } from './backup-names.ts';

/** Nothing is handed to the keyring for only looking. */
const noKeyring: SystemKeeper = {
  backend: null,
  wrap: async () => failed({ kind: 'unavailable' }),
  unwrap: async () => failed({ kind: 'unavailable' }),
};

/**
 * Tries the printed code on a backup where it lies, and answers which school's it is. Nothing is changed anywhere. So a
 * backup that nobody could open takes nothing's place, and a found stick does not say whose it is.
 */
export async function unsealBackup(
  backup: string,
  typed: string,
  tools: LadderTools,
): Promise<Result<{ readonly schoolName: string }, RecoveryProblem | { readonly kind: 'backup-unreadable' }>> {
  let connection: ReturnType<typeof connectToLook>;
  try {
    connection = connectToLook(backupFilesIn(backup).database, PATIENCE_MILLISECONDS);
  } catch {
    return failed({ kind: 'backup-unreadable' });
  }
  try {
    const { read } = createHandles(connection);
    const [slots, keyring] = [findRecoverySlots(read), readKeyring(read)];
    if (slots.length === 0 || keyring === null) return failed({ kind: 'backup-unreadable' });
    const recovered = await openWithRecoveryCode({ slots, typed, keyring, keeper: noKeyring }, tools);
    if (!recovered.ok) return recovered;
    const records = new SealedRecords(read, recovered.value.keys.dataKey);
    const schoolName = schoolNameOf({ database: { read }, records }) ?? '';
    records.drop();
    return ok({ schoolName });
  } catch (error) {
    if (disasterCodeOf(error) === null) throw error;
    return failed({ kind: 'backup-unreadable' });
  } finally {
    connection.close();
  }
}
