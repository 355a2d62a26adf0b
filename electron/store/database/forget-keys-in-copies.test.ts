import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { connect } from './connect.ts';
import { databaseFilesIn } from './database-files.ts';
import { forgetKeysInCopies } from './forget-keys-in-copies.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import { addDocument, newFolder, openOffice } from './office.test-kit.ts';

test('a key that was destroyed is in no copy either, and the other keys are', async () => {
  const folder = newFolder();
  const before = await openOffice(folder);
  const erased = before.inTransaction((write) => addDocument(write));
  const kept = before.inTransaction((write) => addDocument(write));
  const wrapped = Buffer.from('the wrapped key of the erased one');
  before.inTransaction((write) =>
    write.run('UPDATE record_keys SET wrapped = ? WHERE key_id = ?', wrapped, erased.keyId),
  );
  before.close();
  const version = allMigrations.length;
  await openOffice(folder, { migrations: [...allMigrations, { version: version + 1, migrate: () => undefined }] });

  const copyFile = join(databaseFilesIn(folder).copies, `0001-of-version-${version}.sqlite`);
  expect(readFileSync(copyFile).includes(wrapped)).toBe(true);
  await forgetKeysInCopies(folder, [erased.keyId]);
  await forgetKeysInCopies(folder, [erased.keyId]);
  expect(readFileSync(copyFile).includes(wrapped)).toBe(false);
  const copy = new Database(copyFile, { readonly: true });
  expect(copy.prepare('SELECT key_id FROM record_keys').pluck().all()).toEqual([kept.keyId]);
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();
});

test('what a crash has left beside a copy, behind the saving and before the closing, goes at the next time', async () => {
  const folder = newFolder();
  const before = await openOffice(folder);
  const { keyId } = before.inTransaction((write) => addDocument(write));
  const wrapped = Buffer.from('the wrapped key of the erased one');
  before.inTransaction((write) => write.run('UPDATE record_keys SET wrapped = ?', wrapped));
  const { copies } = databaseFilesIn(folder);
  mkdirSync(copies);
  const copyFile = join(copies, '0001-of-version-1.sqlite');
  await before.copyTo(copyFile);
  const killed = connect(copyFile);
  killed.prepare('DELETE FROM record_keys WHERE key_id = ?').run(keyId);
  const left = readFileSync(`${copyFile}-journal`);
  killed.close();
  writeFileSync(`${copyFile}-journal`, left);
  expect(left.includes(wrapped)).toBe(true);

  await forgetKeysInCopies(folder, [keyId]);
  expect(readdirSync(copies)).toEqual(['0001-of-version-1.sqlite']);
});

test('without copies there is nothing to forget', async () => {
  const folder = newFolder();
  const office = await openOffice(folder);
  await expect(forgetKeysInCopies(folder, [crypto.randomUUID()])).resolves.toBeUndefined();
  expect(office.findDamage()).toEqual([]);
});
