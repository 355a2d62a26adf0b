import { createSecretKey, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { lengthPrefixed } from './length-prefixed.ts';
import { wipe } from './wipe.ts';

/** Each purpose has its own label, and so its own key: what is learnt of one says nothing about another. */
type Label =
  | 'data key id'
  | 'wrapping key'
  | 'password slot'
  | 'recovery slot'
  | 'sealed to slot'
  | 'system secret check'
  | 'content tags'
  | 'name tags'
  | 'activity head';

type Derivation = {
  readonly label: Label;
  /** A second secret that is needed as well, or nothing. */
  readonly salt?: KeyObject;
  /** What else the key is bound to, as public keys of an exchange. */
  readonly context?: readonly Uint8Array[];
};

/** A key of 32 bytes from another secret by HKDF-SHA256 (RFC 5869). */
export function deriveKey(from: KeyObject | Uint8Array, derivation: Derivation): KeyObject {
  const bytes = deriveBytes(from, derivation, 32);
  const key = createSecretKey(bytes);
  wipe(bytes);
  return key;
}

/** Like deriveKey, for what is no secret once derived: names and checks of keys. */
export function deriveBytes(from: KeyObject | Uint8Array, derivation: Derivation, length: number): Uint8Array {
  const info = lengthPrefixed(['timetable-desk v1', derivation.label, ...(derivation.context ?? [])]);
  const salt = derivation.salt?.export() ?? Buffer.alloc(0);
  const derived = new Uint8Array(hkdfSync('sha256', from, salt, info, length));
  wipe(salt);
  return derived;
}
