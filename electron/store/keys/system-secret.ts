import { createSecretKey, randomFillSync, timingSafeEqual } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { KEY_BYTES } from './data-key.ts';
import type { DataKey } from './data-key.ts';
import { deriveBytes } from './derive-key.ts';
import type { DamagedRow, KeyringRow } from './rows.ts';
import { openPayload, sealPayload } from './sealed-payload.ts';
import type { SealedPlace } from '../sealed-place.ts';
import { trustedBackend } from './system-keeper.ts';
import type { SystemKeeper } from './system-keeper.ts';
import { wipe } from './wipe.ts';

/** Neither is a wrong password, and both leave the recovery code. An unavailable keyring may be there again in a minute. */
export type KeyringProblem =
  | { readonly kind: 'keyring-unavailable' }
  | { readonly kind: 'keyring-changed'; readonly was: string | null; readonly is: string | null };

export type FetchedSecret = { readonly secret: KeyObject; readonly shouldWrapAnew: boolean };

/** The half of every password that is not known to people: without it a stolen file cannot be guessed at. */
export function makeSystemSecret(): KeyObject {
  return takeSecret(randomFillSync(new Uint8Array(KEY_BYTES)));
}

/** The system secret before anybody is signed in. There is never a new one in place of one that cannot be had. */
export async function fetchSystemSecret(
  row: KeyringRow,
  keeper: SystemKeeper,
): Promise<Result<FetchedSecret, KeyringProblem>> {
  if (row.keeper === 'none') {
    // A copy: the slice() of a Buffer, which is what a database gives, is the row itself, and would be wiped.
    const secret = takeSecret(Uint8Array.from(row.blob));
    return isTheSecret(secret, row) ? ok({ secret, shouldWrapAnew: false }) : failed(changed(row, keeper));
  }
  const backend = trustedBackend(keeper);
  if (backend === null) return failed({ kind: 'keyring-unavailable' });
  if (backend !== row.backend) return failed(changed(row, keeper));
  const unwrapped = await keeper.unwrap(row.blob);
  if (!unwrapped.ok) {
    return failed(unwrapped.error.kind === 'refused' ? changed(row, keeper) : { kind: 'keyring-unavailable' });
  }
  const secret = takeSecret(unwrapped.value.secret);
  // Some keyrings decrypt with the wrong key and do not notice; the passwords would all be called wrong.
  if (!isTheSecret(secret, row)) return failed(changed(row, keeper));
  return ok({ secret, shouldWrapAnew: unwrapped.value.shouldWrapAnew });
}

/** The system secret of somebody who is signed in, however they came in. */
export function openSystemSecret(dataKey: DataKey, row: KeyringRow): Result<KeyObject, DamagedRow> {
  const bytes = openPayload(dataKey.wrapping, row.sealedSecret, sealedSecretPlace(dataKey));
  return bytes.ok ? ok(takeSecret(bytes.value)) : failed({ kind: 'damaged', table: 'keyring', rowId: 'keyring' });
}

/**
 * A keyring row with the secret handed to the keyring of this computer. The keyring must give it back once before it is
 * trusted: one that only takes would lock everybody out tomorrow morning.
 */
export async function keepWithKeyring(
  secrets: { readonly dataKey: DataKey; readonly systemSecret: KeyObject },
  keeper: SystemKeeper,
  createdAt: number,
): Promise<Result<KeyringRow, { readonly kind: 'keyring-unavailable' }>> {
  const backend = trustedBackend(keeper);
  const blob = backend === null ? null : await wrapAndTry(secrets.systemSecret, keeper);
  if (backend === null || blob === null) return failed({ kind: 'keyring-unavailable' });
  return ok({ keeper: 'system', backend, blob, ...sealedAndChecked(secrets), createdAt });
}

/**
 * A keyring row for an office that goes on without a keyring, with the secret as it is. Passwords then stand alone, as
 * they would with no secret; but the ones people have go on working, and they do again once there is a keyring.
 */
export function keepWithoutKeyring(
  secrets: { readonly dataKey: DataKey; readonly systemSecret: KeyObject },
  createdAt: number,
): KeyringRow {
  const blob = new Uint8Array(secrets.systemSecret.export());
  return { keeper: 'none', backend: null, blob, ...sealedAndChecked(secrets), createdAt };
}

/** The same row under the next data key. */
export function resealSystemSecret(from: DataKey, to: DataKey, row: KeyringRow): Result<KeyringRow, DamagedRow> {
  const systemSecret = openSystemSecret(from, row);
  if (!systemSecret.ok) return systemSecret;
  return ok({ ...row, ...sealedAndChecked({ dataKey: to, systemSecret: systemSecret.value }) });
}

async function wrapAndTry(systemSecret: KeyObject, keeper: SystemKeeper): Promise<Uint8Array | null> {
  const bytes = systemSecret.export();
  try {
    const blob = await keeper.wrap(bytes);
    const back = blob.ok ? await keeper.unwrap(blob.value) : blob;
    if (!blob.ok || !back.ok) return null;
    const isSame = takeSecret(back.value.secret).equals(systemSecret);
    return isSame ? blob.value : null;
  } finally {
    wipe(bytes);
  }
}

function sealedAndChecked({ dataKey, systemSecret }: { dataKey: DataKey; systemSecret: KeyObject }) {
  const bytes = systemSecret.export();
  const sealedSecret = sealPayload(dataKey.wrapping, bytes, sealedSecretPlace(dataKey));
  wipe(bytes);
  return { sealedSecret, check: checkOf(systemSecret) };
}

function sealedSecretPlace(dataKey: DataKey): SealedPlace {
  return { purpose: 'system secret', table: 'keyring', rowId: 'keyring', keyId: dataKey.id };
}

function isTheSecret(secret: KeyObject, { check }: KeyringRow): boolean {
  const expected = checkOf(secret);
  return check.byteLength === expected.byteLength && timingSafeEqual(check, expected);
}

function checkOf(secret: KeyObject): Uint8Array {
  return deriveBytes(secret, { label: 'system secret check' }, 32);
}

function changed(row: KeyringRow, keeper: SystemKeeper): KeyringProblem {
  return { kind: 'keyring-changed', was: row.backend, is: trustedBackend(keeper) };
}

function takeSecret(bytes: Uint8Array): KeyObject {
  const secret = createSecretKey(bytes);
  wipe(bytes);
  return secret;
}
