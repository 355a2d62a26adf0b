import type { Migration } from './migration.ts';

/**
 * What happens while nobody is signed in, until somebody is. Waits that wrong passwords brought: there is no key to write
 * the activity with, so they are kept by subject, as in failed_tries. And what was read of documents that waited, under
 * the document's own key.
 */
export const whileLocked: Migration = {
  version: 2,
  migrate(connection) {
    connection.exec(`
      CREATE TABLE lockouts_to_note (
        subject TEXT PRIMARY KEY NOT NULL, -- 'device', or a name tag in hexadecimal
        began_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE readings_while_locked (
        document_id TEXT PRIMARY KEY NOT NULL REFERENCES documents ON DELETE CASCADE,
        key_id TEXT NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT;
      CREATE TRIGGER readings_while_locked_added_with_key BEFORE INSERT ON readings_while_locked
      WHEN NOT EXISTS (SELECT 1 FROM record_keys WHERE key_id = NEW.key_id)
      BEGIN SELECT RAISE(ABORT, 'the key of readings_while_locked is not there'); END;
    `);
  },
};
