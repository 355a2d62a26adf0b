import Database from 'better-sqlite3';

export type FolderLock = { readonly release: () => void };

/**
 * Takes the folder for this process alone, waiting `patience` milliseconds for whoever holds it. The lock is SQLite's
 * own, on an empty file beside the database: the operating system lets go of it when the process ends, however it
 * ends, so there is no stale lock to clear away. It covers what a lock on the database itself cannot: making the file,
 * looking at it before it is opened, setting it aside. Throws SQLITE_BUSY when the folder is taken.
 */
export function lockFolder(lockFile: string, patience: number): FolderLock {
  const held = new Database(lockFile, { timeout: patience });
  try {
    held.pragma('journal_mode = MEMORY'); // or an empty journal file would lie beside it
    held.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    held.close();
    throw error;
  }
  return { release: () => void held.close() };
}
