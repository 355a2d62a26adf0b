import type { Migration } from './migration.ts';

/** What the office notes about a document beside it: on what grounds it is kept, and that it must stay. Goes with its key. */
export const documentNotes: Migration = {
  version: 4,
  migrate(connection) {
    connection.exec(`
      CREATE TABLE document_notes (
        document_id TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
        purpose TEXT NOT NULL CHECK (purpose IN ('legal-basis', 'hold')),
        noted_at INTEGER NOT NULL,
        key_id TEXT NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (document_id, purpose)
      ) STRICT;
      CREATE INDEX document_notes_by_purpose ON document_notes (purpose, noted_at);
      CREATE TRIGGER document_notes_added_with_key BEFORE INSERT ON document_notes
        WHEN NOT EXISTS (SELECT 1 FROM record_keys WHERE key_id = NEW.key_id)
        BEGIN SELECT RAISE(ABORT, 'the key of document_notes is not there'); END;
      CREATE TRIGGER document_notes_changed_with_key BEFORE UPDATE OF key_id ON document_notes
        WHEN NOT EXISTS (SELECT 1 FROM record_keys WHERE key_id = NEW.key_id)
        BEGIN SELECT RAISE(ABORT, 'the key of document_notes is not there'); END;
    `);
  },
};
