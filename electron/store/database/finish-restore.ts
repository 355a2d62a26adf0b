import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DatabaseFiles } from './database-files.ts';
import { flushFolder } from './flush-to-disk.ts';
import { clearMarks } from './suspect-file.ts';

/**
 * Brings a restore to its end that was cut short by a crash. While the old database is still in its place nothing had been
 * changed, and the restore counts as not begun; once it is out of the way, the backup takes its place. To be called with
 * the folder locked, before anybody takes the missing database for a first day.
 */
export async function finishRestore(files: DatabaseFiles): Promise<void> {
  if (!(await isRestoreUnfinished(files))) return rm(files.restored, { force: true });
  await clearMarks(files);
  await moveRestBesideDatabase(files);
  await rename(files.restored, files.database);
  await flushFolder(files.folder);
}

/** The old database is out of the way, and what takes its place has not taken it yet. */
export async function isRestoreUnfinished(files: DatabaseFiles): Promise<boolean> {
  return (await exists(files.restored)) && !(await exists(files.database));
}

/** The journal of the old database may still lie here: it goes to where that database went, or its last edits would be lost. */
async function moveRestBesideDatabase(files: DatabaseFiles): Promise<void> {
  const folders = [...(await foldersIn(files.beforeRestore)), ...(await foldersIn(files.damaged))];
  const aside = folders.sort((one, other) => one.changedAt - other.changedAt).at(-1);
  if (aside === undefined) return;
  for (const file of [files.journal, files.sharedMemory]) {
    if (await exists(file)) await rename(file, join(aside.path, basename(file)));
  }
  await flushFolder(aside.path);
}

async function foldersIn(parent: string): Promise<{ readonly path: string; readonly changedAt: number }[]> {
  const names = await readdir(parent).catch(() => []);
  const paths = names.map((name) => join(parent, name));
  return Promise.all(paths.map(async (path) => ({ path, changedAt: (await stat(path)).mtimeMs })));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return false;
    },
  );
}
