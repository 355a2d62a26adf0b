import { existsSync } from 'node:fs';
import { mkdir, rename, stat, statfs } from 'node:fs/promises';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { connectToLook, PATIENCE_MILLISECONDS } from '../database/connect.ts';
import { databaseFilesIn } from '../database/database-files.ts';
import type { DatabaseFiles } from '../database/database-files.ts';
import { diskProblemOf } from '../database/database-problem.ts';
import type { DiskProblem } from '../database/database-problem.ts';
import { findDamage } from '../database/find-damage.ts';
import { finishRestore } from '../database/finish-restore.ts';
import { flushFile, flushFolder } from '../database/flush-to-disk.ts';
import { lockFolder } from '../database/folder-lock.ts';
import type { FolderLock } from '../database/folder-lock.ts';
import { forgetKeysInFile } from '../database/forget-keys-in-copies.ts';
import { judgeFile, lookAtFile } from '../database/look-at-file.ts';
import { removeUnfinished } from '../database/remove-unfinished.ts';
import { replaceDatabase } from '../database/replace-database.ts';
import type { Erasure } from '../erasure/erasure-lines.ts';
import { addErasures, readErasures } from '../erasure/erasure-list.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { backupFilesIn } from './backup-names.ts';
import { carryFile, sha256Of } from './carry-file.ts';
import { lookAtBackup } from './list-backups.ts';
import { readErasuresBeside } from './read-erasures-beside.ts';

/** Why nothing was restored. What was there is there, untouched. */
export type RestoreProblem =
  | { readonly code: 'backup-missing' }
  /** Take an earlier one. */
  | { readonly code: 'backup-damaged' }
  /** Made by a newer program: install that one first. */
  | { readonly code: 'backup-newer' }
  /** The backup lies on a disk that stopped answering. */
  | { readonly code: 'backup-unreadable' }
  | DiskProblem;

export type Restored = {
  readonly manifest: BackupManifest;
  /** Where the database lies that was here before; null on a new computer. */
  readonly setAside: string | null;
  /** How many keys are known to be destroyed; none of them is in the restored database. */
  readonly erasures: number;
  /** The erasures of the database that was here could not be read from it; those on the lists were applied. */
  readonly formerUnread: boolean;
  /** The backup knows of more erasures than can be named here: the list was cut, or was left behind on another computer. */
  readonly isListCut: boolean;
};

/** What is known of a backup that is about to take the place of the database. */
export type AboutRestored = Pick<Restored, 'manifest' | 'erasures' | 'isListCut'>;

type Given<Refusal> = {
  /** The folder of the one backup. */
  readonly backup: string;
  /** The database's folder, in which the database is not open. */
  readonly folder: string;
  readonly now: Date;
  readonly patience?: number;
  /**
   * The last step before the old database moves: in the file that takes its place, whatever it needs to be worked with here.
   * A program that ends from then on finds it ready. Where this refuses, nothing is changed.
   */
  readonly prepare?: (file: string, about: AboutRestored) => Promise<Result<unknown, Refusal>>;
};

/**
 * Puts a backup in the place of the database. What was there is moved into a folder of that moment. Keys that were
 * destroyed since the backup are destroyed in it before it gets its name: as this computer's list, the list beside the
 * backups and the database that was here know them. It is opened as always then, with the recovery code where the
 * keyring is another, and `settleErasures` clears the rows of what was erased.
 */
export async function restoreBackup<Refusal = never>(
  given: Given<Refusal>,
): Promise<Result<Restored, RestoreProblem | Refusal>> {
  const state = await lookAtBackup(given.backup);
  if (!(await stat(given.backup).catch(() => null))) return failed({ code: 'backup-missing' });
  if (state.kind !== 'good') return failed({ code: state.kind === 'newer' ? 'backup-newer' : 'backup-damaged' });
  const files = databaseFilesIn(given.folder);
  let lock: FolderLock | null = null;
  try {
    await mkdir(given.folder, { recursive: true, mode: 0o700 });
    lock = lockFolder(files.lock, given.patience ?? PATIENCE_MILLISECONDS);
    await finishRestore(files);
    const fetched = await fetchBackup(given.backup, files, state.manifest);
    return fetched === null ? await takePlace(given, files, state.manifest) : failed(fetched);
  } catch (error) {
    return failed(diskProblemOf(error));
  } finally {
    if (lock !== null) await removeUnfinished(files.unfinished).catch(() => undefined);
    lock?.release();
  }
}

/** Brings the backup onto this disk, and looks through it there. */
async function fetchBackup(
  backup: string,
  files: DatabaseFiles,
  manifest: BackupManifest,
): Promise<RestoreProblem | null> {
  const { database } = backupFilesIn(backup);
  const { bavail, bsize } = await statfs(files.folder);
  if (bavail * bsize < manifest.bytes) return { code: 'disk-full' };
  await removeUnfinished(files.unfinished);
  const sha256 = await sha256Of(database).catch(() => null);
  if (sha256 === null) return { code: 'backup-unreadable' };
  if (sha256 !== manifest.sha256 && sha256 !== manifest.sha256Before) return { code: 'backup-damaged' };
  if (!(await carryFile(database, files.unfinished, sha256))) return { code: 'disk-failed' };
  return isWhole(files.unfinished) ? null : { code: 'backup-damaged' };
}

async function takePlace<Refusal>(
  given: Given<Refusal>,
  files: DatabaseFiles,
  manifest: BackupManifest,
): Promise<Result<Restored, Refusal>> {
  const former = readErasuresIn(files.database);
  const own = readErasuresIn(files.unfinished);
  const beside = await readErasuresBeside(given.backup, manifest.office ?? null);
  await addErasures(files.erasures, [...(own ?? []), ...beside, ...(former ?? [])]);
  const { erasures } = await readErasures(files.erasures);
  forgetKeysInFile(
    files.unfinished,
    erasures.map(({ keyId }) => keyId),
  );
  const about = { manifest, erasures: erasures.length, isListCut: erasures.length < manifest.erasures };
  const prepared = await given.prepare?.(files.unfinished, about);
  if (prepared?.ok === false) return prepared;
  await flushFile(files.unfinished);
  // From here on a crash ends in `finishRestore`.
  await rename(files.unfinished, files.restored);
  await flushFolder(files.folder);
  const { now, patience = PATIENCE_MILLISECONDS } = given;
  const setAside = await replaceDatabase(files, { parent: await placeOfFormer(files), now, patience });
  return ok({ ...about, setAside, formerUnread: former === null });
}

/** Null where there is none. */
async function placeOfFormer(files: DatabaseFiles): Promise<string | null> {
  const there = await Promise.all([files.database, files.journal].map((file) => stat(file).catch(() => null)));
  if (there.every((found) => found === null)) return null;
  // A damaged one is kept where nothing is ever changed in it; a sound one where erasures still reach it.
  const isSound = judgeFile(await lookAtFile(files)).kind === 'present' && isWhole(files.database);
  return isSound ? files.beforeRestore : files.damaged;
}

function isWhole(file: string): boolean {
  try {
    return look(file, (connection) => findDamage(connection, 'quick').length === 0);
  } catch {
    return false;
  }
}

/** None where there is no database; null where there is one that does not open. */
function readErasuresIn(file: string): Erasure[] | null {
  if (!existsSync(file)) return [];
  try {
    const sql = 'SELECT key_id AS keyId, erased_at AS erasedAt FROM erasures ORDER BY number';
    return look(file, (connection) => connection.prepare<[], Erasure>(sql).all());
  } catch {
    return null;
  }
}

function look<Value>(file: string, at: (connection: ReturnType<typeof connectToLook>) => Value): Value {
  const connection = connectToLook(file, 0);
  try {
    return at(connection);
  } finally {
    connection.close();
  }
}
