import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { addDocument, countDocuments, newFolder } from '../database/office.test-kit.ts';
import { officeAndPlace } from './backup.test-kit.ts';
import { setUpBackupPlace } from './backup-place.ts';
import { listBackups } from './list-backups.ts';
import { makeBackup } from './make-backup.ts';

const isSuperuser = process.getuid?.() === 0;

test('a backup is one folder with the whole database and a manifest that names no one', async () => {
  const { database, folder, place, make } = await officeAndPlace();
  const { documentId } = database.inTransaction(addDocument);
  const { name, path, manifest } = await make();
  expect(name).toBe('timetable-desk-backup-0001-2026-11-01');
  expect(readdirSync(path).sort()).toEqual(['manifest.json', 'timetable-desk.sqlite']);
  expect(Object.keys(JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as object).sort()).toEqual(
    ['activityHead', 'bytes', 'documents', 'erasures', 'format', 'madeAt', 'number', 'program', 'schema', 'sha256']
      .concat('office', 'timetables', 'what')
      .sort(),
  );
  expect(manifest).toMatchObject({ documents: 1, program: '0.1.0', madeAt: new Date(2026, 10, 1, 3).toISOString() });
  const copy = new Database(join(path, 'timetable-desk.sqlite'), { readonly: true });
  expect(copy.prepare('SELECT document_id FROM documents').pluck().all()).toEqual([documentId]);
  copy.close();
  // Neither here nor there lies anything half.
  expect(readdirSync(folder).filter((file) => file.includes('backup'))).toEqual([]);
  expect(readdirSync(place).sort()).toEqual([name, 'timetable-desk-backups.txt']);
});

test('while a backup is made others save, and what they saved before it ended well is whole in it or not at all', async () => {
  const { database, make } = await officeAndPlace();
  database.inTransaction((write) => {
    for (let count = 0; count < 400; count += 1) addDocument(write, Buffer.alloc(20_000, count));
  });
  const saving = { isDone: false, count: 0 };
  const making = make().finally(() => {
    saving.isDone = true;
  });
  while (!saving.isDone) {
    database.inTransaction(addDocument);
    saving.count += 1;
    await new Promise(setImmediate);
  }
  const { manifest } = await making;
  expect(saving.count).toBeGreaterThan(5);
  expect(manifest.documents).toBeGreaterThanOrEqual(400);
  expect(manifest.documents).toBeLessThanOrEqual(countDocuments(database));
});

test('a folder that was never set up, as where a disk is not plugged in, is not filled with backups', async () => {
  const { parts } = await officeAndPlace();
  const missing = { ok: false, error: { code: 'place-missing' } };
  const mountPoint = newFolder();
  expect(await makeBackup(mountPoint, parts)).toEqual(missing);
  expect(await makeBackup(join(mountPoint, 'gone'), parts)).toEqual(missing);
  expect(await setUpBackupPlace(join(mountPoint, 'gone'))).toEqual(missing);
  expect(readdirSync(mountPoint)).toEqual([]);
});

test.skipIf(isSuperuser || process.platform === 'win32')('a folder that may not be written says so', async () => {
  const { parts, place } = await officeAndPlace();
  chmodSync(place, 0o500);
  onTestFinished(() => chmodSync(place, 0o700));
  expect(await makeBackup(place, parts)).toEqual({ ok: false, error: { code: 'place-read-only' } });
});

test('a disk that is full, or fills up halfway, keeps the backups it has; with room there is a new one', async ({
  skip,
}) => {
  const disk = newDisk('size=4m') ?? skip();
  const { parts, make, database } = await officeAndPlace(disk);
  database.inTransaction((write) => addDocument(write, Buffer.alloc(900_000, 1)));
  const { name } = await make();
  const filler = join(disk, 'filler');
  const fill = (leave: number) => {
    rmSync(filler, { force: true });
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(filler, Buffer.alloc(bavail * bsize - leave));
  };
  fill(500_000);
  expect(await makeBackup(disk, parts)).toEqual({ ok: false, error: { code: 'place-full' } });
  rmSync(filler);
  // Somebody else fills it after the space was looked at.
  const { database: real } = parts;
  const copyTo = async (file: string) => real.copyTo(file).then(() => fill(300_000));
  expect(await makeBackup(disk, { ...parts, database: { ...real, copyTo } })).toEqual({
    ok: false,
    error: { code: 'place-full' },
  });
  expect(readdirSync(disk).filter((file) => file.startsWith('timetable-desk-backup-'))).toEqual([name]);
  rmSync(filler);
  expect((await make()).manifest.number).toBe(2);
});

test('a disk that is read-only says so', async ({ skip }) => {
  const disk = newDisk('size=4m') ?? skip();
  const { parts } = await officeAndPlace(disk);
  execFileSync('mount', ['-o', 'remount,ro', disk]);
  expect(await makeBackup(disk, parts)).toEqual({ ok: false, error: { code: 'place-read-only' } });
});

test('a disk that goes away while it is written to is told, and its earlier backups are listed when it is back', async () => {
  const { parts, place, make } = await officeAndPlace();
  await make();
  const { database: real } = parts;
  const elsewhere = `${place}-unplugged`;
  const copyTo = async (file: string) => real.copyTo(file).then(() => renameSync(place, elsewhere));
  expect(await makeBackup(place, { ...parts, database: { ...real, copyTo } })).toEqual({
    ok: false,
    error: { code: 'place-missing' },
  });
  renameSync(elsewhere, place);
  expect(await listBackups(place)).toMatchObject({ ok: true, value: [{ number: 1, state: { kind: 'good' } }] });
});

test('what a backup that was cut short has left is taken away by the next, and bears no backup’s name', async () => {
  const { place, office, make } = await officeAndPlace();
  const cutShort = 'timetable-desk-backup-0001-2026-10-31';
  const another = `${cutShort}.${'0'.repeat(32)}.unfinished`;
  for (const left of [`${cutShort}.unfinished`, `${cutShort}.${office}.unfinished`, another]) {
    mkdirSync(join(place, left));
  }
  expect(await listBackups(place)).toEqual({ ok: true, value: [] });
  const { name } = await make();
  // What another office is making is none of ours.
  expect(readdirSync(place).sort()).toEqual([another, name, 'timetable-desk-backups.txt']);
});

test('backups are counted on after the newest, also when the clock was set back', async () => {
  const { parts, place, make } = await officeAndPlace();
  await make();
  const made = await makeBackup(place, { ...parts, now: () => new Date(2020, 0, 1) });
  expect(made).toMatchObject({ ok: true, value: { name: 'timetable-desk-backup-0002-2020-01-01' } });
});

/** A disk of its own; null where one cannot be had (only the superuser of Linux may mount). */
function newDisk(options: string): string | null {
  const folder = newFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  return folder;
}
