import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { allMigrations } from '../database/migrations/all-migrations.ts';
import { readManifest } from './backup-manifest.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { backupFilesIn, numberOfBackup } from './backup-names.ts';
import { inPlace } from './backup-place.ts';
import type { BackupProblem } from './backup-problem.ts';

/** What can be said without reading all of it; its bytes are held against the manifest when it is restored. */
export type BackupState =
  | { readonly kind: 'good'; readonly manifest: BackupManifest }
  /** Made by a newer program: install that one. */
  | { readonly kind: 'newer' }
  /** A part of it is missing, cut off or unreadable. */
  | { readonly kind: 'damaged' };

export type ListedBackup = {
  readonly name: string;
  readonly path: string;
  readonly number: number;
  readonly state: BackupState;
};

/** The backups in a place, the newest first by the order in which they were made. Also reads places that were never set up here. */
export async function listBackups(place: string): Promise<Result<ListedBackup[], BackupProblem>> {
  return inPlace(async () => {
    const listed: ListedBackup[] = [];
    for (const name of await readdir(place)) {
      const number = numberOfBackup(name);
      const path = join(place, name);
      if (number !== null) listed.push({ name, path, number, state: await lookAtBackup(path) });
    }
    return ok(listed.sort((one, other) => other.number - one.number));
  });
}

/** One backup by its folder, wherever that was carried to. */
export async function lookAtBackup(path: string): Promise<BackupState> {
  const files = backupFilesIn(path);
  const text = await readFile(files.manifest, 'utf8').catch(() => null);
  const manifest = readManifest(text ?? '');
  if (!manifest.ok) return { kind: manifest.error.code === 'newer-format' ? 'newer' : 'damaged' };
  if (manifest.value.schema > allMigrations.length) return { kind: 'newer' };
  const size = (await stat(files.database).catch(() => null))?.size;
  return size === manifest.value.bytes ? { kind: 'good', manifest: manifest.value } : { kind: 'damaged' };
}
