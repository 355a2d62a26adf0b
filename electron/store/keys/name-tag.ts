import { createHmac } from 'node:crypto';
import { foldLoginName } from '../../../shared/access/fold-login-name.ts';

/**
 * What a login name is looked up by before anybody is signed in and there is a key: HMAC-SHA256 with the salt of this
 * store. It tells a reader of the file nothing at a glance, but whoever has the file can try names: see docs/threat-model.md.
 * Case, width and spaces do not matter (as in RFC 8265, usernames); accents do.
 */
export function loginNameTag(storeSalt: Uint8Array, loginName: string): Uint8Array {
  return createHmac('sha256', storeSalt).update(foldLoginName(loginName), 'utf8').digest();
}
