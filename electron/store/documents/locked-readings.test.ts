import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { deskError } from '../../../shared/desk-error.ts';
import { storeInPlace } from '../../office/testing/store-in-place.ts';
import { databaseFilesIn } from '../database/database-files.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { foundOffice, HEAD, openNewOffice } from '../testing/found-office.test-kit.ts';
import { binDocument } from './bin-document.ts';
import { listDocuments } from './documents.ts';
import { addSheet } from './new-document.test-kit.ts';
import { readAgain } from './rereads.ts';
import { readPicture, settleDocument } from './readings.ts';
import type { DocumentOutcome } from './readings.ts';
import { weekRead } from './week-read.test-kit.ts';

const failed = { state: 'failed', problem: deskError('noTimetable') } as const;

/** An office with these documents in it, to be read while it is locked. */
async function withDocuments(...names: string[]) {
  const made = await foundOffice();
  const ids = names.map((name) => addSheet(made.open(), name, `the sheet ${name}`));
  const { ask } = storeInPlace(made.office);
  const next = async () => valueOf(await ask('documents.nextWhileLocked', undefined));
  const settle = (documentId: string, outcome: DocumentOutcome) =>
    ask('documents.settleWhileLocked', { documentId, outcome });
  return { ...made, ids, ask, next, settle };
}

const comeBack = (ask: Awaited<ReturnType<typeof withDocuments>>['ask']) => ask('session.signIn', HEAD);

test('what waits is read on while nobody is signed in, and is filed with its entries when somebody is', async () => {
  const { ids, office, ask, next, settle, open, database } = await withDocuments('a.pdf', 'b.pdf', 'c.pdf');
  expect(await next()).toBeNull();
  office.lock('idle');
  const first = await next();
  expect(first).toMatchObject({ documentId: ids[0], name: 'a.pdf' });
  expect(Buffer.from(first?.bytes ?? []).toString()).toBe('the sheet a.pdf');
  valueOf(await settle(ids[0] ?? '', weekRead));
  expect(await next()).toMatchObject({ documentId: ids[1] });
  valueOf(await settle(ids[1] ?? '', failed));
  expect(await next()).toMatchObject({ documentId: ids[2] });

  valueOf(await comeBack(ask));
  expect(await next()).toBeNull();
  // Before they are filed they are not read once more either.
  expect(valueOf(await ask('documents.list', undefined)).queue).toEqual([ids[2]]);
  expect(valueOf(await ask('documents.fileLocked', undefined))).toEqual({ left: 0 });
  const { documents, queue } = valueOf(await ask('documents.list', undefined));
  expect(documents).toMatchObject([
    { name: 'a.pdf', state: 'read', summary: weekRead.summary },
    { name: 'b.pdf', state: 'failed', problem: { code: 'noTimetable' } },
    { name: 'c.pdf', state: 'waiting' },
  ]);
  expect(queue).toEqual([ids[2]]);
  expect(valueOf(await ask('documents.open', { documentId: ids[0] ?? '' })).reading).toEqual(weekRead.reading);
  expect(readPicture(open(), ids[0] ?? '', { page: 1, reading: null })).toEqual(weekRead.pictures[0]);
  const [newest] = open().log.newest(database.read, { before: null, most: 1 });
  expect(newest).toMatchObject({ entry: { code: 'document.read', actorId: null, subject: { id: ids[0] } } });
  expect(open().log.verify(database.read).isIntact).toBe(true);
  expect(database.read.all('SELECT * FROM readings_while_locked')).toEqual([]);
});

test('only what waits can be got at, only until it is read, and nothing else of the office', async () => {
  const { ids, office, open, next, settle } = await withDocuments('a.pdf', 'b.pdf');
  const [read = '', waiting = ''] = ids;
  const held = open();
  valueOf(settleDocument(held, read, weekRead));
  office.lock('asked');
  expect(() => listDocuments(held)).toThrow('signed in');
  expect(office.open()).toMatchObject({ error: { code: 'locked' } });
  // What was read before is out of reach, and what is read now is so at once.
  expect(await settle(read, weekRead)).toMatchObject({ error: { code: 'notFound' } });
  expect(await next()).toMatchObject({ documentId: waiting });
  valueOf(await settle(waiting, weekRead));
  expect(await next()).toBeNull();
  expect(await settle(waiting, weekRead)).toMatchObject({ error: { code: 'notFound' } });
});

test('what was read before and is only to be read again waits for a sign-in: its key is let go of with all the others', async () => {
  const { ids, office, open, ask, next, settle } = await withDocuments('a.pdf', 'b.pdf');
  const [again = '', waiting = ''] = ids;
  valueOf(settleDocument(open(), again, weekRead));
  valueOf(readAgain(open(), again));
  office.lock('idle');
  expect(await next()).toMatchObject({ documentId: waiting });
  expect(await settle(again, weekRead)).toMatchObject({ error: { code: 'notFound' } });
  valueOf(await settle(waiting, weekRead));
  expect(await next()).toBeNull();
  valueOf(await comeBack(ask));
  expect(valueOf(await ask('documents.list', undefined)).queue).toEqual([again]);
  // Locked once more before it was filed: what was read needs no key any more either.
  office.lock('idle');
  expect(await next()).toBeNull();
});

test('whoever is locked out cannot stop or repeat a reading by this way', async () => {
  const { ids, office, settle } = await withDocuments('a.pdf');
  office.lock('asked');
  for (const state of ['cancelled', 'waiting'] as const) {
    expect(await settle(ids[0] ?? '', { state })).toMatchObject({ error: { code: 'badRequest' } });
  }
});

test('a program that ended meanwhile has kept what was read, sealed, and reads the rest when somebody is back', async () => {
  const { ids, office, settle, database, folder, keeper } = await withDocuments('a.pdf', 'b.pdf');
  office.lock('idle');
  valueOf(await settle(ids[0] ?? '', weekRead));
  database.close();
  const file = readFileSync(databaseFilesIn(folder).database);
  for (const planted of ['Planck', '3AB', 'week.pdf', 'a.pdf']) expect(file.includes(planted)).toBe(false);

  const { office: again } = await openNewOffice({ folder, keeper });
  const { ask } = storeInPlace(again);
  expect(valueOf(await ask('documents.nextWhileLocked', undefined))).toBeNull();
  valueOf(await comeBack(ask));
  valueOf(await ask('documents.fileLocked', undefined));
  const { documents } = valueOf(await ask('documents.list', undefined));
  expect(documents.map(({ name, state }) => [name, state])).toEqual([
    ['a.pdf', 'read'],
    ['b.pdf', 'waiting'],
  ]);
});

test('a large batch is filed a little at a time, and what was put in the bin meanwhile is let be', async () => {
  const names = Array.from({ length: 12 }, (_none, at) => `${at}.pdf`);
  const { ids, office, ask, settle, open } = await withDocuments(...names);
  office.lock('idle');
  for (const documentId of ids) valueOf(await settle(documentId, weekRead));
  valueOf(await comeBack(ask));
  const clock = vi.spyOn(performance, 'now');
  onTestFinished(() => clock.mockRestore());
  let now = 0;
  clock.mockImplementation(() => (now += 30)); // every look at the clock takes its time
  const left: number[] = [valueOf(await ask('documents.fileLocked', undefined)).left];
  valueOf(binDocument(open(), ids[11] ?? ''));
  while (left.at(-1) !== 0) left.push(valueOf(await ask('documents.fileLocked', undefined)).left);
  expect(left).toEqual([9, 6, 3, 0]);
  const { documents } = valueOf(await ask('documents.list', undefined));
  expect(documents.map(({ state }) => state)).toEqual(Array.from({ length: 11 }, () => 'read'));
});
