import type { Migration } from './migration.ts';

/**
 * That something must stay has to outlast the row of its sheet: where that is lost with a damaged page, its timetable is still
 * there, and no rule may let it go. So notes point at no row; they go with their key, as everything of a document does.
 */
export const notesOutliveRows: Migration = {
  version: 6,
  migrate(connection) {
    connection.exec(`
      CREATE TABLE notes_before AS SELECT * FROM document_notes;
      DROP TABLE document_notes;
      CREATE TABLE document_notes (
        document_id TEXT NOT NULL,
        purpose TEXT NOT NULL CHECK (purpose IN ('legal-basis', 'hold')),
        noted_at INTEGER NOT NULL,
        key_id TEXT NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (document_id, purpose)
      ) STRICT;
      INSERT INTO document_notes SELECT document_id, purpose, noted_at, key_id, sealed FROM notes_before;
      DROP TABLE notes_before;
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
