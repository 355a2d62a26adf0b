import { copyFile, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { flushFile, flushFolder } from '../database/flush-to-disk.ts';
import { forgetKeysInFile } from '../database/forget-keys-in-copies.ts';
import { removeUnfinished } from '../database/remove-unfinished.ts';
import type { Erasure } from '../erasure/erasure-lines.ts';
import { addErasures } from '../erasure/erasure-list.ts';
import { writeManifest } from './backup-manifest.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { backupFilesIn, erasureListIn } from './backup-names.ts';
import { inPlace } from './backup-place.ts';
import type { BackupProblem } from './backup-problem.ts';
import { sha256Of } from './carry-file.ts';
import { listBackups } from './list-backups.ts';
import type { ListedBackup } from './list-backups.ts';
import { writeWhole } from './write-whole.ts';

export type ForgottenInBackups = {
  /** Backups in which no erased key is left. */
  readonly clean: readonly string[];
  /** Damaged, of a newer program or of nobody known, or no room to rewrite them: the keys may be in them, and go when such a backup is restored. */
  readonly unreached: readonly string[];
};

/**
 * Destroys keys in an office's backups in a place, and leaves the list of its erasures there. `erasures` is all there ever
 * were: backups that were out of reach at the time are caught up with, and those that are done cost a look at their manifest.
 * Those of another office are left alone.
 */
export async function forgetKeysInBackups(
  place: string,
  { office, erasures }: { readonly office: string | null; readonly erasures: readonly Erasure[] },
): Promise<Result<ForgottenInBackups, BackupProblem>> {
  const listed = await listBackups(place);
  if (!listed.ok) return listed;
  return inPlace(async () => {
    await addErasures(erasureListIn(place, office), erasures);
    const clean: string[] = [];
    const unreached: string[] = [];
    for (const backup of listed.value) {
      if (isOfAnother(backup, office)) continue;
      // One that does not let itself be rewritten, for want of room perhaps, does not keep the others waiting.
      const done = await inPlace(async () => ok(await forgetIn(backup, office, erasures)));
      (done.ok && done.value ? clean : unreached).push(backup.name);
    }
    return ok({ clean, unreached });
  });
}

function isOfAnother({ state }: ListedBackup, office: string | null): boolean {
  return state.kind === 'good' && state.manifest.office !== undefined && state.manifest.office !== office;
}

async function forgetIn(backup: ListedBackup, office: string | null, erasures: readonly Erasure[]): Promise<boolean> {
  if (erasures.length === 0) return true;
  const { path, state } = backup;
  if (state.kind !== 'good') return false;
  const { manifest } = state;
  if (manifest.erasures >= erasures.length && manifest.sha256Before === undefined) return true;
  if (office === null || manifest.office === undefined) return false;
  const { database } = backupFilesIn(path);
  const before = await sha256Of(database);
  if (before !== manifest.sha256 && before !== manifest.sha256Before) return false;
  await replaceDatabase(path, { ...manifest, sha256: before, erasures: erasures.length }, erasures);
  return true;
}

/**
 * Never in place: a computer that stops would leave a file its manifest knows nothing of. While the one file takes the
 * place of the other, the manifest knows both.
 */
async function replaceDatabase(path: string, manifest: BackupManifest, erasures: readonly Erasure[]): Promise<void> {
  const files = backupFilesIn(path);
  const without = `${files.database}.unfinished`;
  await removeUnfinished(without);
  try {
    await copyFile(files.database, without);
    forgetKeysInFile(
      without,
      erasures.map(({ keyId }) => keyId),
    );
    await flushFile(without);
    const { size: bytes } = await stat(without);
    const after = { ...manifest, bytes, sha256: await sha256Of(without) };
    await writeWhole(files.manifest, writeManifest({ ...after, sha256Before: manifest.sha256 }));
    await rename(without, files.database);
    await flushFolder(dirname(files.database));
    await writeWhole(files.manifest, writeManifest(after));
  } finally {
    await removeUnfinished(without).catch(() => undefined);
  }
}
