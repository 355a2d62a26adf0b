import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { deriveKey } from './derive-key.ts';
import { openPayload, sealPayload } from './sealed-payload.ts';
import type { Unopenable } from './sealed-payload.ts';
import type { SealedPlace } from '../sealed-place.ts';
import { wipe } from './wipe.ts';

const PUBLIC_KEY_BYTES = 32;
const FORMAT = 1;

/** What stands before the 32 bytes of an X25519 public key in its DER form (RFC 8410); it is the same for every key. */
const SPKI_HEAD = Buffer.from('302a300506032b656e032100', 'hex');

/** A fresh X25519 key pair as bytes: the public key raw (32 bytes), the private key as PKCS #8, which is the caller's to wipe. */
export function makeSlotKeyPair(): { publicKey: Uint8Array; privateKey: Uint8Array } {
  const pair = generateKeyPairSync('x25519');
  return {
    publicKey: rawPublicKey(pair.publicKey),
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'der' }),
  };
}

/**
 * Seals a secret so that only the holder of the private key opens it: an ephemeral X25519 key pair, HKDF over the shared
 * secret and both public keys, AES-256-GCM. Format byte, ephemeral public key (32 bytes), sealed payload. The shape of
 * RFC 9180 (HPKE) in base mode, made of what the rest of the ladder is made of.
 */
export function sealToPublicKey(publicKey: Uint8Array, secret: Uint8Array, place: SealedPlace): Uint8Array {
  const ephemeral = generateKeyPairSync('x25519');
  const ephemeralPublic = rawPublicKey(ephemeral.publicKey);
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: readPublicKey(publicKey) });
  const key = exchangedKey(shared, ephemeralPublic, publicKey);
  return Buffer.concat([Uint8Array.of(FORMAT), ephemeralPublic, sealPayload(key, secret, place)]);
}

/** Opens what was sealed to the public key of this private key (PKCS #8 bytes, which stay the caller's). */
export function openWithPrivateKey(
  privateKey: Uint8Array,
  sealed: Uint8Array,
  place: SealedPlace,
): Result<Uint8Array, Unopenable> {
  if (sealed[0] !== FORMAT) return failed({ kind: 'unopenable', why: 'unknown-format' });
  const ephemeralPublic = sealed.subarray(1, 1 + PUBLIC_KEY_BYTES);
  const key = agreeOnKey(privateKey, ephemeralPublic);
  return key.ok ? openPayload(key.value, sealed.subarray(1 + PUBLIC_KEY_BYTES), place) : key;
}

function agreeOnKey(privateKey: Uint8Array, ephemeralPublic: Uint8Array): Result<KeyObject, Unopenable> {
  try {
    const own = createPrivateKey({ key: viewOf(privateKey), type: 'pkcs8', format: 'der' });
    const shared = diffieHellman({ privateKey: own, publicKey: readPublicKey(ephemeralPublic) });
    return ok(exchangedKey(shared, ephemeralPublic, rawPublicKey(createPublicKey(own))));
  } catch {
    // Too short for a key, or a point of low order, which OpenSSL refuses to agree with.
    return failed({ kind: 'unopenable', why: 'not-authentic' });
  }
}

/**
 * Both public keys are part of it, the ephemeral one as it stands in the blob: X25519 passes over the highest bit of a
 * public key, and a blob in which only that bit was turned should be refused like any other.
 */
function exchangedKey(shared: Uint8Array, ephemeralPublic: Uint8Array, publicKey: Uint8Array): KeyObject {
  const key = deriveKey(shared, { label: 'sealed to slot', context: [ephemeralPublic, publicKey] });
  wipe(shared);
  return key;
}

function rawPublicKey(key: KeyObject): Uint8Array {
  return key.export({ type: 'spki', format: 'der' }).subarray(SPKI_HEAD.byteLength);
}

function readPublicKey(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), type: 'spki', format: 'der' });
}

/** The same bytes as a Buffer, not a copy that nobody would wipe. */
function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
