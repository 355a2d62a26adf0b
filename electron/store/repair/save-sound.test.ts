import {
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { databaseFilesIn } from '../database/database-files.ts';
import { addDocument, countDocuments, newFolder, openOffice } from '../database/office.test-kit.ts';
import { openDatabase } from '../database/open-database.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { foundOffice } from '../testing/found-office.test-kit.ts';
import { lookForSound, saveSound } from './save-sound.ts';

const DAY = new Date('2026-11-23T13:01:36Z');

/** A founded office with documents, closed; `spoil` is then given its file. */
async function damagedOffice(spoil: (file: string) => void, documents = 60) {
  const { database, folder } = await foundOffice();
  for (let count = 0; count < documents; count += 1)
    database.inTransaction((write) => addDocument(write, Buffer.alloc(9_000, count + 1)));
  database.close();
  const { database: file } = databaseFilesIn(folder);
  spoil(file);
  return { folder, file };
}

/** Writes nonsense over a leaf of the documents' own table: rows go, and with them what points at them. */
function spoilLeaf(file: string): void {
  const connection = new Database(file, { readonly: true });
  const sql = `SELECT pageno FROM dbstat WHERE name = 'documents' AND pagetype = 'leaf' ORDER BY pageno LIMIT 1 OFFSET 1`;
  const page = Number(connection.prepare(sql).pluck().get());
  connection.close();
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(4_096, 0xa5), 0, 4_096, (page - 1) * 4_096);
  closeSync(handle);
}

test('of a file with a spoilt page everything else comes back, and the file itself is kept as it was', async () => {
  const { folder, file } = await damagedOffice(spoilLeaf);
  const before = readFileSync(file);
  const sound = await lookForSound(folder);
  expect(sound).toMatchObject({ accounts: 1, isAll: false });
  expect(sound?.documents).toBeGreaterThan(50);
  expect(sound?.documents).toBeLessThan(60);
  expect(readFileSync(file).equals(before)).toBe(true);

  const { saved, setAside } = valueOf(await saveSound(folder, DAY));
  expect(saved).toEqual(sound);
  expect(setAside).toBe(join(folder, 'damaged', '2026-11-23-130136'));
  expect(readFileSync(join(setAside, 'timetable-desk.sqlite')).equals(before)).toBe(true);
  const office = await openOffice(folder);
  expect(countDocuments(office)).toBe(saved.documents);
  expect(office.findDamage()).toEqual([]);
  const triggers = office.read.get<{ count: number }>(
    `SELECT count(*) AS count FROM sqlite_schema WHERE type = 'trigger'`,
  );
  expect(triggers?.count).toBeGreaterThan(10);
});

test('a file whose end is cut off gives what its beginning holds', async () => {
  const { folder } = await damagedOffice((path) => truncateSync(path, statSync(path).size - 4_096 * 30));
  expect(await openDatabase(folder)).toMatchObject({ error: { code: 'damaged' } });
  const { saved } = valueOf(await saveSound(folder, DAY));
  expect(saved).toMatchObject({ accounts: 1, isAll: false });
  expect(saved.documents).toBeGreaterThan(20);
  expect((await openOffice(folder)).findDamage()).toEqual([]);
});

test('of a file that is whole everything comes over', async () => {
  const { folder } = await damagedOffice(() => undefined, 5);
  const copy = newFolder();
  copyFileSync(databaseFilesIn(folder).database, databaseFilesIn(copy).database);
  expect(valueOf(await saveSound(copy, DAY)).saved).toEqual({ documents: 5, timetables: 0, accounts: 1, isAll: true });
});

test.each([
  ['a file of words', (file: string) => writeFileSync(file, 'Dear office, '.repeat(1_000))],
  [
    'a lost first page',
    (file: string) => {
      const handle = openSync(file, 'r+');
      writeSync(handle, Buffer.alloc(4_096), 0, 4_096, 0);
      closeSync(handle);
    },
  ],
  [
    'an office without its keys',
    (file: string) => {
      const connection = new Database(file);
      connection.exec('DELETE FROM key_slots');
      connection.close();
    },
  ],
])('%s gives nothing, and stays where it is', async (_what, spoil) => {
  const { folder, file } = await damagedOffice(spoil, 1);
  const before = readFileSync(file);
  expect(await lookForSound(folder)).toBeNull();
  expect(await saveSound(folder, DAY)).toMatchObject({ error: { code: 'nothing-sound' } });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('what is in use is not moved', async () => {
  const { folder } = await foundOffice();
  expect(await saveSound(folder, DAY, 0)).toMatchObject({ error: { code: 'in-use' } });
  expect(statSync(databaseFilesIn(folder).database).size).toBeGreaterThan(0);
  expect(await openDatabase(folder, { patience: 0 })).toMatchObject({ error: { code: 'in-use' } });
});
