import type { Migration } from './migration.ts';

/**
 * Sheets that were read and go to the reader once more. They keep the state they have, so they cannot stand in the queue by
 * it; their numbers are of the same row as those of the documents that wait for the first time.
 */
export const rereads: Migration = {
  version: 2,
  migrate(connection) {
    connection.exec(`
      CREATE TABLE rereads (
        document_id TEXT PRIMARY KEY NOT NULL REFERENCES documents ON DELETE CASCADE,
        queue_number INTEGER NOT NULL UNIQUE
      ) STRICT;

      -- A timetable lies in the bin when its document does, whoever puts it there or takes it back.
      CREATE TRIGGER timetables_follow_their_document AFTER UPDATE OF binned_at ON documents BEGIN
        UPDATE timetables SET binned_at = NEW.binned_at WHERE document_id = NEW.document_id;
      END;

      -- The list of all timetables, newest first.
      CREATE INDEX timetables_by_change ON timetables (changed_at) WHERE binned_at IS NULL;
    `);
  },
};
