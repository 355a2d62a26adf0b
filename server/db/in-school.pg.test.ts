import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openPostgres } from '../testing/open-postgres.test-kit.ts';
import type { Database } from './database.ts';
import { inSchool } from './in-school.ts';
import { migrate } from './migrate.ts';

const openDatabase = openPostgres();

async function foundSchools(database: Database) {
  const found = (name: string) =>
    database.insertInto('schools').values({ name }).returning('id').executeTakeFirstOrThrow();
  return { here: (await found('Millbrook')).id, there: (await found('Lindenhof')).id };
}

test('whatever a query asks for, it sees the school alone that it is for', async () => {
  const database = await openDatabase();
  const { here, there } = await foundSchools(database);
  const names = (school: string) =>
    inSchool(database, school, (now) => now.selectFrom('schools').select('name').execute());
  expect(await names(here)).toEqual([{ name: 'Millbrook' }]);
  expect(await names(there)).toEqual([{ name: 'Lindenhof' }]);
});

test('another school is neither changed nor added nor taken away', async () => {
  const database = await openDatabase();
  const { here, there } = await foundSchools(database);
  const changed = await inSchool(database, here, (now) =>
    now.updateTable('schools').set({ name: 'Ours now' }).where('id', '=', there).executeTakeFirst(),
  );
  expect(changed.numUpdatedRows).toBe(0n);
  await expect(
    inSchool(database, here, (now) => now.insertInto('schools').values({ name: 'New' }).execute()),
  ).rejects.toThrow(/permission denied/);
  await expect(inSchool(database, here, (now) => now.deleteFrom('schools').execute())).rejects.toThrow(
    /permission denied/,
  );
  await expect(
    inSchool(database, here, (now) => now.updateTable('schools').set({ id: there }).where('id', '=', here).execute()),
  ).rejects.toThrow(/row-level security|duplicate key/);
});

test('a connection that served a school serves none by itself afterwards, also where that went wrong', async () => {
  const database = await openDatabase();
  const { here } = await foundSchools(database);
  await expect(inSchool(database, here, async () => Promise.reject(new Error('on the way')))).rejects.toThrow(
    'on the way',
  );
  const asRole = await database.connection().execute(async (connection) => {
    await inSchool(connection, here, async () => undefined);
    const { rows } = await sql<{ role: string; school: string }>`
      SELECT current_setting('role') AS role, coalesce(current_setting('app.school_id', true), '') AS school`.execute(
      connection,
    );
    return rows[0];
  });
  expect(asRole).toEqual({ role: 'none', school: '' });
});

test('tables that are up to date stay as they are, and two that start at once do not get in each other’s way', async () => {
  const database = await openDatabase();
  const { here } = await foundSchools(database);
  await Promise.all([migrate(database), migrate(database)]);
  expect(await inSchool(database, here, (now) => now.selectFrom('schools').select('name').execute())).toHaveLength(1);
});
