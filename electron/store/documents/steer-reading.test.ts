import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addAccount } from '../accounts/accounts.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { foundOffice } from '../testing/found-office.test-kit.ts';
import { addDocument } from './documents.ts';
import { settleDocument } from './readings.ts';

const TEACHER = {
  loginName: 'joynes',
  displayName: 'Ada Joynes',
  role: 'teacher',
  password: 'zwölf blaue Ordner',
} as const;

async function withDocument() {
  const made = await foundOffice();
  const documentId = randomUUID();
  const named = { documentId, name: 'week.pdf', sha256: '0'.repeat(64) };
  valueOf(addDocument(made.open(), { ...named, bytes: new Uint8Array([1]) }));
  const codes = () =>
    made
      .open()
      .log.newest(made.database.read, { before: null, most: 2 })
      .map(({ entry }) => [entry.code, entry.subject.id, entry.actorId]);
  return { ...made, documentId, codes };
}

test('that a reading was stopped, and asked for again, stands in the log with who did it', async () => {
  const { open, documentId, codes } = await withDocument();
  const { userId } = open().actor;
  valueOf(settleDocument(open(), documentId, { state: 'cancelled' }));
  valueOf(settleDocument(open(), documentId, { state: 'waiting' }));
  expect(codes()).toEqual([
    ['document.reading-repeated', documentId, userId],
    ['document.reading-stopped', documentId, userId],
  ]);
});

test('the store itself lets nobody steer the reading of what is somebody else’s', async () => {
  const { office, open, documentId } = await withDocument();
  valueOf(await addAccount(open(), TEACHER));
  office.lock('asked');
  valueOf(await office.signIn(TEACHER));
  for (const state of ['cancelled', 'waiting'] as const) {
    expect(settleDocument(open(), documentId, { state })).toMatchObject({ error: { code: 'notAllowed' } });
  }
});
