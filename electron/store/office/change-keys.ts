import type { z } from 'zod';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import { invariant } from '../../../shared/invariant.ts';
import type { KeysState, OwnPassword } from '../../../shared/ipc/office-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { proveOwnPassword } from '../accounts/own-password.ts';
import type { User } from '../accounts/user-record.ts';
import { goOnWithoutKeyring, handToKeyring } from '../keys/choose-keyring.ts';
import type { UnlockedKeys } from '../keys/key-change.ts';
import { rotateDataKey } from '../keys/rotate-data-key.ts';
import type { KeyChange, KeyringRow } from '../keys/rows.ts';
import { trustedBackend } from '../keys/system-keeper.ts';
import type { SystemKeeper } from '../keys/system-keeper.ts';
import { readKeyring, readRecordKeys, readSlots, writeKeyChange } from './key-rows.ts';
import { act, applyKeyChange, checkMay } from './open-office.ts';
import { OFFICE } from './office-subject.ts';
import type { OpenOffice } from './open-office.ts';

type Proof = z.output<typeof OwnPassword>;
type Rotated = { readonly user: User; readonly keys: UnlockedKeys };

export function keysState(office: OpenOffice, keeper: SystemKeeper): Result<KeysState, DeskError> {
  const allowed = checkMay(office, 'keys.rotate');
  if (!allowed.ok) return allowed;
  const keyring = keyringOf(office).keeper === 'system' ? 'kept' : 'none';
  return ok({ keyring, isKeyringThere: trustedBackend(keeper) !== null });
}

/**
 * A new data key for everything, in one transaction: an old copy of the file and somebody's old password lead to nothing
 * that is written from now on. Answers who goes on with which keys.
 */
export async function rotateKeys(office: OpenOffice, { password }: Proof): Promise<Result<Rotated, DeskError>> {
  const proved = await provedToMay(office, password);
  if (!proved.ok) return proved;
  const { database, keys, log, actor, tools } = office;
  return database.inTransaction((write): Result<Rotated, DeskError> => {
    const rows = { slots: readSlots(write), recordKeys: readRecordKeys(write), keyring: keyringOf(office) };
    const rotation = rotateDataKey(keys, rows);
    if (!rotation.ok) return failed(deskError('keysDamaged'));
    // Noted first: its details are sealed by way of the data key that is still in use.
    const at = { at: tools.now(), actorId: actor.userId, subject: OFFICE };
    log.append(write, { ...at, code: 'key.rotated', details: { recordKeys: rows.recordKeys.length } });
    writeKeyChange(write, rotation.value.change);
    return ok({ user: proved.value, keys: rotation.value.keys });
  });
}

/** Hands the computer's half of the key to its keyring, where there is one now, or another. All passwords go on working. */
export async function handOfficeToKeyring(
  office: OpenOffice,
  keeper: SystemKeeper,
  { password }: Proof,
): Promise<Result<undefined, DeskError>> {
  const allowed = await provedToMay(office, password);
  if (!allowed.ok) return allowed;
  const change = await handToKeyring(office.keys, keeper, office.tools);
  return change.ok ? keepKeyring(office, change.value, 'kept') : failed(deskError('keyringUnavailable'));
}

/** Passwords alone from now on: what an office can choose whose computer keeps nothing. All passwords go on working. */
export async function leaveKeyring(office: OpenOffice, { password }: Proof): Promise<Result<undefined, DeskError>> {
  const allowed = await provedToMay(office, password);
  return allowed.ok ? keepKeyring(office, goOnWithoutKeyring(office.keys, office.tools), 'none') : allowed;
}

async function provedToMay(office: OpenOffice, password: string): Promise<Result<User, DeskError>> {
  const allowed = checkMay(office, 'keys.rotate');
  return allowed.ok ? proveOwnPassword(office, password) : allowed;
}

function keepKeyring(
  office: OpenOffice,
  change: KeyChange,
  keyring: KeysState['keyring'],
): Result<undefined, DeskError> {
  act(office, { code: 'key.keyring-changed', subject: OFFICE, details: { keyring } }, (write) =>
    applyKeyChange(office, write, change),
  );
  return ok(undefined);
}

function keyringOf({ database }: OpenOffice): KeyringRow {
  const keyring = readKeyring(database.read);
  invariant(keyring !== null, 'an office that is open was founded');
  return keyring;
}
