import { readdirSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { databaseFilesIn } from './database-files.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import { createLot } from '../testing/lot.ts';
import { addDocument, countDocuments, newFolder, openOffice } from './office.test-kit.ts';
import { startWritingProcess } from './testing/start-writing-process.ts';

test('killed in the middle of saving, again and again: all that was acknowledged is there, nothing is half there', async () => {
  const folder = newFolder();
  const lot = createLot(4);
  let acknowledged = 0;
  for (let round = 0; round < 8; round += 1) {
    const writer = startWritingProcess('write', folder);
    onTestFinished(() => writer.kill());
    await writer.nextLine(); // it is open
    await wait(lot.fraction() * 80);
    writer.kill();
    await writer.ended;
    acknowledged = Math.max(acknowledged, Number(writer.lines.slice(1).at(-1) ?? 0));

    const office = await openOffice(folder);
    const found = countDocuments(office);
    expect(found).toBeGreaterThanOrEqual(acknowledged);
    const readings = office.read.all<{ count: number }>('SELECT count(*) AS count FROM readings GROUP BY document_id');
    expect(readings).toEqual(Array.from({ length: found }, () => ({ count: 3 })));
    expect(office.findDamage()).toEqual([]);
    office.close();
  }
  expect(acknowledged).toBeGreaterThan(8);
});

test('killed at any moment of the first start: the next one opens', async () => {
  const lot = createLot(1);
  for (let round = 0; round < 4; round += 1) {
    const folder = newFolder();
    const starter = startWritingProcess('hold', folder);
    onTestFinished(() => starter.kill());
    while (readdirSync(folder).length === 0) await wait(1);
    await wait(lot.fraction() * 12);
    starter.kill();
    await starter.ended;
    const office = await openOffice(folder);
    expect(office.findDamage()).toEqual([]);
    office.close();
  }
});

test('killed between the copy and the end of an update: the database is as before, and so is the copy', async () => {
  const folder = newFolder();
  const before = await openOffice(folder);
  before.inTransaction(addDocument);
  before.close();
  const updater = startWritingProcess('die-migrating', folder);
  await updater.ended;
  const { copies, database } = databaseFilesIn(folder);
  const copyName = `0001-of-version-${allMigrations.length}.sqlite`;
  expect(readdirSync(copies)).toEqual([copyName]);
  const after = await openOffice(folder);
  expect(countDocuments(after)).toBe(1);
  expect(after.read.get('SELECT 1 FROM sqlite_schema WHERE name = ?', 'rooms')).toBeUndefined();

  const elsewhere = newFolder();
  await copyFile(`${copies}/${copyName}`, database.replace(folder, elsewhere));
  expect(countDocuments(await openOffice(elsewhere))).toBe(1);
});
