import type { Migration } from './migration.ts';

/**
 * Waits that wrong passwords brought while nobody was signed in: there is no key to write the activity with then, so they
 * wait here, by subject as in failed_tries, until somebody is.
 */
export const lockouts: Migration = {
  version: 2,
  migrate(connection) {
    connection.exec(`
      CREATE TABLE lockouts_to_note (
        subject TEXT PRIMARY KEY NOT NULL, -- 'device', or a name tag in hexadecimal
        began_at INTEGER NOT NULL
      ) STRICT;
    `);
  },
};
