import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { firstTables } from './0001-first-tables.ts';
import { rereads } from './0002-rereads.ts';

const id = (number: number) => `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`;

/** A database of the first version with a document and its timetable, brought up to this one. */
function migratedTables(): Database.Database {
  const tables = new Database(':memory:');
  onTestFinished(() => void tables.close());
  tables.pragma('foreign_keys = ON');
  tables.transaction(() => firstTables.migrate(tables))();
  tables.exec(`
    INSERT INTO record_keys VALUES ('${id(1)}', 'document', '${id(3)}', x'00', 1);
    INSERT INTO documents (document_id, state, bytes, added_at, changed_at, key_id, sealed)
      VALUES ('${id(3)}', 'published', 1, 1, 1, '${id(1)}', x'00');
    INSERT INTO timetables (timetable_id, document_id, state, created_at, changed_at, key_id, sealed)
      VALUES ('${id(5)}', '${id(3)}', 'published', 1, 1, '${id(1)}', x'00');`);
  tables.transaction(() => rereads.migrate(tables))();
  return tables;
}

test('a document stands in the row for another reading once, whatever its state, and leaves it when it goes', () => {
  const tables = migratedTables();
  tables.exec(`INSERT INTO rereads VALUES ('${id(3)}', 7)`);
  expect(() => tables.exec(`INSERT INTO rereads VALUES ('${id(3)}', 8)`)).toThrow('UNIQUE');
  expect(tables.prepare('SELECT state FROM documents').pluck().get()).toBe('published');
  tables.exec('DELETE FROM documents');
  expect(tables.prepare('SELECT count(*) FROM rereads').pluck().get()).toBe(0);
});

test('a timetable goes into the bin with its document and comes out with it', () => {
  const tables = migratedTables();
  const binnedAt = () => tables.prepare('SELECT binned_at FROM timetables').pluck().get();
  tables.exec('UPDATE documents SET binned_at = 9');
  expect(binnedAt()).toBe(9);
  tables.exec('UPDATE documents SET binned_at = NULL');
  expect(binnedAt()).toBeNull();
});

test('the newest timetables are found without sorting all of them', () => {
  const plan = migratedTables()
    .prepare('EXPLAIN QUERY PLAN SELECT 1 FROM timetables WHERE binned_at IS NULL ORDER BY changed_at DESC LIMIT 50')
    .all();
  expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE');
});
