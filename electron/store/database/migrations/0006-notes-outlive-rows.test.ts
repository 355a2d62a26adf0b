import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { notesOutliveRows } from './0006-notes-outlive-rows.ts';
import { allMigrations } from './all-migrations.ts';

const id = (number: number) => `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`;

test('notes are carried over, outlast the row of their document, and still need a key', () => {
  const tables = new Database(':memory:');
  onTestFinished(() => void tables.close());
  tables.pragma('foreign_keys = ON');
  for (const migration of allMigrations.slice(0, notesOutliveRows.version - 1)) migration.migrate(tables);
  tables.exec(`
    INSERT INTO record_keys VALUES ('${id(1)}', 'document', '${id(2)}', x'00', 1);
    INSERT INTO documents (document_id, state, bytes, added_at, changed_at, key_id, sealed)
      VALUES ('${id(2)}', 'read', 1, 1, 1, '${id(1)}', x'00');
    INSERT INTO document_notes VALUES ('${id(2)}', 'hold', 7, '${id(1)}', x'01');`);
  tables.transaction(() => notesOutliveRows.migrate(tables))();
  tables.exec('DELETE FROM documents');
  expect(tables.prepare('SELECT * FROM document_notes').all()).toEqual([
    { document_id: id(2), purpose: 'hold', noted_at: 7, key_id: id(1), sealed: Buffer.from([1]) },
  ]);
  expect(() => tables.exec(`UPDATE document_notes SET key_id = '${id(9)}'`)).toThrow('key of document_notes');
  expect(() => tables.exec(`INSERT INTO document_notes VALUES ('${id(3)}', 'hold', 1, '${id(9)}', x'00')`)).toThrow(
    'key of document_notes',
  );
});
