import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { addDocument, countDocuments, openOffice } from '../database/office.test-kit.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { officeAndPlace } from './backup.test-kit.ts';
import { backupFilesIn } from './backup-names.ts';
import { sha256Of } from './carry-file.ts';
import { listBackups } from './list-backups.ts';

const PROGRAM = fileURLToPath(new URL('testing/backup-process.ts', import.meta.url));

/** Starts backup-process.ts and kills it so many milliseconds after it has told so many lines. Answers what it has done until then. */
async function killAfter(lineCount: number, milliseconds: number, ...deed: readonly string[]): Promise<string[]> {
  const child = spawn(process.execPath, [PROGRAM, ...deed], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const told: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => told.push(line));
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  while (told.length < lineCount && child.exitCode === null) await Promise.race([once(lines, 'line'), ended]);
  await wait(milliseconds);
  child.kill('SIGKILL');
  await ended;
  return told.slice(1);
}

/** Lines waited for (the first says that it has begun), and milliseconds after that. */
const moments = [
  [1, 3],
  [1, 17],
  [2, 5],
  [1, 41],
  [2, 29],
  [1, 76],
  [2, 58],
  [1, 110],
] as const;

test('killed while backups are made: every one that bears a name is whole, and none that was there is lost', async () => {
  const { database, folder, place, make } = await officeAndPlace();
  database.inTransaction((write) => {
    for (let count = 0; count < 40; count += 1) addDocument(write, Buffer.alloc(20_000, count));
  });
  await make();
  database.close();
  let told = 0;
  let there = 1;
  for (const [lines, milliseconds] of moments) {
    const names = await killAfter(lines, milliseconds, 'back-up', folder, place);
    told += names.length;
    const listed = valueOf(await listBackups(place));
    for (const { path, state } of listed) {
      expect(state.kind === 'good' && state.manifest.sha256).toBe(await sha256Of(backupFilesIn(path).database));
    }
    expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    expect(listed.length).toBeGreaterThanOrEqual(there + names.length);
    there = listed.length;
  }
  expect(told).toBeGreaterThan(0);
  expect((await openOffice(folder)).findDamage()).toEqual([]);
});

test('killed while a backup is restored: there is the old database or the backup, and what was there is never lost', async () => {
  const { database, folder, place, make } = await officeAndPlace();
  database.inTransaction(addDocument);
  await make();
  database.inTransaction((write) => {
    for (let count = 0; count < 4; count += 1) addDocument(write);
  });
  database.close();
  let restored = 0;
  for (const [lines, milliseconds] of moments) {
    restored += (await killAfter(lines, milliseconds, 'restore', folder, place)).length;
    const office = await openOffice(folder);
    expect(office.isNew).toBe(false);
    expect([1, 5]).toContain(countDocuments(office));
    expect(office.findDamage()).toEqual([]);
    office.close();
  }
  expect(restored).toBeGreaterThan(0);
  const asides = readdirSync(`${folder}/before-restore`)
    .map((name) => `${folder}/before-restore/${name}`)
    // Killed before anything was moved, it leaves an empty folder.
    .filter((aside) => readdirSync(aside).length > 0);
  const counts: number[] = [];
  for (const aside of asides) counts.push(countDocuments(await openOffice(aside)));
  // Everything after the first restore was the backup again; the first one is what people had written.
  expect(counts.filter((count) => count === 5)).toHaveLength(1);
  expect(counts.filter((count) => count !== 5).every((count) => count === 1)).toBe(true);
});
