import { expect, test } from 'vitest';
import type { ActivityFilter } from '../../../shared/activity/activity-filter.ts';
import { addAccount } from '../accounts/accounts.ts';
import { binDocument } from '../documents/bin-document.ts';
import { addDocument } from '../documents/documents.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { foundOffice, HEAD } from '../testing/found-office.test-kit.ts';
import { exportActivity, pageOfActivity, verifyActivity } from './read-activity.ts';

const ALL: ActivityFilter = { from: null, to: null, codes: null, actorId: null, subject: null };
const PLAN = { name: 'plan of 5c.pdf', sha256: 'a'.repeat(64), bytes: new Uint8Array([1, 2, 3]) };

test('the newest entries come first, with names also of what lies in the bin', async () => {
  const { open } = await foundOffice();
  const documentId = crypto.randomUUID();
  valueOf(addDocument(open(), { ...PLAN, documentId }));
  valueOf(binDocument(open(), documentId));
  const page = valueOf(pageOfActivity(open(), { filter: ALL, before: null }));
  expect(page.entries.map(({ entry }) => entry.code)).toEqual([
    'document.binned',
    'document.imported',
    'account.created',
    'key.made',
  ]);
  expect(page.names).toMatchObject({ [documentId]: PLAN.name, [open().actor.userId]: HEAD.displayName });
  expect(page.hasMore).toBe(false);
});

test('a filter keeps to what is asked: kinds, a person, a document, and a time that ends before its end', async () => {
  const { open, clock } = await foundOffice();
  const documentId = crypto.randomUUID();
  clock.wall += 1_000;
  valueOf(addDocument(open(), { ...PLAN, documentId }));
  const codesOf = (filter: Partial<ActivityFilter>) =>
    valueOf(pageOfActivity(open(), { filter: { ...ALL, ...filter }, before: null })).entries.map(
      ({ entry }) => entry.code,
    );
  expect(codesOf({ codes: ['document.imported', 'document.read'] })).toEqual(['document.imported']);
  expect(codesOf({ subject: { kind: 'document', id: documentId } })).toEqual(['document.imported']);
  expect(codesOf({ subject: { kind: 'person', id: documentId } })).toEqual([]);
  expect(codesOf({ codes: [] })).toEqual([]);
  expect(codesOf({ actorId: open().actor.userId, codes: ['document.imported'] })).toEqual(['document.imported']);
  expect(codesOf({ actorId: 'somebody else' })).toEqual([]);
  expect(codesOf({ to: clock.wall })).toEqual(['account.created', 'key.made']);
  expect(codesOf({ from: clock.wall })).toEqual(['document.imported']);
});

test('older entries come in further pages, each once', async () => {
  const { open } = await foundOffice();
  for (let at = 0; at < 120; at += 1) {
    valueOf(addDocument(open(), { ...PLAN, documentId: crypto.randomUUID(), name: `plan ${at}.pdf` }));
  }
  const first = valueOf(pageOfActivity(open(), { filter: ALL, before: null }));
  expect([first.entries.length, first.hasMore]).toEqual([100, true]);
  const oldest = first.entries.at(-1)?.entry.number ?? 0;
  const second = valueOf(pageOfActivity(open(), { filter: ALL, before: oldest }));
  expect(second.entries.map(({ entry }) => entry.number)).toEqual(Array.from({ length: 22 }, (_, at) => 22 - at));
});

test('looking through the chain and taking it along are entries themselves, and nobody but an admin may', async () => {
  const { office, open } = await foundOffice();
  expect(verifyActivity(open())).toMatchObject({ value: { isIntact: true, entries: 2 } });
  const { text } = valueOf(exportActivity(open(), { filter: ALL, format: 'csv' }));
  expect(text).toContain(HEAD.displayName);
  const page = valueOf(pageOfActivity(open(), { filter: ALL, before: null }));
  expect(page.entries.slice(0, 2).map(({ entry }) => entry.code)).toEqual(['activity.exported', 'activity.verified']);
  const clerk = {
    loginName: 'clerk',
    displayName: 'Ines Roth',
    role: 'office',
    password: 'zwölf blaue Ordner',
  } as const;
  valueOf(await addAccount(open(), clerk));
  office.lock('asked');
  valueOf(await office.signIn(clerk));
  const refused = { error: { code: 'notAllowed' } };
  expect(pageOfActivity(open(), { filter: ALL, before: null })).toMatchObject(refused);
  expect(verifyActivity(open())).toMatchObject(refused);
  expect(exportActivity(open(), { filter: ALL, format: 'json' })).toMatchObject(refused);
});

test('a head put there without the keys is never vouched for: the next entry tells of it, for good', async () => {
  const { office, open, database } = await foundOffice();
  const secret = crypto.randomUUID();
  valueOf(addDocument(open(), { ...PLAN, documentId: secret }));
  office.lock('asked');
  database.inTransaction((write) => {
    write.run('DROP TRIGGER activity_is_never_deleted');
    write.run('DELETE FROM activity WHERE number > 2');
    const last = write.get<{ hash: Uint8Array }>('SELECT hash FROM activity WHERE number = 2');
    write.run('UPDATE activity_head SET number = 2, hash = ?', last?.hash ?? null);
  });
  valueOf(await office.signIn(HEAD));
  const report = valueOf(verifyActivity(open()));
  expect(report.isIntact).toBe(false);
  expect(report.findings).toEqual([{ kind: 'head-forged', from: 3, to: 3 }]);
  office.lock('asked');
  valueOf(await office.signIn(HEAD));
  expect(valueOf(verifyActivity(open())).findings).toEqual([{ kind: 'head-forged', from: 3, to: 3 }]);
});

test('an emptied log does not begin anew as if nothing had been', async () => {
  const { office, open, database } = await foundOffice();
  office.lock('asked');
  database.inTransaction((write) => {
    write.run('DROP TRIGGER activity_is_never_deleted');
    write.run('DELETE FROM activity');
    write.run('DELETE FROM activity_head');
  });
  valueOf(await office.signIn(HEAD));
  expect(valueOf(verifyActivity(open())).isIntact).toBe(false);
});
