import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseFilesIn } from './database-files.ts';
import { addDocument, countDocuments, newFolder, openOffice } from './office.test-kit.ts';

/** A folder with a database of one document, and a backup of it with none, ready to take its place. */
async function halfRestored() {
  const folder = newFolder();
  const files = databaseFilesIn(folder);
  const office = await openOffice(folder);
  await office.copyTo(files.restored);
  office.inTransaction((write) => addDocument(write));
  office.close();
  const aside = join(files.beforeRestore, '2026-11-23-130136');
  mkdirSync(aside, { recursive: true });
  return { folder, files, aside };
}

test('a restore cut short before the old database was moved has not been', async () => {
  const { folder, files } = await halfRestored();
  expect(countDocuments(await openOffice(folder))).toBe(1);
  expect(existsSync(files.restored)).toBe(false);
});

test('a restore cut short after it was moved is brought to its end, and the journal follows its database', async () => {
  const { folder, files, aside } = await halfRestored();
  renameSync(files.database, join(aside, 'timetable-desk.sqlite'));
  writeFileSync(files.journal, 'the last edits');
  for (const mark of [files.inUse, files.suspect]) writeFileSync(mark, '');
  const restored = await openOffice(folder);
  expect([restored.isNew, countDocuments(restored)]).toEqual([false, 0]);
  expect(readFileSync(join(aside, 'timetable-desk.sqlite-wal'), 'utf8')).toBe('the last edits');
  expect(existsSync(files.suspect)).toBe(false);
});

test('a backup that is only being fetched takes nobody’s place', async () => {
  const { folder, files } = await halfRestored();
  copyFileSync(files.restored, files.unfinished);
  renameSync(files.restored, join(folder, 'elsewhere'));
  expect(countDocuments(await openOffice(folder))).toBe(1);
});
