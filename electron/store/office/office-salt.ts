import { randomBytes } from 'node:crypto';
import { invariant } from '../../../shared/invariant.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';

const SALT = 'login-name-salt';

/** The salt of this office's name tags stands in the clear: it is needed before anybody is signed in. */
export function makeOfficeSalt(write: WriteHandle, now: number): Uint8Array {
  const salt = randomBytes(32);
  write.run('INSERT INTO settings (name, plain, changed_at) VALUES (?, ?, ?)', SALT, salt.toString('hex'), now);
  return salt;
}

export function readOfficeSalt(read: ReadHandle): Uint8Array {
  const salt = findOfficeSalt(read);
  invariant(salt !== null, 'an office that was founded has its salt');
  return salt;
}

/** Null before the office was founded. */
export function findOfficeSalt(read: ReadHandle): Uint8Array | null {
  const row = read.get<{ plain: string }>('SELECT plain FROM settings WHERE name = ?', SALT);
  return row === undefined ? null : Buffer.from(row.plain, 'hex');
}
