import Database from 'better-sqlite3';
import { DatabaseDisaster } from './database-disaster.ts';

export type Connection = Database.Database;

/** How long SQLite waits for a file that a virus scanner or a backup program holds for a moment. */
export const PATIENCE_MILLISECONDS = 2_000;

/**
 * Opens the file for this connection alone, before anything of it is read. In exclusive mode SQLite keeps the index of
 * its journal in its own memory: no -shm file, and no other program can read or write meanwhile.
 */
export function connect(file: string, patience = PATIENCE_MILLISECONDS): Connection {
  const connection = new Database(file, { fileMustExist: true, timeout: patience });
  try {
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.pragma('cell_size_check = ON'); // damage is noticed where it is read
    connection.pragma('trusted_schema = OFF');
    connection.pragma('schema_version'); // takes the lock, and finds out whether this is a database
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Opens the file only to look at it. Closing such a connection leaves the journal where it is, which an ordinary one
 * would work into the database: a file that turns out to be damaged, or too new, stays as it was found.
 */
export function connectToLook(file: string, patience: number): Connection {
  return new Database(file, { readonly: true, fileMustExist: true, timeout: patience });
}

/** What holds for every database that is worked with: what was acknowledged stays, and what was deleted is gone. */
export function prepareForWork(connection: Connection): void {
  const mode = connection.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new DatabaseDisaster('disk-failed');
  connection.pragma('synchronous = FULL');
  // macOS answers an ordinary fsync before the drive has written.
  connection.pragma('fullfsync = ON');
  connection.pragma('checkpoint_fullfsync = ON');
  // Bytes of deleted rows are overwritten, and what sorting spills never reaches the disk.
  connection.pragma('secure_delete = ON');
  connection.pragma('temp_store = MEMORY');
  connection.pragma('foreign_keys = ON');
  // A big import leaves a big journal behind otherwise, for good.
  connection.pragma(`journal_size_limit = ${16 * 1024 * 1024}`);
}

export function versionOf(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}
