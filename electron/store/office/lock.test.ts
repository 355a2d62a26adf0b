import { expect, test, vi } from 'vitest';
import { DatabaseDisaster } from '../database/database-disaster.ts';
import { findUser } from '../accounts/user-record.ts';
import { foundOffice } from '../testing/found-office.ts';

test('an office whose disk is full locks all the same, and says that it could not write so', async () => {
  const { office, open, database } = await foundOffice();
  const held = open();
  vi.spyOn(database, 'inTransaction').mockImplementation(() => {
    throw new DatabaseDisaster('disk-full');
  });
  expect(() => office.lock('idle')).toThrow('disk-full');
  expect(office.state().kind).toBe('locked');
  expect(() => findUser(held.database.read, held.records, held.actor.userId)).toThrow('signed in');
});
