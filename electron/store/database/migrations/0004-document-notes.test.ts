import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { allMigrations } from './all-migrations.ts';
import { documentNotes } from './0004-document-notes.ts';

const id = (number: number) => `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`;
const count = 'SELECT count(*) FROM document_notes';

test('a document bears one note of each purpose, sealed under a key that is there, and they go with it', () => {
  const tables = new Database(':memory:');
  onTestFinished(() => void tables.close());
  for (const migration of allMigrations.slice(0, documentNotes.version)) migration.migrate(tables);
  tables.exec(`
    INSERT INTO record_keys VALUES ('${id(1)}', 'document', '${id(2)}', x'00', 1);
    INSERT INTO documents (document_id, state, bytes, added_at, changed_at, key_id, sealed)
      VALUES ('${id(2)}', 'read', 1, 1, 1, '${id(1)}', x'00');`);
  const note = (purpose: string, key = id(1)) =>
    tables.exec(`INSERT INTO document_notes VALUES ('${id(2)}', '${purpose}', 1, '${key}', x'00')`);
  note('hold');
  note('legal-basis');
  expect(() => note('hold')).toThrow('UNIQUE');
  expect(() => note('gossip')).toThrow('CHECK');
  expect(() => tables.exec(`UPDATE document_notes SET key_id = '${id(9)}'`)).toThrow('key of document_notes');
  expect(tables.prepare(count).pluck().get()).toBe(2);
  tables.exec('DELETE FROM documents');
  expect(tables.prepare(count).pluck().get()).toBe(0);
});
