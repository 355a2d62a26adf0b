import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { allMigrations } from './all-migrations.ts';
import { schoolServer } from './0007-school-server.ts';

const id = (number: number) => `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`;

function openTables() {
  const tables = new Database(':memory:');
  onTestFinished(() => void tables.close());
  for (const migration of allMigrations.slice(0, schoolServer.version)) migration.migrate(tables);
  tables.exec(`INSERT INTO record_keys VALUES ('${id(1)}', 'document', '${id(2)}', x'00', 1)`);
  return tables;
}

test('what is to be handed in is sealed under a key that is there, or says nothing that names anybody', () => {
  const tables = openTables();
  const add = (number: number, plain: string, key: string, sealed: string) =>
    tables.exec(
      `INSERT INTO outbox VALUES (${number}, '${id(number)}', NULL, 0, 1, ${plain}, ${key}, ${sealed}, NULL)`,
    );
  expect(() => add(1, 'NULL', `'${id(9)}'`, "x'00'")).toThrow('key of outbox');
  expect(() => add(1, "'{}'", `'${id(1)}'`, "x'00'")).toThrow('CHECK');
  expect(() => add(1, 'NULL', 'NULL', 'NULL')).toThrow('CHECK');
  expect(() => add(0, "'{}'", 'NULL', 'NULL')).toThrow('CHECK');
  add(1, 'NULL', `'${id(1)}'`, "x'00'");
  add(2, "'{}'", 'NULL', 'NULL');
  expect(() => tables.exec(`INSERT INTO outbox VALUES (3, '${id(1)}', NULL, 0, 1, '{}', NULL, NULL, NULL)`)).toThrow(
    'UNIQUE',
  );
});

test('an office has joined one server at most', () => {
  const tables = openTables();
  const join = () =>
    tables.exec(`INSERT INTO server_link (state, key_id, sealed) VALUES ('joined', '${id(1)}', x'00')`);
  join();
  expect(join).toThrow('CHECK');
});
