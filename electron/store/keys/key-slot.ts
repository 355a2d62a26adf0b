import type { KeyObject } from 'node:crypto';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { takeDataKey } from './data-key.ts';
import type { DataKey } from './data-key.ts';
import { deriveKey } from './derive-key.ts';
import { makeKdfRecord, readKdfRecord } from './kdf-policy.ts';
import type { KdfPolicy, KdfRecord, KdfRefused } from './kdf-policy.ts';
import type { DamagedRow, KeySlotRow } from './rows.ts';
import { openPayload, sealPayload } from './sealed-payload.ts';
import type { SealedPlace } from '../sealed-place.ts';
import { makeSlotKeyPair, openWithPrivateKey, sealToPublicKey } from './slot-key-pair.ts';
import { stretchSecret } from './stretch-secret.ts';
import { wipe } from './wipe.ts';

/** Whose slot it is, and what opens it. A password opens only together with the system secret, a recovery code alone. */
export type SlotSecret =
  | {
      readonly kind: 'password';
      readonly userId: string;
      readonly password: string;
      readonly systemSecret: KeyObject;
    }
  | { readonly kind: 'recovery'; readonly userId: null; readonly code: string };

type SlotOwner = Pick<KeySlotRow, 'slotId' | 'kind' | 'userId'>;

/** `wrong-secret` may also be a slot whose private key was damaged: nobody can tell the two apart. */
export type SlotProblem = { readonly kind: 'wrong-secret' } | KdfRefused | DamagedRow;

export async function makeSlot(
  dataKey: DataKey,
  secret: SlotSecret,
  about: { readonly slotId: string; readonly createdAt: number; readonly policy: KdfPolicy },
): Promise<KeySlotRow> {
  const owner = { slotId: about.slotId, kind: secret.kind, userId: secret.userId };
  const kdf = makeKdfRecord(about.policy);
  const sealingKey = await sealingKeyOf(secret, kdf);
  const pair = makeSlotKeyPair();
  const row = {
    ...owner,
    ...sealedForSlot(dataKey, pair.publicKey, owner),
    sealedPrivateKey: sealPayload(sealingKey, pair.privateKey, privateKeyPlace(owner)),
    kdf: JSON.stringify(kdf),
    createdAt: about.createdAt,
  };
  wipe(pair.privateKey);
  return row;
}

export async function openSlot(
  row: KeySlotRow,
  secret: SlotSecret,
  policy: KdfPolicy,
): Promise<Result<DataKey, SlotProblem>> {
  if (row.kind !== secret.kind || row.userId !== secret.userId) return failed({ kind: 'wrong-secret' });
  const kdf = readKdfRecord(row.kdf, policy);
  if (!kdf.ok) return kdf;
  const sealingKey = await sealingKeyOf(secret, kdf.value);
  const privateKey = openPayload(sealingKey, row.sealedPrivateKey, privateKeyPlace(row));
  if (!privateKey.ok) return failed({ kind: 'wrong-secret' });
  const dataKey = openWithPrivateKey(privateKey.value, row.sealedDataKey, dataKeyPlace(row));
  wipe(privateKey.value);
  return dataKey.ok ? ok(takeDataKey(dataKey.value)) : failed(damaged(row));
}

/** The slot with the next data key in it, which needs nobody's password; refused where its public key is not one of ours. */
export function resealSlot(from: DataKey, to: DataKey, row: KeySlotRow): Result<KeySlotRow, DamagedRow> {
  const publicKey = openPayload(from.wrapping, row.publicKey, publicKeyPlace(from, row));
  return publicKey.ok ? ok({ ...row, ...sealedForSlot(to, publicKey.value, row) }) : failed(damaged(row));
}

function sealedForSlot(dataKey: DataKey, publicKey: Uint8Array, owner: SlotOwner) {
  const bytes = dataKey.root.export();
  const sealed = {
    publicKey: sealPayload(dataKey.wrapping, publicKey, publicKeyPlace(dataKey, owner)),
    sealedDataKey: sealToPublicKey(publicKey, bytes, dataKeyPlace(owner)),
  };
  wipe(bytes);
  return sealed;
}

async function sealingKeyOf(secret: SlotSecret, kdf: KdfRecord): Promise<KeyObject> {
  const stretched = await stretchSecret(secret.kind === 'password' ? secret.password : secret.code, kdf);
  const key =
    secret.kind === 'password'
      ? deriveKey(stretched, { label: 'password slot', salt: secret.systemSecret })
      : deriveKey(stretched, { label: 'recovery slot' });
  wipe(stretched);
  return key;
}

// A slot says whose it is in each of its sealed parts: with the user id changed, a pupil's password would sign in the head.

function privateKeyPlace(owner: SlotOwner): SealedPlace {
  return slotPlace('private key', owner, ownerName(owner));
}

function dataKeyPlace(owner: SlotOwner): SealedPlace {
  return slotPlace('data key', owner, ownerName(owner));
}

function publicKeyPlace(dataKey: DataKey, owner: SlotOwner): SealedPlace {
  return slotPlace(`public key of ${ownerName(owner)}`, owner, dataKey.id);
}

function slotPlace(purpose: string, { slotId }: SlotOwner, keyId: string): SealedPlace {
  return { purpose, table: 'key_slots', rowId: slotId, keyId };
}

function ownerName({ kind, userId }: SlotOwner): string {
  return kind === 'password' ? `password of ${userId}` : 'recovery code';
}

function damaged({ slotId }: SlotOwner): DamagedRow {
  return { kind: 'damaged', table: 'key_slots', rowId: slotId };
}
