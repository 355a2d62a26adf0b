import { expect, test } from 'vitest';
import { connect } from '../../../store/database/connect.ts';
import { databaseFilesIn } from '../../../store/database/database-files.ts';
import { newFolder, openOffice } from '../../../store/database/office.test-kit.ts';
import { expectNothingBegun } from './nothing-begun.ts';

/** A database in which nobody has begun, but for this. */
async function officeWith(sql: string) {
  const folder = newFolder();
  (await openOffice(folder)).close();
  const connection = connect(databaseFilesIn(folder).database);
  connection.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
  connection.close();
  return openOffice(folder);
}

test('where nobody has begun nothing is found, and what is known to be erased may be', async () => {
  await expectNothingBegun(await officeWith(''));
  await expectNothingBegun(
    await officeWith(`INSERT INTO erasures (key_id, erased_at) VALUES ('00000000-0000-4000-8000-000000000001', 1)`),
  );
});

test('a single row is found in a table that few think of, and in one that comes to be later', async () => {
  const left = await officeWith(`INSERT INTO lockouts_to_note VALUES ('device', 1)`);
  await expect(expectNothingBegun(left)).rejects.toThrow('half there: 1 rows in lockouts_to_note');
  const later = await officeWith('CREATE TABLE later (name TEXT); INSERT INTO later VALUES (1)');
  await expect(expectNothingBegun(later)).rejects.toThrow('half there: 1 rows in later');
});
