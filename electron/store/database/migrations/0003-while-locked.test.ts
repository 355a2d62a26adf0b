import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { firstTables } from './0001-first-tables.ts';
import { whileLocked } from './0003-while-locked.ts';

test('a wait that is yet to be noted is kept once for each name', () => {
  const tables = new Database(':memory:');
  onTestFinished(() => void tables.close());
  firstTables.migrate(tables);
  whileLocked.migrate(tables);
  const note = (subject: string | null, at: number) =>
    tables.prepare('INSERT OR IGNORE INTO lockouts_to_note VALUES (?, ?)').run(subject, at);
  note('device', 1);
  note('device', 2);
  expect(tables.prepare('SELECT * FROM lockouts_to_note').all()).toEqual([{ subject: 'device', began_at: 1 }]);
  expect(() => tables.exec('INSERT INTO lockouts_to_note VALUES (NULL, 1)')).toThrow('NOT NULL');
});

test('what was read while locked is kept only under a key that is there', () => {
  const tables = new Database(':memory:');
  onTestFinished(() => void tables.close());
  firstTables.migrate(tables);
  whileLocked.migrate(tables);
  const insert = "INSERT INTO readings_while_locked VALUES ('a', 'no key', x'00')";
  expect(() => tables.exec(insert)).toThrow('is not there');
});
