import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { firstTables } from './0001-first-tables.ts';

const id = (number: number) => `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`;

/** An empty database that has gone through this one step, with a key, a user, a document, a timetable and a version. */
function newTables(): Database.Database {
  const tables = new Database(':memory:');
  onTestFinished(() => void tables.close());
  tables.transaction(() => firstTables.migrate(tables))();
  tables.exec(`
    INSERT INTO record_keys VALUES ('${id(1)}', 'document', '${id(3)}', x'00', 1);
    INSERT INTO users (user_id, role, state, created_at, changed_at, key_id, sealed)
      VALUES ('${id(2)}', 'office', 'active', 1, 1, '${id(1)}', x'00');
    INSERT INTO documents (document_id, state, bytes, added_by, added_at, changed_at, key_id, sealed)
      VALUES ('${id(3)}', 'read', 1, '${id(2)}', 1, 1, '${id(1)}', x'00');
    INSERT INTO readings VALUES ('${id(4)}', '${id(3)}', 1, 1, '${id(1)}', x'00');
    INSERT INTO timetables (timetable_id, document_id, state, created_at, changed_at, key_id, sealed)
      VALUES ('${id(5)}', '${id(3)}', 'read', 1, 1, '${id(1)}', x'00');
    INSERT INTO versions (version_id, timetable_id, number, state, made_by, made_at, key_id, sealed)
      VALUES ('${id(6)}', '${id(5)}', 0, 'draft', '${id(2)}', 1, '${id(1)}', x'00');
    INSERT INTO operations VALUES ('${id(5)}', 1, '${id(2)}', 1, '${id(1)}', x'00');
    INSERT INTO blocks VALUES ('${id(6)}', '${id(7)}', 1, 480, 525);
    INSERT INTO activity VALUES (1, 1, 'import', '${id(2)}', 'document', '${id(3)}', zeroblob(32), zeroblob(32), zeroblob(32), '${id(1)}', x'00');`);
  return tables;
}

const count = (tables: Database.Database, table: string) =>
  tables.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;

test('there are the tables of the design, all of them strict', () => {
  const tables = newTables().prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").all();
  const named = tables as { readonly name: string; readonly strict: number }[];
  const ours = named.filter(({ name }) => !name.startsWith('sqlite_'));
  expect(ours.map(({ name }) => name).sort()).toEqual([
    ...[
      'activity',
      'activity_head',
      'blocks',
      'chunks',
      'documents',
      'erasures',
      'failed_tries',
      'key_slots',
      'keyring',
    ],
    ...['operations', 'readings'],
    ...['record_keys', 'settings', 'timetables', 'users', 'versions'],
  ]);
  expect(ours.filter(({ strict }) => strict !== 1)).toEqual([]);
});

test('destroying a key always works, leaves the rows, and nothing more is sealed under it', () => {
  const tables = newTables();
  tables.exec(`DELETE FROM record_keys WHERE key_id = '${id(1)}'`);
  expect(['documents', 'readings', 'versions', 'activity'].map((table) => count(tables, table))).toEqual([1, 1, 1, 1]);
  const again = `INSERT INTO readings VALUES ('${id(9)}', '${id(3)}', 2, 1, '${id(1)}', x'00')`;
  expect(() => tables.exec(again)).toThrow('the key of readings is not there');
  expect(() => tables.exec(`UPDATE documents SET key_id = '${id(8)}'`)).toThrow('the key of documents is not there');
});

test('a document goes with its readings and files; its timetable stays with its versions', () => {
  const tables = newTables();
  tables.exec(`DELETE FROM documents`);
  expect(['readings', 'timetables', 'versions', 'blocks'].map((table) => count(tables, table))).toEqual([0, 1, 1, 1]);
  tables.exec(`DELETE FROM timetables`);
  expect(['versions', 'blocks', 'operations'].map((table) => count(tables, table))).toEqual([0, 0, 0]);
});

test('people go, and what they made stays without them', () => {
  const tables = newTables();
  tables.exec(`
    INSERT INTO key_slots VALUES ('${id(8)}', 'password', '${id(2)}', x'00', x'00', x'00', '{}', 1);
    DELETE FROM users;`);
  expect(tables.prepare('SELECT added_by FROM documents').pluck().get()).toBeNull();
  expect(['key_slots', 'operations', 'activity'].map((table) => count(tables, table))).toEqual([0, 1, 1]);
});

test('activity is only added to; its payload may be emptied', () => {
  const tables = newTables();
  expect(() => tables.exec('DELETE FROM activity')).toThrow('only added to');
  expect(() => tables.exec("UPDATE activity SET action = 'other'")).toThrow('only added to');
  tables.exec('UPDATE activity SET sealed = NULL, key_id = NULL');
  expect(count(tables, 'activity')).toBe(1);
});

test.each([
  ['a state that is none', "UPDATE documents SET state = 'lost'"],
  ['a waiting document without its place in the queue', "UPDATE documents SET state = 'waiting'"],
  ['a role that is none', "UPDATE users SET role = 'parent'"],
  [
    'a second draft of one timetable',
    `INSERT INTO versions (version_id, timetable_id, number, state, made_at, key_id, sealed) VALUES ('${id(8)}', '${id(5)}', 1, 'draft', 1, '${id(1)}', x'00')`,
  ],
  [
    'a version that ends before it begins',
    "UPDATE versions SET effective_from = '2026-09-02', effective_until = '2026-09-01'",
  ],
  ['a date that is none', "UPDATE versions SET effective_from = 'September'"],
  ['an eighth day', 'UPDATE blocks SET weekday = 8'],
  ['a second key of one document', `INSERT INTO record_keys VALUES ('${id(8)}', 'document', '${id(3)}', x'00', 1)`],
  [
    'a password slot of nobody',
    `INSERT INTO key_slots VALUES ('${id(8)}', 'password', NULL, x'00', x'00', x'00', '{}', 1)`,
  ],
  ['a setting both plain and sealed', `INSERT INTO settings VALUES ('a', 'b', '${id(1)}', x'00', 1)`],
  [
    'a second keyring',
    "INSERT INTO keyring (keeper, blob, sealed_secret, check_value, created_at) VALUES ('none', x'00', x'00', x'00', 1), ('none', x'00', x'00', x'00', 1)",
  ],
  [
    'a hash of another length',
    `INSERT INTO activity VALUES (2, 1, 'import', NULL, 'office', 'office', zeroblob(32), x'00', zeroblob(32), NULL, NULL)`,
  ],
  ['text where bytes belong', "UPDATE documents SET sealed = 'in the clear'"],
])('%s is refused', (_what, statement) => {
  expect(() => newTables().exec(statement)).toThrow(/constraint failed|cannot store/);
});

test('clashes, the queue and a timetable’s drafts are asked for without reading whole tables', () => {
  const tables = newTables();
  const planOf = (sql: string) => JSON.stringify(tables.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
  const atOnce = 'SELECT 1 FROM blocks WHERE weekday = 1 AND start_minute < 600 AND end_minute > 540';
  const waiting = "SELECT 1 FROM documents WHERE state = 'waiting' ORDER BY queue_number LIMIT 1";
  const lastOperation = 'SELECT max(number) FROM operations WHERE timetable_id = 1';
  for (const sql of [atOnce, waiting, lastOperation]) expect(planOf(sql)).not.toContain('SCAN');
});
