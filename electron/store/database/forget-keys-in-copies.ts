import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from './connect.ts';
import { copiesIn } from './copy-before-update.ts';
import { asDisaster } from './database-disaster.ts';
import { databaseFilesIn } from './database-files.ts';

/**
 * Destroys keys in the copies that were made before updates: what was erased must not come back with one of them. To be
 * called while the database is open, after it was done there. Throws a DatabaseDisaster; calling again is harmless.
 */
export async function forgetKeysInCopies(folder: string, keyIds: readonly string[]): Promise<void> {
  const { copies } = databaseFilesIn(folder);
  try {
    for (const { name } of await copiesIn(copies)) forgetKeysInFile(join(copies, name), keyIds);
  } catch (error) {
    throw asDisaster(error);
  }
}

/** Destroys keys in one file that nobody has open. Throws what SQLite throws. */
export function forgetKeysInFile(file: string, keyIds: readonly string[]): void {
  const connection = connect(file);
  try {
    connection.pragma('secure_delete = ON');
    const forget = connection.prepare('DELETE FROM record_keys WHERE key_id = ?');
    connection.transaction(() => keyIds.forEach((keyId) => forget.run(keyId))).immediate();
  } finally {
    connection.close();
  }
  // A computer that stopped behind the saving of an earlier one has left its journal, with the keys in it and nothing that
  // SQLite would ever clear away: it is no longer of use, for opening the file has worked in whatever was.
  rmSync(`${file}-journal`, { force: true });
}
