import type { ReadHandle } from '../database/handles.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { readUsers } from './user-record.ts';
import type { User } from './user-record.ts';

/** Whether anybody can run this office. Who was erased no longer opens, and does not count. */
export function hasAdministrator(read: ReadHandle, records: SealedRecords): boolean {
  return readUsers(read, records).some(isAdministrator);
}

export function isAdministrator({ role, state }: User): boolean {
  return role === 'admin' && state === 'active';
}
