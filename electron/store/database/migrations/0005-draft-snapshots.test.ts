import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { allMigrations } from './all-migrations.ts';
import { draftSnapshots } from './0005-draft-snapshots.ts';

const id = (number: number) => `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`;

test('a timetable has one snapshot of its draft, under a key that is there, and it goes with the timetable', () => {
  const tables = new Database(':memory:');
  onTestFinished(() => void tables.close());
  tables.pragma('foreign_keys = ON');
  for (const migration of allMigrations.slice(0, draftSnapshots.version)) migration.migrate(tables);
  tables.exec(`
    INSERT INTO record_keys VALUES ('${id(1)}', 'document', '${id(2)}', x'00', 1);
    INSERT INTO timetables (timetable_id, state, created_at, changed_at, key_id, sealed)
      VALUES ('${id(3)}', 'read', 1, 1, '${id(1)}', x'00');`);
  const add = (key = id(1), number = 500) =>
    tables.exec(`INSERT INTO draft_snapshots VALUES ('${id(3)}', ${number}, '${key}', x'00')`);
  expect(() => add(id(9))).toThrow('key of draft_snapshots');
  expect(() => add(id(1), 0)).toThrow('CHECK');
  add();
  expect(() => add()).toThrow('UNIQUE');
  expect(() => tables.exec(`UPDATE draft_snapshots SET key_id = '${id(9)}'`)).toThrow('key of draft_snapshots');
  tables.exec('DELETE FROM timetables');
  expect(tables.prepare('SELECT count(*) FROM draft_snapshots').pluck().get()).toBe(0);
});
