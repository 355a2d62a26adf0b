import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { allMigrations } from './migrations/all-migrations.ts';
import { openDatabase } from './open-database.ts';
import { addDocument, countDocuments, newFolder, openOffice } from './office.test-kit.ts';

/** A disk of two megabytes; null where one cannot be had (only the superuser of Linux may mount). */
function newSmallDisk(): string | null {
  const folder = newFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  return folder;
}

function fill(disk: string, leave = 0): () => void {
  const filler = join(disk, 'filler');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(bavail * bsize - leave));
  return () => rmSync(filler);
}

// Where no disk can be mounted, handles.test.ts still has SQLite itself refuse for want of room.

test('on a full disk no half database is made, and with room there is one', async ({ skip }) => {
  const disk = newSmallDisk() ?? skip();
  const makeRoom = fill(disk, 64 * 1024);
  expect(await openDatabase(join(disk, 'office'))).toEqual({ ok: false, error: { code: 'disk-full' } });
  makeRoom();
  expect((await openOffice(join(disk, 'office'))).isNew).toBe(true);
});

test('a disk that fills up while working: the save says so, what was saved stays, and with room it goes on', async ({
  skip,
}) => {
  const disk = newSmallDisk() ?? skip();
  const office = await openOffice(join(disk, 'office'));
  const makeRoom = fill(disk, 500_000);
  const save = () => office.inTransaction((write) => addDocument(write, Buffer.alloc(50_000, 1)));
  let saved = 0;
  const saveUntilFull = () => {
    for (; saved < 100; saved += 1) save();
  };
  expect(saveUntilFull).toThrow('disk-full');
  expect(countDocuments(office)).toBe(saved);
  expect(office.findDamage()).toEqual([]);
  makeRoom();
  save();
  expect(countDocuments(office)).toBe(saved + 1);
});

test('closed while the disk was full, and started while it still is: nothing is lost', async ({ skip }) => {
  const disk = newSmallDisk() ?? skip();
  const office = await openOffice(join(disk, 'office'));
  office.inTransaction((write) => addDocument(write, Buffer.alloc(50_000, 1)));
  const makeRoom = fill(disk);
  office.close();
  expect(await openDatabase(join(disk, 'office'))).toEqual({ ok: false, error: { code: 'disk-full' } });
  makeRoom();
  expect(countDocuments(await openOffice(join(disk, 'office')))).toBe(1);
});

test('an update for whose copy there is no room is not begun', async ({ skip }) => {
  const disk = newSmallDisk() ?? skip();
  const office = await openOffice(join(disk, 'office'));
  office.inTransaction((write) => addDocument(write, Buffer.alloc(200_000, 1)));
  office.close();
  const makeRoom = fill(disk, 100_000);
  const migrations = [...allMigrations, { version: allMigrations.length + 1, migrate: () => undefined }];
  const refusal = { ok: false, error: { code: 'copy-failed', because: 'disk-full' } };
  expect(await openDatabase(join(disk, 'office'), { migrations })).toEqual(refusal);
  makeRoom();
  expect(countDocuments(await openOffice(join(disk, 'office'), { migrations }))).toBe(1);
});
