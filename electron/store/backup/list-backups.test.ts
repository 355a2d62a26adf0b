import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseFilesIn } from '../database/database-files.ts';
import { newFolder } from '../database/office.test-kit.ts';
import { officeAndPlace } from './backup.test-kit.ts';
import { backupFilesIn } from './backup-names.ts';
import { listBackups } from './list-backups.ts';
import { restoreBackup } from './restore-backup.ts';

function changeManifest(path: string, change: object): void {
  const { manifest } = backupFilesIn(path);
  const before = JSON.parse(readFileSync(manifest, 'utf8')) as object;
  writeFileSync(manifest, JSON.stringify({ ...before, ...change }));
}

const spoilt: readonly [string, 'newer' | 'damaged', (path: string) => void][] = [
  [
    'a manifest of a newer program',
    'newer',
    (path) => changeManifest(path, { format: 2, what: 'Timetable Desk backup' }),
  ],
  ['tables of a newer program', 'newer', (path) => changeManifest(path, { schema: 900 })],
  ['no manifest', 'damaged', (path) => rmSync(backupFilesIn(path).manifest)],
  ['half a manifest', 'damaged', (path) => truncateSync(backupFilesIn(path).manifest, 100)],
  ['half a database', 'damaged', (path) => truncateSync(backupFilesIn(path).database, 8_192)],
  ['no database', 'damaged', (path) => rmSync(backupFilesIn(path).database)],
];

test.each(spoilt)('a backup with %s is listed as %s, and is not restored', async (_what, kind, spoil) => {
  const { database, folder, place, make } = await officeAndPlace();
  const { path } = await make();
  spoil(path);
  expect(await listBackups(place)).toMatchObject({ value: [{ path, state: { kind } }] });
  database.close();
  const before = readFileSync(databaseFilesIn(folder).database);
  expect(await restoreBackup({ backup: path, folder, now: new Date() })).toEqual({
    ok: false,
    error: { code: `backup-${kind}` },
  });
  expect(readFileSync(databaseFilesIn(folder).database)).toEqual(before);
});

test('a byte that changed is found when the backup is restored, and nothing is moved', async () => {
  const { database, folder, make } = await officeAndPlace();
  const { path } = await make();
  const { database: file } = backupFilesIn(path);
  const bytes = readFileSync(file);
  bytes[10_000] = (bytes[10_000] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  database.close();
  expect(await restoreBackup({ backup: path, folder, now: new Date() })).toMatchObject({
    error: { code: 'backup-damaged' },
  });
});

test('the newest is first, by the order they were made in', async () => {
  const { place, make } = await officeAndPlace();
  for (let day = 0; day < 3; day += 1) await make();
  const listed = await listBackups(place);
  expect(listed.ok && listed.value.map(({ number }) => number)).toEqual([3, 2, 1]);
});

test('a place or a backup that is not there is said to be missing', async () => {
  const gone = join(newFolder(), 'gone');
  expect(await listBackups(gone)).toEqual({ ok: false, error: { code: 'place-missing' } });
  expect(await restoreBackup({ backup: gone, folder: newFolder(), now: new Date() })).toEqual({
    ok: false,
    error: { code: 'backup-missing' },
  });
});
