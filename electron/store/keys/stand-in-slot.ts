import { randomBytes } from 'node:crypto';
import { makeKdfRecord } from './kdf-policy.ts';
import type { KdfPolicy } from './kdf-policy.ts';
import type { KeySlotRow } from './rows.ts';

/** As long as the private key of X25519 is when it is sealed: 48 bytes in DER, a nonce, a tag and a format byte. */
const SEALED_PRIVATE_KEY_BYTES = 48 + 12 + 16 + 1;

/**
 * A slot that no password opens, to be tried for a login name that nobody has: trying takes as long as with somebody's, and
 * unlike somebody's it is never damaged, which would tell that the name is nobody's.
 */
export function makeStandInSlot(policy: KdfPolicy): KeySlotRow {
  return {
    ...{ slotId: 'stand-in', kind: 'password', userId: 'nobody', createdAt: 0 },
    sealedPrivateKey: randomBytes(SEALED_PRIVATE_KEY_BYTES),
    publicKey: new Uint8Array(),
    sealedDataKey: new Uint8Array(),
    kdf: JSON.stringify(makeKdfRecord(policy)),
  };
}
