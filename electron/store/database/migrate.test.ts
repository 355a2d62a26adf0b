import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { databaseFilesIn } from './database-files.ts';
import { migrationsAfter } from './migrate.ts';
import { firstTables } from './migrations/0001-first-tables.ts';
import type { Migration } from './migrations/migration.ts';
import { openDatabase } from './open-database.ts';
import { addDocument, countDocuments, newFolder, openOffice } from './office.test-kit.ts';

const addRooms: Migration = {
  version: 2,
  migrate: (connection) => void connection.exec('CREATE TABLE rooms (room_id TEXT PRIMARY KEY NOT NULL) STRICT'),
};

/** An office of the first program, and updates made up for the test on top of it. */
const upTo = (...later: Migration[]) => ({ migrations: [firstTables, ...later] });

const emptyStep = (version: number): Migration => ({ version, migrate: () => undefined });

async function officeOfOneDocument(): Promise<string> {
  const folder = newFolder();
  const office = await openOffice(folder, upTo());
  office.inTransaction(addDocument);
  office.close();
  return folder;
}

test('an older database is copied and brought up to date, once', async () => {
  const folder = await officeOfOneDocument();
  const updated = await openOffice(folder, upTo(addRooms));
  expect(updated.read.all('SELECT * FROM rooms')).toEqual([]);
  expect(countDocuments(updated)).toBe(1);
  updated.close();
  (await openOffice(folder, upTo(addRooms))).close();
  const { copies } = databaseFilesIn(folder);
  expect(readdirSync(copies)).toEqual(['0001-of-version-1.sqlite']);
  const copy = new Database(join(copies, '0001-of-version-1.sqlite'), { readonly: true });
  expect(copy.pragma('user_version', { simple: true })).toBe(1);
  expect(copy.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(1);
  copy.close();
});

test('a new database has nothing to copy', async () => {
  const folder = newFolder();
  await openOffice(folder);
  expect(readdirSync(folder)).not.toContain('copies-before-update');
});

test('the newest three copies are kept', async () => {
  const folder = await officeOfOneDocument();
  const steps = [2, 3, 4, 5, 6].map(emptyStep);
  for (let count = 1; count <= steps.length; count += 1) {
    (await openOffice(folder, upTo(...steps.slice(0, count)))).close();
  }
  expect(readdirSync(databaseFilesIn(folder).copies)).toEqual([
    ...['0003-of-version-3.sqlite', '0004-of-version-4.sqlite', '0005-of-version-5.sqlite'],
  ]);
});

test('a copy that was cut short is none, and is cleared away at the next start, whichever program starts', async () => {
  const folder = await officeOfOneDocument();
  const { copies } = databaseFilesIn(folder);
  mkdirSync(copies);
  const half = '0001-of-version-1.sqlite.unfinished';
  for (const name of [half, `${half}-journal`]) writeFileSync(join(copies, name), 'half of the papers');
  // Not updated any more: an older program was installed again.
  (await openOffice(folder, upTo())).close();
  expect(readdirSync(copies)).toEqual([]);
});

test('with a copy that makes room, what a crash has left beside it goes as well', async () => {
  const folder = await officeOfOneDocument();
  const { copies } = databaseFilesIn(folder);
  const steps = [2, 3, 4, 5].map(emptyStep);
  for (let count = 1; count < steps.length; count += 1) {
    (await openOffice(folder, upTo(...steps.slice(0, count)))).close();
  }
  writeFileSync(join(copies, '0001-of-version-1.sqlite-journal'), 'pages with keys that were to be destroyed');
  (await openOffice(folder, upTo(...steps))).close();
  expect(readdirSync(copies).filter((name) => name.startsWith('0001'))).toEqual([]);
});

test('without a copy there is no update, and the database stays as it was', async () => {
  const folder = await officeOfOneDocument();
  const { copies, database } = databaseFilesIn(folder);
  writeFileSync(copies, 'a file where the folder of copies should be');
  const before = readFileSync(database);
  expect(await openDatabase(folder, upTo(addRooms))).toEqual({
    ok: false,
    error: { code: 'copy-failed', because: 'disk-failed' },
  });
  expect(readFileSync(database).equals(before)).toBe(true);
});

test('a step that fails leaves nothing of itself, keeps the steps before it, and is a bug', async () => {
  const folder = await officeOfOneDocument();
  const faulty: Migration = {
    version: 3,
    migrate(connection) {
      connection.exec('DROP TABLE chunks; INSERT INTO nowhere VALUES (1)');
    },
  };
  await expect(openDatabase(folder, upTo(addRooms, faulty))).rejects.toThrow('nowhere');
  const office = await openOffice(folder, upTo(addRooms));
  expect([countDocuments(office), office.read.all('SELECT * FROM chunks')]).toEqual([1, []]);
});

const addReading = (documentId: string) => `
  INSERT INTO readings (reading_id, document_id, number, read_at, key_id, sealed)
  SELECT '${crypto.randomUUID()}', ${documentId}, 1, 1, key_id, sealed FROM documents`;

test('a step may rebuild a table that others refer to, and nothing of theirs goes with the old one', async () => {
  const folder = await officeOfOneDocument();
  const rebuild: Migration = {
    version: 2,
    migrate(connection) {
      connection.exec(addReading('document_id'));
      connection.exec(`
        CREATE TABLE rebuilt (document_id TEXT PRIMARY KEY NOT NULL) STRICT;
        INSERT INTO rebuilt SELECT document_id FROM documents;
        DROP TABLE documents;
        ALTER TABLE rebuilt RENAME TO documents;`);
    },
  };
  const office = await openOffice(folder, upTo(rebuild));
  expect([countDocuments(office), office.read.all('SELECT number FROM readings')]).toEqual([1, [{ number: 1 }]]);
});

test('a step that leaves a reference to nothing is a bug, and does not happen', async () => {
  const folder = await officeOfOneDocument();
  const orphan: Migration = { version: 2, migrate: (connection) => void connection.exec(addReading("'nobody'")) };
  await expect(openDatabase(folder, upTo(orphan))).rejects.toThrow('leaves references whole');
  expect((await openOffice(folder, upTo())).read.all('SELECT * FROM readings')).toEqual([]);
});

test('a damaged database is not updated, even when it was closed well', async () => {
  const folder = await officeOfOneDocument();
  const { database } = databaseFilesIn(folder);
  const bytes = readFileSync(database);
  const found = new Database(database, { readonly: true });
  const page = Number(found.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'documents'").pluck().get());
  found.close();
  bytes.fill(0xa5, (page - 1) * 4096, page * 4096);
  writeFileSync(database, bytes);
  const refusal = { ok: false, error: { code: 'copy-failed', because: 'damaged' } };
  expect(await openDatabase(folder, upTo(addRooms))).toEqual(refusal);
  expect(readFileSync(database).equals(bytes)).toBe(true);
});

test('migrations are numbered without a gap', () => {
  expect(() => migrationsAfter(0, [emptyStep(1), emptyStep(3)])).toThrow('numbered');
  expect(migrationsAfter(1, [emptyStep(1), emptyStep(2)]).map(({ version }) => version)).toEqual([2]);
});
