import { rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { connect, connectToLook, PATIENCE_MILLISECONDS, prepareForWork, versionOf } from './connect.ts';
import type { Connection } from './connect.ts';
import { copyBeforeUpdate, removeHalfCopies } from './copy-before-update.ts';
import { copyDatabase, unfinishedCopyOf } from './copy-database.ts';
import { asDisaster, disasterCodeOf, withDisasters } from './database-disaster.ts';
import { databaseFilesIn } from './database-files.ts';
import type { DatabaseFiles } from './database-files.ts';
import { problemOf } from './database-problem.ts';
import type { DatabaseProblem } from './database-problem.ts';
import { findDamage } from './find-damage.ts';
import { finishRestore } from './finish-restore.ts';
import { lockFolder } from './folder-lock.ts';
import { createHandles } from './handles.ts';
import type { Handles } from './handles.ts';
import { judgeFile, lookAtFile } from './look-at-file.ts';
import { makeDatabase } from './make-database.ts';
import { migrate, migrationsAfter } from './migrate.ts';
import { removeUnfinished } from './remove-unfinished.ts';
import { clearMarks, clearSuspicion } from './suspect-file.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import type { Migration } from './migrations/migration.ts';

type HowItWasFound = {
  /** Whether it was just made: there was no file before. */
  readonly isNew: boolean;
  /** Whether it was not closed the last time (a crash, a power cut); it was looked through and found whole. */
  readonly endedBadly: boolean;
};

export type OpenDatabase = Handles &
  HowItWasFound & {
    /** Where it lies, with its copies and its list of erasures. */
    readonly folder: string;
    /** A whole copy in one file, as sealed as the database; others may go on writing meanwhile. Throws a DatabaseDisaster. */
    readonly copyTo: (file: string, onProgress?: (fraction: number) => void) => Promise<void>;
    /** Puts what the journal holds into the database and empties it: what was deleted is then gone from both. */
    readonly emptyJournal: () => void;
    /** Everything wrong with the file, in SQLite's words; takes seconds on a big one. */
    readonly findDamage: () => string[];
    readonly close: () => void;
  };

type OpenOptions = {
  /** Milliseconds to wait for another process that has the folder or the file: one that is just closing, mostly. */
  readonly patience?: number;
  readonly migrations?: readonly Migration[];
  /** The person chose to go on with what is here although its journal is gone. It is looked through first. */
  readonly acceptMissingJournal?: boolean;
};

/**
 * Opens the database in a folder of its own, or makes it; brings an older one up to date after copying it. Never
 * discards what it finds: a file it cannot use is left as it is, and the problem says why.
 */
export async function openDatabase(
  folder: string,
  { patience = PATIENCE_MILLISECONDS, migrations = allMigrations, acceptMissingJournal = false }: OpenOptions = {},
): Promise<Result<OpenDatabase, DatabaseProblem>> {
  const files = databaseFilesIn(folder);
  const held: (() => unknown)[] = [];
  const close = (): void => held.splice(0).forEach((letGo) => letGo());
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const lock = lockFolder(files.lock, patience);
    held.push(lock.release);
    await finishRestore(files);
    await removeLeftovers(files);
    const found = await findOrMake(files, { patience, migrations, acceptMissingJournal });
    if (!found.ok) {
      close();
      return found;
    }

    const connection = connect(files.database, patience);
    held.unshift(() => closeAfterUse(connection, files));
    // Left by looking through it. Nobody else can have it: the connection is alone with the file.
    await rm(files.sharedMemory, { force: true });
    const problem = findNewerVersion(connection, migrations) ?? (await bringUpToDate(connection, files, migrations));
    if (problem !== null) {
      close();
      return failed(problem);
    }
    // Where even this has no room, the database is opened all the same: it only helps to tell a lost journal.
    await writeFile(files.inUse, '', { mode: 0o600 }).catch(() => undefined);
    return ok({ folder, ...createHandles(connection), ...found.value, ...upkeepOf(connection), close });
  } catch (error) {
    close();
    const problem = problemOf(error);
    if (problem === null) throw error;
    return failed(problem);
  }
}

/**
 * What was being fetched, made or copied when the computer stopped: no key that is erased later is to be left in it. Where
 * the disk does not let it go, the next start tries again.
 */
async function removeLeftovers({ unfinished, backupInTheMaking, copies }: DatabaseFiles): Promise<void> {
  await removeHalfCopies(copies).catch(() => undefined);
  for (const file of [unfinished, backupInTheMaking, unfinishedCopyOf(backupInTheMaking)]) {
    await removeUnfinished(file).catch(() => undefined);
  }
}

/** The sign of use goes before the journal does: in between, a crash would look as if the journal had been taken away. */
function closeAfterUse(connection: Connection, { inUse }: DatabaseFiles): void {
  try {
    rmSync(inUse, { force: true });
  } catch {
    // A folder that may not be written any more. The database is to be closed whatever happens.
  }
  connection.close();
}

/** Sees to it that there is a database that may be opened for work. */
async function findOrMake(
  files: DatabaseFiles,
  { patience, migrations, acceptMissingJournal }: Required<OpenOptions>,
): Promise<Result<HowItWasFound, DatabaseProblem>> {
  const seen = await lookAtFile(files);
  const isJournalGiven = seen.wasInUse && seen.journalBytes === null && acceptMissingJournal;
  const judged = judgeFile(isJournalGiven ? { ...seen, wasInUse: false } : seen);
  if (judged.kind === 'problem') return failed(judged.problem);
  if (judged.kind === 'missing') {
    await clearMarks(files);
    await makeDatabase(files, migrations);
    return ok({ isNew: true, endedBadly: false });
  }
  const isDoubtful = judged.endedBadly || isJournalGiven || seen.isSuspect;
  const problem = isDoubtful ? lookThrough(files, patience, migrations) : null;
  if (seen.isSuspect && problem === null) await clearSuspicion(files);
  return problem === null ? ok({ isNew: false, endedBadly: judged.endedBadly }) : failed(problem);
}

function lookThrough(files: DatabaseFiles, patience: number, migrations: readonly Migration[]): DatabaseProblem | null {
  const connection = connectToLook(files.database, patience);
  try {
    const newer = findNewerVersion(connection, migrations);
    if (newer !== null) return newer;
    const findings = findDamage(connection, 'quick');
    return findings.length > 0 ? { code: 'damaged', findings } : null;
  } finally {
    connection.close();
  }
}

function findNewerVersion(connection: Connection, migrations: readonly Migration[]): DatabaseProblem | null {
  const fileVersion = versionOf(connection);
  const programVersion = migrations.length;
  return fileVersion > programVersion ? { code: 'newer-version', fileVersion, programVersion } : null;
}

async function bringUpToDate(
  connection: Connection,
  files: DatabaseFiles,
  migrations: readonly Migration[],
): Promise<DatabaseProblem | null> {
  prepareForWork(connection);
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

function upkeepOf(connection: Connection) {
  return {
    copyTo: (file: string, onProgress?: (fraction: number) => void) =>
      copyDatabase(connection, file, onProgress).catch((error: unknown) => {
        throw asDisaster(error);
      }),
    emptyJournal: () => void withDisasters(() => connection.pragma('wal_checkpoint(TRUNCATE)')),
    findDamage: () => withDisasters(() => findDamage(connection, 'thorough')),
  };
}
