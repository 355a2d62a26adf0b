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
  /** A database in the making: it gets its name when it is whole. */
  readonly unfinished: string;
  readonly copies: string;
  readonly damaged: string;
};

export function databaseFilesIn(folder: string): DatabaseFiles {
  const database = join(folder, 'timetable-desk.sqlite');
  return {
    folder,
    database,
    journal: `${database}-wal`,
    sharedMemory: `${database}-shm`,
    lock: join(folder, 'timetable-desk.lock'),
    unfinished: `${database}.unfinished`,
    copies: join(folder, 'copies-before-update'),
    damaged: join(folder, 'damaged'),
  };
}
