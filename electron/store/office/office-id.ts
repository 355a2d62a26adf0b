import { createHash } from 'node:crypto';
import type { ReadHandle } from '../database/handles.ts';
import { findOfficeSalt } from './office-salt.ts';

/**
 * Which office it is, for telling its backups from another's in the same folder: 32 hex digits that say nothing else. Made
 * from the salt, which every copy of the office has and no other. Null before the office was founded.
 */
export function officeIdOf(read: ReadHandle): string | null {
  const salt = findOfficeSalt(read);
  return salt === null ? null : createHash('sha256').update('which office').update(salt).digest('hex').slice(0, 32);
}
