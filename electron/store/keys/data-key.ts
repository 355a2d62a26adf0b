import { createSecretKey, randomFillSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { deriveBytes, deriveKey } from './derive-key.ts';
import { wipe } from './wipe.ts';

export const KEY_BYTES = 32;

/**
 * The one key everything in the store hangs on, in memory only while somebody is signed in. `root` is never used to
 * encrypt; `wrapping`, derived from it, wraps record keys and the system secret. `id` says nothing about the key and
 * tells one data key from the next.
 */
export type DataKey = { readonly id: string; readonly root: KeyObject; readonly wrapping: KeyObject };

export function makeDataKey(): DataKey {
  return takeDataKey(randomFillSync(new Uint8Array(KEY_BYTES)));
}

/** Makes a data key of its bytes and overwrites them. */
export function takeDataKey(bytes: Uint8Array): DataKey {
  const root = createSecretKey(bytes);
  wipe(bytes);
  return {
    id: Buffer.from(deriveBytes(root, { label: 'data key id' }, 16)).toString('hex'),
    root,
    wrapping: deriveKey(root, { label: 'wrapping key' }),
  };
}
