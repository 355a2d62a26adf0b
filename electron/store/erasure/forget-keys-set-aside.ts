import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { databaseFilesIn } from '../database/database-files.ts';
import { disasterCodeOf } from '../database/database-disaster.ts';
import type { DisasterCode } from '../database/database-disaster.ts';
import { forgetKeysInFile } from '../database/forget-keys-in-copies.ts';

export type UnreachedFolder = { readonly folder: string; readonly because: DisasterCode };

/**
 * Destroys keys in the databases that made room for a backup. Answers the folders that keep them: what was set aside
 * because it is damaged is not touched, and is the person's to delete.
 */
export async function forgetKeysSetAside(folder: string, keyIds: readonly string[]): Promise<UnreachedFolder[]> {
  const files = databaseFilesIn(folder);
  const unreached: UnreachedFolder[] = [];
  for (const moment of await foldersIn(files.beforeRestore)) {
    const aside = join(files.beforeRestore, moment);
    try {
      const file = join(aside, basename(files.database));
      if (await stat(file).catch(() => null)) forgetKeysInFile(file, keyIds);
    } catch (error) {
      unreached.push({ folder: aside, because: disasterCodeOf(error) ?? 'damaged' });
    }
  }
  for (const moment of await foldersIn(files.damaged)) {
    unreached.push({ folder: join(files.damaged, moment), because: 'damaged' });
  }
  return unreached;
}

async function foldersIn(parent: string): Promise<string[]> {
  return readdir(parent).catch(() => []);
}
