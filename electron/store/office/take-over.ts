import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { ActivityLog } from '../activity/activity-log.ts';
import { goOnWithoutKeyring } from '../keys/choose-keyring.ts';
import type { LadderTools } from '../keys/key-change.ts';
import type { RecoveryProblem } from '../keys/recover-ladder.ts';
import { openWithRecoveryCode } from '../keys/recover-ladder.ts';
import type { DamagedRow } from '../keys/rows.ts';
import type { SystemKeeper } from '../keys/system-keeper.ts';
import type { Handles } from '../database/handles.ts';
import { SealedRecords } from '../records/sealed-records.ts';
import { findRecoverySlots, readKeyring, writeKeyChange } from './key-rows.ts';
import { findOfficeKey } from './office-key.ts';
import { OFFICE } from './office-subject.ts';

export type HowTakenOver = {
  readonly code: string;
  /** Said yes to: passwords alone, where this computer has no keyring. */
  readonly mayGoWithoutKeyring: boolean;
  /** What the log is told of the restore. */
  readonly details: Readonly<Record<string, string | number>>;
};

/**
 * A restored office and the computer it has come to: with the printed code, the half of the key that a computer keeps is
 * handed to this one's keyring, so that every password works as it did. Nobody is signed in by it.
 */
export async function takeOver(
  database: Handles,
  keeper: SystemKeeper,
  { code, mayGoWithoutKeyring, details }: HowTakenOver,
  tools: LadderTools,
): Promise<Result<undefined, RecoveryProblem>> {
  const { read } = database;
  const [slots, keyring] = [findRecoverySlots(read), readKeyring(read)];
  if (slots.length === 0 || keyring === null) return damaged('keyring');
  const recovered = await openWithRecoveryCode({ slots, typed: code, keyring, keeper }, tools);
  if (!recovered.ok) return recovered;
  const { keys, change } = recovered.value;
  const goesWithout = recovered.value.keyring === 'not-kept' && mayGoWithoutKeyring;
  const records = new SealedRecords(read, keys.dataKey);
  try {
    const key = findOfficeKey(read, records);
    if (key === null) return damaged('record_keys');
    const log = new ActivityLog(records, key);
    database.inTransaction((write) => {
      writeKeyChange(write, change);
      if (goesWithout) writeKeyChange(write, goOnWithoutKeyring(keys, tools));
      const at = { at: tools.now(), actorId: null, subject: OFFICE };
      log.append(write, { ...at, code: 'backup.restored', details });
      const kept = goesWithout ? 'none' : recovered.value.keyring;
      log.append(write, { ...at, code: 'key.recovery-used', details: { keyring: kept } });
    });
    return ok(undefined);
  } finally {
    records.drop();
  }
}

function damaged(table: DamagedRow['table']): Result<never, DamagedRow> {
  return failed({ kind: 'damaged', table, rowId: OFFICE.id });
}
