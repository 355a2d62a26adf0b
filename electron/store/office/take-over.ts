import { normalisePassword } from '../../../shared/access/password-rules.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { hasAdministrator } from '../accounts/administrators.ts';
import { ActivityLog } from '../activity/activity-log.ts';
import { goOnWithoutKeyring } from '../keys/choose-keyring.ts';
import type { LadderTools, UnlockedKeys } from '../keys/key-change.ts';
import { openWithPassword } from '../keys/open-ladder.ts';
import type { PasswordProblem } from '../keys/open-ladder.ts';
import type { RecoveryProblem } from '../keys/recover-ladder.ts';
import { openWithRecoveryCode } from '../keys/recover-ladder.ts';
import type { DamagedRow } from '../keys/rows.ts';
import type { SystemKeeper } from '../keys/system-keeper.ts';
import type { Handles, WriteHandle } from '../database/handles.ts';
import { SealedRecords } from '../records/sealed-records.ts';
import { noteSignedOut } from '../sync/server-link.ts';
import { findPasswordSlot, findRecoverySlots, readKeyring, writeKeyChange } from './key-rows.ts';
import { noteNeverKept } from './recovery-sheet.ts';
import { findOfficeKey } from './office-key.ts';
import { keepPresentKeys } from './keep-present-keys.ts';
import type { PresentKeys } from './keep-present-keys.ts';
import { OFFICE } from './office-subject.ts';

/** Every administrator there was on the day of the backup was erased since: by no password and no sheet would anybody get in. */
export type WithoutAdmin = { readonly kind: 'without-admin' };

export type HowTakenOver = {
  readonly code: string;
  /** Said yes to: passwords alone, where this computer has no keyring. */
  readonly mayGoWithoutKeyring: boolean;
  /** What the log is told of the restore. */
  readonly details: Readonly<Record<string, string | number>>;
  /** Of the office that goes back to an earlier state of itself; null where nothing open is replaced. */
  readonly present: PresentKeys | null;
};

/**
 * A restored office and the computer it has come to: with the printed code, the half of the key that a computer keeps is
 * handed to this one's keyring, so that every password works as it did. Nobody is signed in by it.
 */
export async function takeOver(
  database: Handles,
  keeper: SystemKeeper,
  { code, mayGoWithoutKeyring, details, present }: HowTakenOver,
  tools: LadderTools,
): Promise<Result<undefined, RecoveryProblem | WithoutAdmin>> {
  const { read } = database;
  const [slots, keyring] = [findRecoverySlots(read), readKeyring(read)];
  if (slots.length === 0 || keyring === null) return damaged('keyring');
  const recovered = await openWithRecoveryCode({ slots, typed: code, keyring, keeper }, tools);
  if (!recovered.ok) return recovered;
  const { keys, change } = recovered.value;
  const goesWithout = recovered.value.keyring === 'not-kept' && mayGoWithoutKeyring;
  const kept = goesWithout ? 'none' : recovered.value.keyring;
  return noteInside(database, keys, (write, log) => {
    writeKeyChange(write, change);
    if (goesWithout) writeKeyChange(write, goOnWithoutKeyring(keys, tools));
    const at = { at: tools.now(), actorId: null, subject: OFFICE };
    log.append(write, { ...at, code: 'backup.restored', details });
    log.append(write, { ...at, code: 'key.recovery-used', details: { keyring: kept } });
    return present === null ? ok(undefined) : bringKeysUpToDate(write, log, { keys, present, actorId: null, tools });
  });
}

type GivenPassword = Pick<HowTakenOver, 'details'> & {
  readonly userId: string;
  readonly password: string;
  readonly present: PresentKeys;
};

/** An office that went back to an earlier state on its own computer: the password of who did it opens it, and the log names them. */
export async function goOnInEarlier(
  database: Handles,
  keeper: SystemKeeper,
  { userId, password, details, present }: GivenPassword,
  tools: LadderTools,
): Promise<Result<undefined, PasswordProblem | WithoutAdmin>> {
  const { read } = database;
  const [slot, keyring] = [findPasswordSlot(read, userId), readKeyring(read)];
  if (slot === null || keyring === null) return damaged('keyring');
  const given = { slot, password: normalisePassword(password), keyring, keeper };
  const opened = await openWithPassword(given, tools);
  if (!opened.ok) return opened;
  const { keys, change } = opened.value;
  return noteInside(database, keys, (write, log) => {
    writeKeyChange(write, change);
    log.append(write, { at: tools.now(), actorId: userId, subject: OFFICE, code: 'backup.restored', details });
    return bringKeysUpToDate(write, log, { keys, present, actorId: userId, tools });
  });
}

type Since = {
  readonly keys: UnlockedKeys;
  readonly present: PresentKeys;
  readonly actorId: string | null;
  readonly tools: LadderTools;
};

/** A row that does not open ends the going back: the file that was written in is thrown away then, and nothing has moved. */
function bringKeysUpToDate(
  write: WriteHandle,
  log: ActivityLog,
  { keys, present, actorId, tools }: Since,
): Result<undefined, DamagedRow> {
  const keyring = readKeyring(write);
  if (keyring === null) return damaged('keyring');
  const change = keepPresentKeys(write, { keys, keyring }, present);
  if (!change.ok) return change;
  const recordKeys = change.value.putRecordKeys.length;
  // Noted first: its details are sealed by way of the data key that is still in use.
  const at = { at: tools.now(), actorId, subject: OFFICE };
  if (recordKeys > 0) log.append(write, { ...at, code: 'key.rotated', details: { recordKeys } });
  writeKeyChange(write, change.value);
  // Somebody may have shown since that they keep it.
  noteNeverKept(write, present.neverKept, tools.now());
  return ok(undefined);
}

/** A step with the log of an office that nobody is signed in to, but that somebody can run; its keys go again. */
function noteInside(
  database: Handles,
  { dataKey }: UnlockedKeys,
  step: (write: WriteHandle, log: ActivityLog) => Result<undefined, DamagedRow>,
): Result<undefined, DamagedRow | WithoutAdmin> {
  const records = new SealedRecords(database.read, dataKey);
  try {
    const key = findOfficeKey(database.read, records);
    if (key === null) return damaged('record_keys');
    if (!hasAdministrator(database.read, records)) return failed({ kind: 'without-admin' });
    const log = new ActivityLog(records, key);
    return database.inTransaction((write) => {
      // An old token would be taken for a stolen one, and put this computer out.
      noteSignedOut(write);
      return step(write, log);
    });
  } finally {
    records.drop();
  }
}

function damaged(table: DamagedRow['table']): Result<never, DamagedRow> {
  return failed({ kind: 'damaged', table, rowId: OFFICE.id });
}
