import {
  chmodSync,
  closeSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { databaseFilesIn } from './database-files.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import { openDatabase } from './open-database.ts';
import { addDocument, countDocuments, newFolder, openOffice } from './office.test-kit.ts';
import { startWritingProcess } from './testing/start-writing-process.ts';

test('the first start makes a database, and later starts find what was saved', async () => {
  const folder = join(newFolder(), 'office');
  const first = await openOffice(folder);
  first.inTransaction(addDocument);
  first.close();
  const second = await openOffice(folder);
  expect([first.isNew, second.isNew, second.endedBadly]).toEqual([true, false, false]);
  expect(countDocuments(second)).toBe(1);
});

test.skipIf(process.platform === 'win32')('only this account may read what is made', async () => {
  const folder = join(newFolder(), 'office');
  const office = await openOffice(folder);
  office.inTransaction(addDocument);
  const { database, journal } = databaseFilesIn(folder);
  expect([folder, database, journal].map((path) => statSync(path).mode & 0o77)).toEqual([0, 0, 0]);
});

test('a payload that was deleted is found nowhere in the files once the journal is emptied', async () => {
  const folder = newFolder();
  const office = await openOffice(folder);
  const { documentId } = office.inTransaction((write) => addDocument(write, Buffer.from('a canary '.repeat(2_000))));
  office.inTransaction((write) => write.run('DELETE FROM documents WHERE document_id = ?', documentId));
  office.emptyJournal();
  office.close();
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes('canary')).toBe(false);
});

test('a second opener is refused while the first is there, and let in when it was killed', async () => {
  const folder = newFolder();
  const holder = startWritingProcess('hold', folder);
  onTestFinished(() => holder.kill());
  await holder.nextLine();
  expect(await openDatabase(folder, { patience: 0 })).toEqual({ ok: false, error: { code: 'in-use' } });
  holder.kill();
  await holder.ended;
  expect(countDocuments(await openOffice(folder))).toBe(0);
});

test('a database that another program is reading is in use', async () => {
  const folder = newFolder();
  (await openOffice(folder)).close();
  const other = new Database(databaseFilesIn(folder).database);
  onTestFinished(() => void other.close());
  other.exec('BEGIN; SELECT count(*) FROM documents;');
  expect(await openDatabase(folder, { patience: 10 })).toEqual({ ok: false, error: { code: 'in-use' } });
  expect(other.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(0);
});

test('a database of a newer program is refused and stays as it was, whether or not it was closed', async () => {
  const folder = newFolder();
  const { database, journal } = databaseFilesIn(folder);
  (await openOffice(folder)).close();
  const newer = new Database(database);
  newer.pragma('user_version = 99');
  const copied = { database: readFileSync(database), journal: readFileSync(journal) };
  newer.close();
  const refusal = {
    ok: false,
    error: { code: 'newer-version', fileVersion: 99, programVersion: allMigrations.length },
  };
  const closed = readFileSync(database);
  expect(await openDatabase(folder)).toEqual(refusal);
  expect(readFileSync(database).equals(closed)).toBe(true);

  writeFileSync(database, copied.database);
  writeFileSync(journal, copied.journal);
  expect(await openDatabase(folder)).toEqual(refusal);
  expect(readFileSync(database).equals(copied.database) && readFileSync(journal).equals(copied.journal)).toBe(true);
});

test.each([
  ['words', 'Dear office, '.repeat(1_000), 'not-a-database'],
  ['a database of another program', null, 'not-a-database'],
  ['nothing', '', 'damaged'],
])('a file of %s under the name of the database is left alone', async (_what, content, code) => {
  const folder = newFolder();
  const { database } = databaseFilesIn(folder);
  if (content === null) new Database(database).exec('CREATE TABLE a (b)').close();
  else writeFileSync(database, content);
  const before = readFileSync(database);
  expect(await openDatabase(folder)).toMatchObject({ ok: false, error: { code } });
  expect(readFileSync(database).equals(before)).toBe(true);
});

/** An office with documents that was not closed: its files as a crash leaves them. */
async function crashedOffice({ withLastEdit = true } = {}): Promise<string> {
  const folder = newFolder();
  const office = await openOffice(folder);
  for (let count = 0; count < 40; count += 1)
    office.inTransaction((write) => addDocument(write, Buffer.alloc(9_000, 1)));
  office.emptyJournal();
  if (withLastEdit) office.inTransaction(addDocument);
  const files = databaseFilesIn(folder);
  const crashed = newFolder();
  for (const file of [files.database, files.journal, files.inUse])
    writeFileSync(file.replace(folder, crashed), readFileSync(file));
  return crashed;
}

test('after a crash the database is looked through, and says that it was', async () => {
  const folder = await crashedOffice();
  const office = await openOffice(folder);
  expect([office.endedBadly, countDocuments(office)]).toEqual([true, 41]);
  office.close();
  expect(readdirSync(folder)).toEqual(['timetable-desk.lock', 'timetable-desk.sqlite']);
});

test('a page that was overwritten is found after a crash, and the files are left as they are', async () => {
  const folder = await crashedOffice();
  const { database, journal } = databaseFilesIn(folder);
  overwriteFirstPage(database, 'documents');
  const before = [readFileSync(database), readFileSync(journal)];
  const findings = [expect.any(String)];
  expect(await openDatabase(folder)).toMatchObject({ ok: false, error: { code: 'damaged', findings } });
  expect([readFileSync(database), readFileSync(journal)]).toEqual(before);
});

test('so it is after a crash right behind the emptying of the journal', async () => {
  const folder = await crashedOffice({ withLastEdit: false });
  const { database, journal } = databaseFilesIn(folder);
  expect(statSync(journal).size).toBe(0);
  overwriteFirstPage(database, 'documents');
  expect(await openDatabase(folder)).toMatchObject({ ok: false, error: { code: 'damaged' } });
});

test('a database cut short is found at any start', async () => {
  const folder = newFolder();
  (await openOffice(folder)).close();
  const { database } = databaseFilesIn(folder);
  truncateSync(database, statSync(database).size - 4096);
  expect(await openDatabase(folder)).toMatchObject({ ok: false, error: { code: 'damaged' } });
});

test('a journal without its database is no first start', async () => {
  const folder = newFolder();
  writeFileSync(databaseFilesIn(folder).journal, 'the last edits');
  expect(await openDatabase(folder)).toMatchObject({ ok: false, error: { code: 'damaged' } });
});

test('an overwritten page that is met while working is a disaster by name, and a thorough look finds it', async () => {
  const folder = newFolder();
  const office = await openOffice(folder);
  office.inTransaction((write) => addDocument(write, Buffer.alloc(9_000, 1)));
  office.close();
  overwriteFirstPage(databaseFilesIn(folder).database, 'documents');
  const again = await openOffice(folder);
  expect(() => again.read.all('SELECT * FROM documents')).toThrow(expect.objectContaining({ code: 'damaged' }));
  expect(again.findDamage()).not.toEqual([]);
});

test.skipIf(process.platform === 'win32')('a folder or file that may not be written is told as such', async () => {
  const folder = newFolder();
  (await openOffice(folder)).close();
  const { database, lock } = databaseFilesIn(folder);
  // The superuser may write everywhere, so somebody else tries.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : undefined;
  const tryToOpen = async () => {
    const opener = startWritingProcess('open', folder, nobody);
    await opener.ended;
    return opener.lines;
  };
  chmodSync(folder, 0o555);
  chmodSync(database, 0o444);
  expect(await tryToOpen()).toEqual(['read-only']);
  chmodSync(folder, 0o777);
  chmodSync(lock, 0o666);
  expect(await tryToOpen()).toEqual(['read-only']);
  chmodSync(database, 0o666);
  expect(await tryToOpen()).toEqual(['opened']);
});

test('a copy made while others write is whole, one file, and as sealed as the original', async () => {
  const folder = newFolder();
  const office = await openOffice(folder);
  office.inTransaction(addDocument);
  const copying = office.copyTo(join(newFolder(), 'copy.sqlite'));
  office.inTransaction(addDocument);
  await copying;
  const elsewhere = newFolder();
  await office.copyTo(databaseFilesIn(elsewhere).database);
  expect(readdirSync(elsewhere)).toEqual(['timetable-desk.sqlite']);
  const copy = await openOffice(elsewhere);
  expect([countDocuments(copy), copy.endedBadly]).toEqual([2, false]);
});

/** Writes noise over the first page of a table. */
function overwriteFirstPage(database: string, table: string): void {
  const looking = new Database(database, { readonly: true });
  const page = Number(looking.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table));
  looking.close();
  const file = openSync(database, 'r+');
  writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, (page - 1) * 4096);
  closeSync(file);
}
