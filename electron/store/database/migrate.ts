import { invariant } from '../../../shared/invariant.ts';
import type { Connection } from './connect.ts';
import { versionOf } from './connect.ts';
import { findBrokenReferences } from './find-damage.ts';
import { APPLICATION_ID } from './look-at-file.ts';
import type { Migration } from './migrations/migration.ts';

/** What a database of this version has yet to go through, in order. */
export function migrationsAfter(version: number, migrations: readonly Migration[]): readonly Migration[] {
  invariant(
    migrations.every((migration, index) => migration.version === index + 1),
    'migrations are numbered from 1 without a gap',
  );
  return migrations.slice(version);
}

/** Each in one transaction with the number it brings: after a crash the database stands before it or after it. */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  // Has no effect inside a transaction, and a table cannot be rebuilt while references to it are enforced.
  connection.pragma('foreign_keys = OFF');
  for (const migration of migrations) {
    connection.transaction(() => runMigration(connection, migration)).exclusive();
  }
  connection.pragma('foreign_keys = ON');
}

function runMigration(connection: Connection, migration: Migration): void {
  invariant(versionOf(connection) === migration.version - 1, 'migrations run one after the other');
  migration.migrate(connection);
  invariant(findBrokenReferences(connection).length === 0, `migration ${migration.version} leaves references whole`);
  connection.pragma(`application_id = ${APPLICATION_ID}`);
  connection.pragma(`user_version = ${migration.version}`);
}
