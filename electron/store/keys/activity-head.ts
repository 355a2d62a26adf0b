import { createHmac, timingSafeEqual } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { deriveKey } from './derive-key.ts';
import { lengthPrefixed } from './length-prefixed.ts';

/** The latest entry of the activity log: how many there are, and what the last one's hash is. */
export type ActivityHead = { readonly number: number; readonly hash: Uint8Array };

/**
 * Vouches for the head of the activity log, which keeps entries at its end from being cut off unseen. `officeKey` is the
 * office's record key, which a rotation of the data key leaves as it is.
 */
export function createHeadSeal(officeKey: KeyObject): {
  mac(head: ActivityHead): Uint8Array;
  isGenuine(head: ActivityHead, mac: Uint8Array): boolean;
} {
  const key = deriveKey(officeKey, { label: 'activity head' });
  const macOf = ({ number, hash }: ActivityHead) =>
    createHmac('sha256', key)
      .update(lengthPrefixed([String(number), hash]))
      .digest();
  return {
    mac: macOf,
    isGenuine(head, mac) {
      const expected = macOf(head);
      return mac.byteLength === expected.byteLength && timingSafeEqual(mac, expected);
    },
  };
}
