import { rename, writeFile } from 'node:fs/promises';
import { connect, prepareForWork } from './connect.ts';
import type { DatabaseFiles } from './database-files.ts';
import { flushFolder } from './flush-to-disk.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { removeUnfinished } from './remove-unfinished.ts';

/** Under another name until it is whole, so that a crash on the first day leaves nothing that looks like a database. */
export async function makeDatabase(files: DatabaseFiles, migrations: readonly Migration[]): Promise<void> {
  await makeUnfinished(files, migrations);
  await rename(files.unfinished, files.database);
  await flushFolder(files.folder);
}

/** An empty database with all its tables, which has no name of its own yet. */
export async function makeUnfinished(files: DatabaseFiles, migrations: readonly Migration[]): Promise<void> {
  await removeUnfinished(files.unfinished);
  await writeFile(files.unfinished, '', { mode: 0o600 }); // SQLite would let others on this computer read it
  const connection = connect(files.unfinished);
  try {
    prepareForWork(connection);
    migrate(connection, migrations);
  } finally {
    connection.close();
  }
}
