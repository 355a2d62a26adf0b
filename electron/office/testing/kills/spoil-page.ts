import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { connectToLook } from '../../../store/database/connect.ts';
import type { DatabaseFiles } from '../../../store/database/database-files.ts';
import { findDamage } from '../../../store/database/find-damage.ts';
import type { Lot } from '../../../store/testing/lot.ts';

const PAGE_BYTES = 4_096;
const TRIES = 20;

/** Writes nonsense over a page, by lot, but the first, without which no file says what it was. False where none was in use. */
export function spoilPage(lot: Lot, { database, sharedMemory }: DatabaseFiles): boolean {
  const whole = readFileSync(database);
  const pages = Math.floor(statSync(database).size / PAGE_BYTES);
  const tries = pages > 1 ? TRIES : 0;
  for (let tried = 0; tried < tries; tried += 1) {
    const file = openSync(database, 'r+');
    writeSync(file, Buffer.alloc(PAGE_BYTES, 0xa5), 0, PAGE_BYTES, (1 + lot.below(pages - 1)) * PAGE_BYTES);
    closeSync(file);
    if (isDamaged(database)) return true;
    // A page that nobody uses, or that stands in the journal anew.
    writeFileSync(database, whole);
  }
  if (existsSync(sharedMemory)) writeFileSync(sharedMemory, '');
  return false;
}

/** As it is looked through when it is opened. */
function isDamaged(database: string): boolean {
  try {
    const connection = connectToLook(database, 0);
    try {
      return findDamage(connection, 'quick').length > 0;
    } finally {
      connection.close();
    }
  } catch {
    return true;
  }
}
