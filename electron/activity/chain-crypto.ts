import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { HashText } from '../../shared/activity/chain.ts';

/** The hash of the activity chain: SHA-256 of the text's UTF-8, in hexadecimal. */
export const hashText: HashText = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The code over the chain's head: HMAC-SHA-256 under a key derived from the data key for this and nothing else. */
export function createHeadMac(headKey: KeyObject): HashText {
  return (text) => createHmac('sha256', headKey).update(text, 'utf8').digest('hex');
}

/** The salt of one payload: 32 new random bytes in hexadecimal. */
export function newSalt(): string {
  return randomBytes(32).toString('hex');
}
