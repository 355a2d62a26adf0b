import { hashRaw } from '@node-rs/argon2';
import { KEY_BYTES } from './data-key.ts';
import type { KdfRecord } from './kdf-policy.ts';

/**
 * 32 bytes of a password or recovery code by argon2id, computed off the main thread; the caller wipes them. The text is
 * brought to one Unicode form first (NFC, as RFC 8265 wants of passwords): the same ü is one character on one keyboard
 * and two on another. argon2id of version 19 is the package's default, and its names for others are constants that cannot
 * be imported here; a test holds it to the reference's own result.
 */
export function stretchSecret(secret: string, kdf: KdfRecord): Promise<Uint8Array> {
  return hashRaw(secret.normalize('NFC'), {
    memoryCost: kdf.memoryKiB,
    timeCost: kdf.passes,
    parallelism: kdf.lanes,
    outputLen: KEY_BYTES,
    salt: Buffer.from(kdf.salt, 'base64'),
  });
}
