import type * as NodeFiles from 'node:fs/promises';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { databaseFilesIn } from './database-files.ts';
import { openDatabase } from './open-database.ts';
import { makeFolderAside, moveInto } from './move-aside.ts';
import { newFolder, openOffice } from './office.test-kit.ts';

/** Files that a virus scanner has open: they do not let themselves be renamed. */
const held = vi.hoisted(() => new Set<string>());

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof NodeFiles>();
  const rename: typeof real.rename = async (from, to) => {
    if (held.has(String(from))) throw Object.assign(new Error('held'), { code: 'EBUSY' });
    return real.rename(from, to);
  };
  return { ...real, rename };
});

beforeEach(() => held.clear());

const NOW = new Date('2026-11-23T13:01:36Z');

function damagedOffice(): string {
  const folder = newFolder();
  const { database, journal } = databaseFilesIn(folder);
  writeFileSync(database, 'damaged');
  writeFileSync(journal, 'the last edits');
  return folder;
}

async function setAside(folder: string): Promise<string> {
  const files = databaseFilesIn(folder);
  const aside = await makeFolderAside(files.damaged, NOW);
  await moveInto(aside, files);
  return aside;
}

test('the damaged database is kept with its journal in a folder of that day, and its place is free', async () => {
  const folder = damagedOffice();
  const aside = join(folder, 'damaged', '2026-11-23-130136');
  expect(await setAside(folder)).toBe(aside);
  expect(readFileSync(join(aside, 'timetable-desk.sqlite'), 'utf8')).toBe('damaged');
  expect(readFileSync(join(aside, 'timetable-desk.sqlite-wal'), 'utf8')).toBe('the last edits');
  expect((await openOffice(folder)).isNew).toBe(true);
});

test('a second damaged file of the same second takes nothing of the first one’s place', async () => {
  const folder = damagedOffice();
  mkdirSync(join(folder, 'damaged', '2026-11-23-130136'), { recursive: true });
  await setAside(folder);
  expect(readdirSync(join(folder, 'damaged'))).toEqual(['2026-11-23-130136', '2026-11-23-130136-2']);
});

test('stopped after the first file, the rest is no database, and the next try takes it along', async () => {
  const folder = damagedOffice();
  const { database, journal } = databaseFilesIn(folder);
  rmSync(database);
  expect(await openDatabase(folder)).toMatchObject({ ok: false, error: { code: 'damaged' } });
  await setAside(folder);
  expect(existsSync(journal)).toBe(false);
});

test('a file that does not let itself be moved keeps what is known of it, and is looked through before it is trusted', async () => {
  const folder = newFolder();
  const files = databaseFilesIn(folder);
  (await openOffice(folder)).close();
  for (const mark of [files.inUse, files.suspect]) writeFileSync(mark, '');
  held.add(files.database);
  await expect(setAside(folder)).rejects.toMatchObject({ code: 'EBUSY' });
  expect([files.database, files.inUse, files.suspect].map((file) => existsSync(file))).toEqual([true, true, true]);
  held.clear();
  await setAside(folder);
  expect([files.database, files.inUse, files.suspect].map((file) => existsSync(file))).toEqual([false, false, false]);
});
