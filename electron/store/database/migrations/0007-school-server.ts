import type { Migration } from './migration.ts';

/**
 * The school's server, where this office has joined it: what is still to be handed in, and what the server is known to have. The
 * outbox is written with each edit, in its transaction.
 */
export const schoolServer: Migration = {
  version: 7,
  migrate(connection) {
    connection.exec(`
      CREATE TABLE server_link (
        only INTEGER PRIMARY KEY NOT NULL DEFAULT 1 CHECK (only = 1),
        state TEXT NOT NULL CHECK (state IN ('joined', 'signed-out', 'put-out')),
        last_number INTEGER NOT NULL DEFAULT 0 CHECK (last_number >= 0), -- of the mutations that were numbered
        view INTEGER, -- the server's number for what this office was told; null where it was told nothing
        heard_at INTEGER, -- when the server last answered
        key_id TEXT NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT;

      -- In the clear only what names nobody: that something was erased, or that there is nothing to hand in any more.
      CREATE TABLE outbox (
        number INTEGER PRIMARY KEY NOT NULL CHECK (number >= 1),
        mutation_id TEXT NOT NULL UNIQUE CHECK (length(mutation_id) = 36),
        row_id TEXT,
        base INTEGER NOT NULL CHECK (base >= 0),
        made_at INTEGER NOT NULL,
        plain TEXT,
        key_id TEXT,
        sealed BLOB,
        -- What the server made of it; what it did not take stays until somebody has seen that.
        outcome TEXT CHECK (outcome IN ('taken', 'conflict', 'gone', 'refused')),
        CHECK ((plain IS NULL) <> (sealed IS NULL)),
        CHECK ((key_id IS NULL) = (sealed IS NULL))
      ) STRICT;
      CREATE INDEX outbox_of_row ON outbox (row_id, number);

      -- What the server has of a row, as this office was last told.
      CREATE TABLE synced_rows (
        row_id TEXT PRIMARY KEY NOT NULL CHECK (length(row_id) = 36),
        kind TEXT NOT NULL CHECK (kind IN ('document', 'timetable', 'version', 'conflict')),
        version INTEGER NOT NULL CHECK (version >= 1),
        about TEXT, -- the timetable that a version or a conflict is of
        is_stale INTEGER NOT NULL DEFAULT 0, -- the server tells everything anew and has not come to this one
        wants_whole INTEGER NOT NULL DEFAULT 0, -- what was told of it led somewhere else than at the server
        key_id TEXT NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX synced_rows_of ON synced_rows (about);
    `);
    for (const table of ['server_link', 'outbox', 'synced_rows']) {
      const refuse = `WHEN NEW.key_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record_keys WHERE key_id = NEW.key_id)
        BEGIN SELECT RAISE(ABORT, 'the key of ${table} is not there'); END;`;
      connection.exec(`
        CREATE TRIGGER ${table}_added_with_key BEFORE INSERT ON ${table} ${refuse}
        CREATE TRIGGER ${table}_changed_with_key BEFORE UPDATE OF key_id ON ${table} ${refuse}`);
    }
  },
};
