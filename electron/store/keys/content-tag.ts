import { createHmac } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { deriveKey } from './derive-key.ts';

/**
 * Makes tags by which documents of the same content are found in SQL, without the file telling which content: the hash of
 * a sheet that hangs on the school's website is known to everybody. `officeKey` is the office's record key, which a
 * rotation of the data key leaves as it is; tags would all have to be made again otherwise.
 */
export function createContentTagger(officeKey: KeyObject): (sha256: Uint8Array) => Uint8Array {
  const key = deriveKey(officeKey, { label: 'content tags' });
  return (sha256) => createHmac('sha256', key).update(sha256).digest();
}
