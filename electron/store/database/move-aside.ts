import { mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DatabaseFiles } from './database-files.ts';
import { flushFolder } from './flush-to-disk.ts';
import { clearMarks } from './suspect-file.ts';

/**
 * Moves the database and what belongs to it into a folder that is there, to make room for what takes its place; nothing is
 * deleted. For who has locked the office's folder. Throws what the disk does to it.
 */
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
