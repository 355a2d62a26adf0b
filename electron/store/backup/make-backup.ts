import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { connectToLook, PATIENCE_MILLISECONDS, versionOf } from '../database/connect.ts';
import type { Connection } from '../database/connect.ts';
import { databaseFilesIn } from '../database/database-files.ts';
import { flushFile, flushFolder } from '../database/flush-to-disk.ts';
import { createHandles } from '../database/handles.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { addErasures, readErasures } from '../erasure/erasure-list.ts';
import { officeIdOf } from '../office/office-id.ts';
import { readManifest, writeManifest } from './backup-manifest.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { backupFilesIn, erasureListIn, nameBackup, unfinishedBackupOf } from './backup-names.ts';
import { inPlace, lookAtPlace } from './backup-place.ts';
import { hereProblemOf } from './backup-problem.ts';
import type { BackupProblem } from './backup-problem.ts';
import { carryFile, sha256Of } from './carry-file.ts';

type Parts = {
  readonly database: Pick<OpenDatabase, 'read' | 'copyTo'>;
  /** The database's folder, where the copy is made before it is carried to its place. */
  readonly folder: string;
  /** The program's version. */
  readonly program: string;
  readonly now: () => Date;
  /** What it is made before, where it is not one of the daily ones. */
  readonly before?: BackupManifest['before'];
  /** Told 0 to 1, often. What it throws ends the backup, and nothing of it is left. */
  readonly onProgress?: (fraction: number) => void;
};

export type BackupMade = { readonly name: string; readonly manifest: BackupManifest };

/** Beside the copy, its manifest and the list, a folder or two. */
const SPARE_BYTES = 1024 * 1024;

/** The share of the work that is done when the copy is made, for the bar that shows it. */
const COPYING = 0.5;

/**
 * Makes a backup in a place that was set up. No key is needed: the copy is as sealed as the database. SQLite copies onto
 * this computer's own disk, in small steps between which others save; from there the bytes are carried, so that
 * a slow stick holds up nobody and no lock is asked of a network drive. It has its name only when it reads back well.
 */
export async function makeBackup(place: string, parts: Parts): Promise<Result<BackupMade, BackupProblem>> {
  const found = await lookAtPlace(place, officeIdOf(parts.database.read));
  if (!found.ok) return found;
  const needed = databaseBytes(parts.database) + SPARE_BYTES;
  if (found.value.freeBytes < needed) return failed({ code: 'place-full' });

  const copy = databaseFilesIn(parts.folder).backupInTheMaking;
  const madeAt = parts.now();
  const number = found.value.lastNumber + 1;
  try {
    const described = await makeCopy(copy, { ...parts, number, madeAt });
    if (!described.ok) return described;
    return await inPlace(() =>
      carryBackup(copy, join(place, nameBackup(number, madeAt)), described.value, { place, ...parts }),
    );
  } finally {
    await rm(copy, { force: true });
  }
}

function databaseBytes({ read }: Pick<OpenDatabase, 'read'>): number {
  const sql = 'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size';
  return read.get<{ bytes: number }>(sql)?.bytes ?? 0;
}

type CopyParts = Parts & { readonly number: number; readonly madeAt: Date };
type Described = Omit<BackupManifest, 'what' | 'format'>;

async function makeCopy(copy: string, parts: CopyParts): Promise<Result<Described, BackupProblem>> {
  try {
    await parts.database.copyTo(copy, (fraction) => parts.onProgress?.(fraction * COPYING));
    const { number, madeAt, program, before } = parts;
    const what = { number, madeAt: madeAt.toISOString(), ...(before && { before }), program };
    const { size: bytes } = await stat(copy);
    const sha256 = await sha256Of(copy);
    return ok({ ...what, bytes, sha256, ...countIn(copy) });
  } catch (error) {
    const problem = hereProblemOf(error);
    if (problem === null) throw error;
    return failed(problem);
  }
}

/** Counted in the copy itself: the database may have moved on. */
function countIn(copy: string) {
  const connection = connectToLook(copy, PATIENCE_MILLISECONDS);
  try {
    const count = (sql: string) => Number(connection.prepare(sql).pluck().get());
    return {
      ...officeIn(connection),
      schema: versionOf(connection),
      documents: count('SELECT count(*) FROM documents'),
      timetables: count('SELECT count(*) FROM timetables'),
      activityHead: count('SELECT coalesce(max(number), 0) FROM activity'),
      erasures: count('SELECT count(*) FROM erasures'),
    };
  } finally {
    connection.close();
  }
}

function officeIn(connection: Connection): { readonly office?: string } {
  const office = officeIdOf(createHandles(connection).read);
  return office === null ? {} : { office };
}

async function carryBackup(
  copy: string,
  backup: string,
  described: Described,
  { place, folder, onProgress }: Pick<Parts, 'folder' | 'onProgress'> & { readonly place: string },
): Promise<Result<BackupMade, BackupProblem>> {
  const unfinished = unfinishedBackupOf(backup, described.office ?? null);
  try {
    await mkdir(unfinished, { mode: 0o700 });
    const files = backupFilesIn(unfinished);
    let carried = 0;
    const isSame = await carryFile(copy, files.database, described.sha256, (bytes) => {
      carried += bytes;
      onProgress?.(COPYING + (1 - COPYING) * Math.min(1, carried / described.bytes));
    });
    if (!isSame) return failed({ code: 'place-unreliable' });
    const text = writeManifest(described);
    await writeFile(files.manifest, text, { mode: 0o600 });
    await flushFile(files.manifest);
    await flushFolder(unfinished);
    const { erasures } = await readErasures(databaseFilesIn(folder).erasures);
    await addErasures(erasureListIn(place, described.office ?? null), erasures);
    await rename(unfinished, backup);
    await flushFolder(place);
    const manifest = readManifest(text);
    return manifest.ok
      ? ok({ name: nameBackup(described.number, new Date(described.madeAt)), manifest: manifest.value })
      : failed({ code: 'place-unreliable' });
  } finally {
    // Nothing is left of it where it has its name.
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
  }
}
