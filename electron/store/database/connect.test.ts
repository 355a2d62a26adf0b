import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connect, prepareForWork } from './connect.ts';
import { newFolder } from './office.test-kit.ts';

test('a connection for work keeps what it acknowledged, overwrites what it deletes and lets nobody else in', () => {
  const file = join(newFolder(), 'office.sqlite');
  writeFileSync(file, '');
  const connection = connect(file);
  onTestFinished(() => void connection.close());
  prepareForWork(connection);
  const setting = (name: string) => connection.pragma(name, { simple: true });
  expect(setting('journal_mode')).toBe('wal');
  expect(setting('synchronous')).toBe(2); // FULL
  expect(setting('secure_delete')).toBe(1);
  expect(setting('foreign_keys')).toBe(1);
  expect(setting('temp_store')).toBe(2); // memory
  expect(setting('locking_mode')).toBe('exclusive');
});
