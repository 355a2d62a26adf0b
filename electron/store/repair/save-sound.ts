import { rename } from 'node:fs/promises';
import { noteLater } from '../activity/note-later.ts';
import { invariant } from '../../../shared/invariant.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { SoundPart } from '../../../shared/ipc/care-messages.ts';
import { connect, connectToLook, PATIENCE_MILLISECONDS, versionOf } from '../database/connect.ts';
import type { Connection } from '../database/connect.ts';
import { databaseFilesIn } from '../database/database-files.ts';
import type { DatabaseFiles } from '../database/database-files.ts';
import { diskProblemOf } from '../database/database-problem.ts';
import type { DiskProblem } from '../database/database-problem.ts';
import { findDamage } from '../database/find-damage.ts';
import { flushFile, flushFolder } from '../database/flush-to-disk.ts';
import { createHandles } from '../database/handles.ts';
import { lockFolder } from '../database/folder-lock.ts';
import type { FolderLock } from '../database/folder-lock.ts';
import { makeUnfinished } from '../database/make-database.ts';
import { allMigrations } from '../database/migrations/all-migrations.ts';
import { removeUnfinished } from '../database/remove-unfinished.ts';
import { replaceDatabase } from '../database/replace-database.ts';
import { copySoundRows } from './copy-sound-rows.ts';
import { countSound, hasWayIn } from './count-sound.ts';

export type SaveProblem =
  | DiskProblem
  /** Too little can be read. Nothing was changed. */
  | { readonly code: 'nothing-sound' };

/** What could be read of the damaged database in a folder, in which none is open; null where it is too little for an office. */
export async function lookForSound(folder: string): Promise<SoundPart | null> {
  const connection = openDamaged(databaseFilesIn(folder));
  if (connection === null) return null;
  try {
    return await countSound(connection);
  } finally {
    connection.close();
  }
}

/**
 * Makes a new database of all that can still be read of the damaged one, and puts it in its place. The damaged one is
 * moved into a folder of that moment as it is, with its journal: nothing is thrown away, and a backup can still be
 * restored, or the files be looked at by somebody who knows more.
 */
export async function saveSound(
  folder: string,
  now: Date,
  patience = PATIENCE_MILLISECONDS,
): Promise<Result<{ readonly saved: SoundPart; readonly setAside: string }, SaveProblem>> {
  const files = databaseFilesIn(folder);
  let lock: FolderLock | null = null;
  try {
    lock = lockFolder(files.lock, patience);
    const saved = await copyInto(files, now);
    if (saved === null) return failed({ code: 'nothing-sound' });
    await flushFile(files.unfinished);
    // From here on a crash ends in `finishRestore`.
    await rename(files.unfinished, files.restored);
    await flushFolder(files.folder);
    const setAside = await replaceDatabase(files, { parent: files.damaged, now, patience });
    invariant(setAside !== null, 'what was there went into a folder');
    return ok({ saved, setAside });
  } catch (error) {
    return failed(diskProblemOf(error));
  } finally {
    if (lock !== null) await removeUnfinished(files.unfinished).catch(() => undefined);
    lock?.release();
  }
}

async function copyInto(files: DatabaseFiles, now: Date): Promise<SoundPart | null> {
  const damaged = openDamaged(files);
  if (damaged === null) return null;
  try {
    if (!hasWayIn(damaged)) return null;
    await makeUnfinished(files, allMigrations.slice(0, versionOf(damaged)));
    const fresh = connect(files.unfinished);
    try {
      // As a backup is: without a journal that would have to be carried along.
      fresh.pragma('journal_mode = DELETE');
      const isAll = copySoundRows(damaged, fresh);
      const saved = await countSound(fresh);
      if (saved === null || findDamage(fresh, 'quick').length > 0) return null;
      noteSaved(fresh, { ...saved, isAll }, now);
      return { ...saved, isAll };
    } finally {
      fresh.close();
    }
  } finally {
    damaged.close();
  }
}

/** In the file itself, so that it is noted whenever that takes its place. */
function noteSaved(fresh: Connection, { documents, timetables, isAll }: SoundPart, now: Date): void {
  const details = { how: 'sound-saved', documents, timetables, isAll: isAll ? 'yes' : 'no' };
  createHandles(fresh).inTransaction((write) =>
    noteLater(write, { code: 'store.repaired', at: now.getTime(), details }),
  );
}

/** Only to look: the damaged file stays as it was found. Null where it does not open at all. */
function openDamaged(files: DatabaseFiles): Connection | null {
  let connection: Connection | null = null;
  try {
    connection = connectToLook(files.database, 0);
    // SQLite reads nothing of a file whose end is missing, unless it is told that somebody is mending it. The connection
    // can write to nothing all the same.
    connection.unsafeMode(true);
    connection.pragma('writable_schema = ON');
    // A row that cannot be is noticed where it is read.
    connection.pragma('cell_size_check = ON');
    const version = versionOf(connection);
    if (version >= 1 && version <= allMigrations.length) return connection;
  } catch {
    // Too little is left of it to say what it was.
  }
  connection?.close();
  return null;
}
