import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { connect, connectToLook, prepareForWork, versionOf } from './connect.ts';
import type { Connection } from './connect.ts';
import { copyBeforeUpdate } from './copy-before-update.ts';
import { copyDatabase } from './copy-database.ts';
import { asDisaster, disasterCodeOf, withDisasters } from './database-disaster.ts';
import { databaseFilesIn } from './database-files.ts';
import type { DatabaseFiles } from './database-files.ts';
import { problemOf } from './database-problem.ts';
import type { DatabaseProblem } from './database-problem.ts';
import { findDamage } from './find-damage.ts';
import { flushFolder } from './flush-to-disk.ts';
import { lockFolder } from './folder-lock.ts';
import { createHandles } from './handles.ts';
import type { Handles } from './handles.ts';
import { judgeFile, lookAtFile } from './look-at-file.ts';
import { migrate, migrationsAfter } from './migrate.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import type { Migration } from './migrations/migration.ts';

export type OpenDatabase = Handles & {
  /** Whether it was just made: there was no file before. */
  readonly isNew: boolean;
  /** Whether it was not closed the last time (a crash, a power cut); it was looked through and found whole. */
  readonly endedBadly: boolean;
  /** A whole copy in one file, as sealed as the database; others may go on writing meanwhile. Throws a DatabaseDisaster. */
  copyTo(file: string): Promise<void>;
  /** Puts what the journal holds into the database and empties it: what was deleted is then gone from both. */
  emptyJournal(): void;
  /** Everything wrong with the file, in SQLite's words; takes seconds on a big one. */
  findDamage(): string[];
  close(): void;
};

type OpenOptions = {
  /** Milliseconds to wait for another process that has the folder: one that is just closing, mostly. */
  readonly patience?: number;
  readonly migrations?: readonly Migration[];
};

/**
 * Opens the database in a folder of its own, or makes it; brings an older one up to date after copying it. Never
 * discards what it finds: a file it cannot use is left as it is, and the problem says why.
 */
export async function openDatabase(
  folder: string,
  { patience = 2_000, migrations = allMigrations }: OpenOptions = {},
): Promise<Result<OpenDatabase, DatabaseProblem>> {
  const files = databaseFilesIn(folder);
  const opened: { close(): void }[] = [];
  const closeAll = (): void => {
    for (const each of opened.splice(0).toReversed()) each.close();
  };
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const lock = lockFolder(files.lock, patience);
    opened.push({ close: lock.release });
    const judged = judgeFile(await lookAtFile(files));
    if (judged.kind === 'problem') return refused(judged.problem, closeAll);
    if (judged.kind === 'missing') await makeDatabase(files, migrations);

    const endedBadly = judged.kind === 'present' && judged.endedBadly;
    if (endedBadly) {
      const looking = connectToLook(files.database);
      opened.push(looking);
      const problem = findNewerVersion(looking, migrations) ?? lookThrough(looking);
      if (problem !== null) return refused(problem, closeAll);
      opened.pop()?.close();
    }

    const connection = connect(files.database);
    opened.push(connection);
    const problem = findNewerVersion(connection, migrations);
    if (problem !== null) return refused(problem, closeAll);
    prepareForWork(connection);
    const copyProblem = await bringUpToDate(connection, files, migrations);
    if (copyProblem !== null) return refused(copyProblem, closeAll);
    return ok({ ...openedOn(connection, closeAll), isNew: judged.kind === 'missing', endedBadly });
  } catch (error) {
    const problem = problemOf(error);
    closeAll();
    if (problem === null) throw error;
    return failed(problem);
  }
}

function refused(problem: DatabaseProblem, closeAll: () => void): Result<never, DatabaseProblem> {
  closeAll();
  return failed(problem);
}

/** Under another name until it is whole, so that a crash on the first day leaves nothing that looks like a database. */
async function makeDatabase(files: DatabaseFiles, migrations: readonly Migration[]): Promise<void> {
  for (const leftover of [files.unfinished, `${files.unfinished}-wal`]) await rm(leftover, { force: true });
  await writeFile(files.unfinished, '', { mode: 0o600 }); // SQLite would let others on this computer read it
  const connection = connect(files.unfinished);
  try {
    prepareForWork(connection);
    migrate(connection, migrations);
  } finally {
    connection.close();
  }
  await rename(files.unfinished, files.database);
  await flushFolder(files.folder);
}

function findNewerVersion(connection: Connection, migrations: readonly Migration[]): DatabaseProblem | null {
  const fileVersion = versionOf(connection);
  const programVersion = migrations.length;
  return fileVersion > programVersion ? { code: 'newer-version', fileVersion, programVersion } : null;
}

function lookThrough(connection: Connection): DatabaseProblem | null {
  const findings = findDamage(connection, 'quick');
  return findings.length > 0 ? { code: 'damaged', findings } : null;
}

async function bringUpToDate(
  connection: Connection,
  files: DatabaseFiles,
  migrations: readonly Migration[],
): Promise<DatabaseProblem | null> {
  const due = migrationsAfter(versionOf(connection), migrations);
  if (due.length === 0) return null;
  try {
    await copyBeforeUpdate(connection, files.copies);
  } catch (error) {
    const because = disasterCodeOf(error);
    if (because === null) throw error;
    return { code: 'copy-failed', because };
  }
  migrate(connection, due);
  return null;
}

function openedOn(connection: Connection, close: () => void) {
  return {
    ...createHandles(connection),
    copyTo: (file: string) =>
      copyDatabase(connection, file).catch((error: unknown) => {
        throw asDisaster(error);
      }),
    emptyJournal: () => void withDisasters(() => connection.pragma('wal_checkpoint(TRUNCATE)')),
    findDamage: () => withDisasters(() => findDamage(connection, 'thorough')),
    close,
  };
}
