import type { Migration } from './migration.ts';

/**
 * What a draft held after so many steps of its log, so that opening a long one does not go through all of them. One for each
 * timetable, the newest; it can be made again from the log at any time.
 */
export const draftSnapshots: Migration = {
  version: 5,
  migrate(connection) {
    connection.exec(`
      CREATE TABLE draft_snapshots (
        timetable_id TEXT PRIMARY KEY NOT NULL REFERENCES timetables ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number >= 1), -- the last step of the log that is in it
        key_id TEXT NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT;
      CREATE TRIGGER draft_snapshots_added_with_key BEFORE INSERT ON draft_snapshots
        WHEN NOT EXISTS (SELECT 1 FROM record_keys WHERE key_id = NEW.key_id)
        BEGIN SELECT RAISE(ABORT, 'the key of draft_snapshots is not there'); END;
      CREATE TRIGGER draft_snapshots_changed_with_key BEFORE UPDATE OF key_id ON draft_snapshots
        WHEN NOT EXISTS (SELECT 1 FROM record_keys WHERE key_id = NEW.key_id)
        BEGIN SELECT RAISE(ABORT, 'the key of draft_snapshots is not there'); END;
    `);
  },
};
