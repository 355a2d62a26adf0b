import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { databaseFilesIn } from '../database/database-files.ts';
import { addDocument, countDocuments, newFolder, openOffice } from '../database/office.test-kit.ts';
import { eraseKey } from './erase-key.ts';
import { addErasures, readErasures } from './erasure-list.ts';
import { erasuresIn, settleErasures } from './settle-erasures.ts';

async function officeWithErasures(count: number) {
  const folder = newFolder();
  const database = await openOffice(folder);
  const files = databaseFilesIn(folder);
  for (let erasedAt = 1; erasedAt <= count; erasedAt += 1) {
    database.inTransaction((write) => eraseKey(write, { keyId: addDocument(write).keyId, erasedAt }));
    await addErasures(files.erasures, erasuresIn(database.read));
  }
  return { folder, database, files };
}

test('at an ordinary start there is nothing to do', async () => {
  const { folder, database } = await officeWithErasures(2);
  expect(await settleErasures(database, folder)).toEqual({ replayed: 0, added: 0, finding: null });
});

test('a crash between the database and the list is made up for', async () => {
  const { folder, database, files } = await officeWithErasures(1);
  database.inTransaction((write) => eraseKey(write, { keyId: addDocument(write).keyId, erasedAt: 2 }));
  expect(await settleErasures(database, folder)).toEqual({ replayed: 0, added: 1, finding: null });
  expect((await readErasures(files.erasures)).erasures).toEqual(erasuresIn(database.read));
});

test('a list that was cut is seen by what the database knows, and is whole again', async () => {
  const { folder, database, files } = await officeWithErasures(3);
  truncateSync(files.erasures, 0);
  expect(await settleErasures(database, folder)).toEqual({ replayed: 0, added: 3, finding: null });
  writeFileSync(files.erasures, 'not a list\n');
  expect(await settleErasures(database, folder)).toEqual({
    replayed: 0,
    added: 3,
    finding: { kind: 'broken', line: 1 },
  });
  expect(await settleErasures(database, folder)).toEqual({ replayed: 0, added: 0, finding: null });
});

test('a key on the list that is here again, by whatever way, is destroyed with its rows', async () => {
  const { folder, database, files } = await officeWithErasures(1);
  const { keyId } = database.inTransaction((write) => addDocument(write, Buffer.from('payload')));
  await addErasures(files.erasures, [{ keyId, erasedAt: 9 }]);
  expect(await settleErasures(database, folder)).toMatchObject({ replayed: 1 });
  expect(database.read.get('SELECT 1 FROM record_keys')).toBeUndefined();
  expect(database.read.get('SELECT sealed FROM documents WHERE key_id = ?', keyId)).toEqual({
    sealed: Buffer.alloc(0),
  });
  expect(countDocuments(database)).toBe(2);
});

test('a key that the disk left in a copy at the time is gone from it after the next start', async () => {
  const { folder, database, files } = await officeWithErasures(0);
  const { keyId } = database.inTransaction((write) => addDocument(write));
  mkdirSync(files.copies);
  const copy = join(files.copies, '0001-of-version-1.sqlite');
  await database.copyTo(copy);
  database.inTransaction((write) => eraseKey(write, { keyId, erasedAt: 1 }));
  expect(readFileSync(copy).includes(keyId)).toBe(true);
  await settleErasures(database, folder);
  const left = new Database(copy, { readonly: true });
  expect(left.prepare('SELECT count(*) FROM record_keys').pluck().get()).toBe(0);
  left.close();
});
