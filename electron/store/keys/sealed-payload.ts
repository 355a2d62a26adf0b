import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { lengthPrefixed } from './length-prefixed.ts';
import { wipe } from './wipe.ts';
import type { SealedPlace } from '../sealed-place.ts';

/** `unknown-format` may be the work of a newer program; `not-authentic` is another key, another place or damage. */
export type Unopenable = { readonly kind: 'unopenable'; readonly why: 'unknown-format' | 'not-authentic' };

const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES;

/**
 * Seals a payload with AES-256-GCM: format byte, nonce (12 bytes), ciphertext, tag (16 bytes). The nonce is random, which
 * NIST SP 800-38D (8.3) allows for 2^32 payloads under one key; a record's own key stays far below.
 */
export function sealPayload(key: KeyObject, plain: Uint8Array, place: SealedPlace): Uint8Array {
  const sealed = new Uint8Array(HEAD_BYTES + plain.byteLength + TAG_BYTES);
  sealed[0] = FORMAT;
  const nonce = randomFillSync(sealed.subarray(1, HEAD_BYTES));
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(place));
  sealed.set(cipher.update(plain), HEAD_BYTES);
  cipher.final();
  sealed.set(cipher.getAuthTag(), HEAD_BYTES + plain.byteLength);
  return sealed;
}

/** What was sealed, or why it does not open. Nothing of a payload that is not authentic is given out. */
export function openPayload(key: KeyObject, sealed: Uint8Array, place: SealedPlace): Result<Uint8Array, Unopenable> {
  if (sealed[0] !== FORMAT) return failed({ kind: 'unopenable', why: 'unknown-format' });
  if (sealed.byteLength < HEAD_BYTES + TAG_BYTES) return failed({ kind: 'unopenable', why: 'not-authentic' });
  const tagAt = sealed.byteLength - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, HEAD_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(associatedData(place));
  decipher.setAuthTag(sealed.subarray(tagAt));
  const plain = decipher.update(sealed.subarray(HEAD_BYTES, tagAt));
  try {
    decipher.final();
    return ok(plain);
  } catch {
    wipe(plain);
    return failed({ kind: 'unopenable', why: 'not-authentic' });
  }
}

function associatedData({ purpose, table, rowId, keyId }: SealedPlace): Buffer {
  return lengthPrefixed([Uint8Array.of(FORMAT), purpose, table, rowId, keyId]);
}
