import { mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { PATIENCE_MILLISECONDS } from './connect.ts';
import { databaseFilesIn } from './database-files.ts';
import type { DatabaseFiles } from './database-files.ts';
import { problemOf } from './database-problem.ts';
import type { DatabaseProblem } from './database-problem.ts';
import { flushFolder } from './flush-to-disk.ts';
import { lockFolder } from './folder-lock.ts';
import type { FolderLock } from './folder-lock.ts';
import { clearMarks } from './suspect-file.ts';

/**
 * Moves the database and what belongs to it into a folder named for the moment, to make room for a backup. Only ever
 * called because the person chose to restore; nothing is deleted. Answers where the files lie now.
 */
export async function setDamagedAside(
  folder: string,
  now: Date,
  patience = PATIENCE_MILLISECONDS,
): Promise<Result<{ readonly folder: string }, DatabaseProblem>> {
  const files = databaseFilesIn(folder);
  let lock: FolderLock | null = null;
  try {
    lock = lockFolder(files.lock, patience);
    const aside = await makeFolderAside(files.damaged, now);
    await moveInto(aside, files);
    return ok({ folder: aside });
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return failed(problem);
  } finally {
    lock?.release();
  }
}

/** The same for who has locked the folder, into a folder that is there. Throws what the disk does to it. */
export async function moveInto(aside: string, files: DatabaseFiles): Promise<void> {
  // The database first: should we stop halfway, a journal alone is found at the next start, whereas a database
  // without its journal would open as if its last edits had never been.
  await moveFile(files.database, aside, files);
  // Not before: a database that stays after all is still one that was in use, or that damage was found in. What comes in
  // its place is neither.
  await clearMarks(files);
  for (const file of [files.journal, files.sharedMemory]) await moveFile(file, aside, files);
}

async function moveFile(file: string, aside: string, files: DatabaseFiles): Promise<void> {
  await rename(file, join(aside, basename(file))).catch(unlessMissing);
  await flushFolder(aside);
  await flushFolder(files.folder);
}

/** A folder named for the moment: 2026-11-23-130136, and -2 where that is taken. */
export async function makeFolderAside(parent: string, now: Date): Promise<string> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const moment = now.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  for (let attempt = 1; ; attempt += 1) {
    const path = join(parent, attempt === 1 ? moment : `${moment}-${attempt}`);
    const made = await mkdir(path, { mode: 0o700 }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
        return false;
      },
    );
    if (made) return path;
  }
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
