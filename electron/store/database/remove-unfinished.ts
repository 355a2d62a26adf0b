import { rm } from 'node:fs/promises';

/** A database that was not finished, with its journals: left beside another file of that name, SQLite would work them into that. */
export async function removeUnfinished(file: string): Promise<void> {
  for (const path of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]) await rm(path, { force: true });
}
