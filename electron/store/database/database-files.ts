import { join } from 'node:path';

/** Where everything of the database lies: one folder, which belongs to it alone. */
export type DatabaseFiles = {
  readonly folder: string;
  readonly database: string;
  /** SQLite's write-ahead log: what was written since the last checkpoint stands only here. */
  readonly journal: string;
  readonly sharedMemory: string;
  /** Held while the folder is in use, whatever is being done in it. */
  readonly lock: string;
  /** There while the database is open, and after a crash: until it is opened again, its journal must be there as well. */
  readonly inUse: string;
  /** There once damage was found inside, until it was looked through or set aside. */
  readonly suspect: string;
  /** A database in the making: it gets its name when it is whole. */
  readonly unfinished: string;
  /** A backup that is whole and ready to take the place of the database. */
  readonly restored: string;
  /** A backup before it is carried to its place. */
  readonly backupInTheMaking: string;
  readonly copies: string;
  readonly damaged: string;
  /** What was there when a backup was restored, in a folder for each time. */
  readonly beforeRestore: string;
  /** Which keys were destroyed. It outlives the database, and is applied to every backup that is restored. */
  readonly erasures: string;
};

export function databaseFilesIn(folder: string): DatabaseFiles {
  const database = join(folder, 'timetable-desk.sqlite');
  return {
    folder,
    database,
    journal: `${database}-wal`,
    sharedMemory: `${database}-shm`,
    lock: join(folder, 'timetable-desk.lock'),
    inUse: join(folder, 'timetable-desk.in-use'),
    suspect: join(folder, 'timetable-desk.suspect'),
    unfinished: `${database}.unfinished`,
    restored: `${database}.restored`,
    backupInTheMaking: join(folder, 'backup-in-the-making.sqlite'),
    copies: join(folder, 'copies-before-update'),
    damaged: join(folder, 'damaged'),
    beforeRestore: join(folder, 'before-restore'),
    erasures: join(folder, 'erasures.list'),
  };
}
