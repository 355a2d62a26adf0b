import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { careInPlace } from '../../office/testing/care-in-place.ts';
import { storeInPlace } from '../../office/testing/store-in-place.ts';
import { addAccount } from '../accounts/accounts.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { foundOffice, HEAD } from '../testing/found-office.test-kit.ts';
import { storeContract } from './store-contract.ts';
import type { StoreAsk, StoreCall } from './store-contract.ts';

const TEACHER = {
  loginName: 'joynes',
  displayName: 'Ada Joynes',
  role: 'teacher',
  password: 'zwölf blaue Ordner',
  printedName: 'Miss Joynes',
  classes: ['3AB', '4 M'],
} as const;
const newPassword = 'dreizehn rote Ordner';

/** What may be asked before a password of one's own is chosen: how things stand, the way in and the way out. */
const ALWAYS: readonly string[] = [
  ...['office.state', 'office.found', 'session.signIn', 'session.recover', 'session.lock', 'session.changePassword'],
  // Of these nothing comes while anybody is signed in: see locked-readings.test.ts.
  ...['documents.nextWhileLocked', 'documents.settleWhileLocked'],
  // Nor of these, while nothing is wrong with the papers: see damaged-papers.test.ts.
  ...['repair.look', 'repair.saveSound', 'repair.openWithoutJournal'],
  // Main says it of a store that is gone, and no window can.
  'repair.noteStoreEnded',
  // Main asks it for itself, before it ends the program.
  'backup.isRunning',
];

test('with a password that somebody else knows nothing can be done but choose another', async () => {
  const { office, open, database, folder, keeper } = await foundOffice();
  valueOf(await addAccount(open(), { ...TEACHER, classes: [], role: 'admin', ownPassword: HEAD.password }));
  const { ask } = storeInPlace(office, careInPlace({ office, database, folder, keeper }));
  await ask('session.lock', { why: 'asked' });
  valueOf(await ask('session.signIn', TEACHER));
  for (const name of Object.keys(storeContract) as StoreCall[]) {
    if (ALWAYS.includes(name)) continue;
    const anything = { documentId: randomUUID(), password: TEACHER.password } as unknown as StoreAsk<typeof name>;
    expect([name, await ask(name, anything)]).toMatchObject([name, { error: { code: 'ownPasswordFirst' } }]);
  }
  const unchanged = { oldPassword: TEACHER.password, newPassword: TEACHER.password };
  expect(await ask('session.changePassword', unchanged)).toMatchObject({ error: { code: 'passwordUnchanged' } });
  valueOf(await ask('session.changePassword', { oldPassword: TEACHER.password, newPassword }));
  expect(valueOf(await ask('accounts.list', undefined))).toHaveLength(2);
});

test('an actor carries tags of the printed name and classes, and no name; the account knows the names', async () => {
  const { office, open } = await foundOffice();
  const { userId } = valueOf(await addAccount(open(), { ...TEACHER, classes: [...TEACHER.classes] }));
  const { ask } = storeInPlace(office);
  const accounts = valueOf(await ask('accounts.list', undefined));
  expect(accounts.find((account) => account.userId === userId)).toMatchObject({
    printedName: 'Miss Joynes',
    classes: ['3AB', '4 M'],
  });
  office.lock('asked');
  valueOf(await ask('session.signIn', TEACHER));
  const state = valueOf(await ask('office.state', undefined));
  const actor = state.kind === 'open' ? state.who.actor : null;
  expect(actor).toMatchObject({ userId, personId: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(actor?.classIds).toHaveLength(2);
  expect(JSON.stringify(actor)).not.toMatch(/Joynes|3AB/);
});

test('editing an account changes its printed name and classes, one’s own at once', async () => {
  const { office, open } = await foundOffice();
  const { ask } = storeInPlace(office);
  const own = { userId: open().actor.userId, displayName: 'Mara Lind', role: 'admin' } as const;
  valueOf(await ask('accounts.edit', { ...own, printedName: 'Frau Lind', classes: ['3AB'] }));
  const tagged = open().actor;
  expect(tagged).toMatchObject({ personId: expect.any(String), classIds: [expect.any(String)] });
  valueOf(await ask('accounts.edit', { ...own, printedName: 'frau  lind', classes: ['3 ab'] }));
  expect(open().actor).toEqual(tagged);
});

test('the school’s name is told to whoever is in, and not at the door', async () => {
  const { office } = await foundOffice();
  expect(office.state()).toMatchObject({ kind: 'open', schoolName: 'Lindenhof School' });
  office.lock('asked');
  expect(JSON.stringify(office.state())).not.toContain('Lindenhof');
});

test('a refused call is noted with its name', async () => {
  const { office, open, database } = await foundOffice();
  const { ask } = storeInPlace(office);
  valueOf(await ask('session.refused', { call: 'accounts.list' }));
  expect(open().log.newest(database.read, { before: null, most: 1 })).toMatchObject([
    { entry: { code: 'access.refused' }, payload: { details: { call: 'accounts.list' } } },
  ]);
});
