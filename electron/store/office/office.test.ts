import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { DatabaseDisaster } from '../database/database-disaster.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import {
  addAccount,
  changeOwnPassword,
  deactivateAccount,
  listAccounts,
  confirmCode,
  renewCode,
  resetPassword,
} from '../accounts/accounts.ts';
import { findUser } from '../accounts/user-record.ts';
import { foundOffice, HEAD, openNewOffice } from '../testing/found-office.test-kit.ts';

const { loginName, password } = HEAD;
const CLERK = { loginName: 'clerk', displayName: 'Ines Roth', role: 'office', password: 'zwölf blaue Ordner' } as const;

test('a new office is founded once, and its first admin sits in it', async () => {
  const { office } = await openNewOffice();
  expect(office.state()).toEqual({ kind: 'new', hasKeyring: true });
  const first = { schoolName: 'Lindenhof School', admin: HEAD, mayGoWithoutKeyring: false };
  expect(valueOf(await office.found(first)).recoveryCode).toMatch(/^[0-9A-Z-]+$/);
  expect(office.state()).toMatchObject({ kind: 'open', who: { actor: { role: 'admin' }, displayName: 'Mara Lind' } });
  expect(await office.found(first)).toMatchObject({ error: { code: 'alreadyFounded' } });
});

test('a bad password founds nothing', async () => {
  const { office } = await openNewOffice();
  const admin = { ...HEAD, password: 'short' };
  expect(await office.found({ schoolName: 'S', admin, mayGoWithoutKeyring: false })).toMatchObject({
    error: { code: 'passwordTooShort' },
  });
  expect(office.state().kind).toBe('new');
});

test('locked, the office opens to the right name and password only', async () => {
  const { office } = await foundOffice();
  office.lock('asked');
  expect(office.state()).toEqual({ kind: 'locked', keyring: 'kept' });
  expect(office.open()).toMatchObject({ error: { code: 'locked' } });
  expect(await office.signIn({ loginName, password: 'Kastanie am Tor 8' })).toMatchObject({
    error: { code: 'wrongPassword' },
  });
  expect(await office.signIn({ loginName: 'nobody', password })).toMatchObject({ error: { code: 'wrongPassword' } });
  expect(await office.signIn({ loginName: ' M.LIND ', password })).toMatchObject({ ok: true });
});

test('what was held while it was open opens nothing after the lock', async () => {
  const { office, open } = await foundOffice();
  const held = open();
  office.lock('idle');
  expect(() => findUser(held.database.read, held.records, held.actor.userId)).toThrow(
    'only while somebody is signed in',
  );
});

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

test('guessing has to wait longer and longer, and the wait outlives the program and a clock set back', async () => {
  const { office, clock } = await foundOffice();
  office.lock('asked');
  for (let at = 0; at < 5; at += 1) await office.signIn({ loginName, password: `guess number ${at}` });
  expect(await office.signIn({ loginName, password })).toEqual({
    ok: false,
    error: { code: 'waitBeforeTrying', values: { seconds: 30 } },
  });
  clock.run = 'run 2';
  clock.wall -= 86_400_000;
  expect(await office.signIn({ loginName, password })).toMatchObject({ error: { code: 'waitBeforeTrying' } });
  clock.wall += 31_000;
  expect(await office.signIn({ loginName, password })).toMatchObject({ ok: true });
});

test('a colleague signs in with the given password, and is to change it', async () => {
  const { office, open } = await foundOffice();
  valueOf(await addAccount(open(), CLERK));
  expect(await addAccount(open(), { ...CLERK, loginName: 'Clerk' })).toMatchObject({
    error: { code: 'loginNameTaken' },
  });
  office.lock('asked');
  valueOf(await office.signIn(CLERK));
  expect(office.state()).toMatchObject({ who: { actor: { role: 'office' }, mustChangePassword: true } });
  const changed = await changeOwnPassword(open(), { oldPassword: CLERK.password, newPassword: 'dreizehn rote Ordner' });
  office.goOnWith(valueOf(changed), open().keys);
  expect(office.state()).toMatchObject({ who: { mustChangePassword: false } });
  office.lock('asked');
  expect(await office.signIn(CLERK)).toMatchObject({ error: { code: 'wrongPassword' } });
  expect(await office.signIn({ ...CLERK, password: 'dreizehn rote Ordner' })).toMatchObject({ ok: true });
});

test('the store itself refuses what the role may not do', async () => {
  const { office, open } = await foundOffice();
  const { userId } = valueOf(await addAccount(open(), CLERK));
  office.lock('asked');
  valueOf(await office.signIn(CLERK));
  const refused = { error: { code: 'notAllowed' } };
  expect(await addAccount(open(), { ...CLERK, loginName: 'other' })).toMatchObject(refused);
  expect(listAccounts(open())).toMatchObject(refused);
  expect(deactivateAccount(open(), { userId })).toMatchObject(refused);
  expect(await resetPassword(open(), { userId, password: 'vierzehn Ordner' })).toMatchObject(refused);
  expect(await renewCode(open(), { password: CLERK.password })).toMatchObject(refused);
  expect(await confirmCode(open(), { recoveryCode: 'ABCD' })).toMatchObject(refused);
});

test('a deactivated account opens nothing, the last admin stays, and a reset brings somebody back', async () => {
  const { office, open } = await foundOffice();
  const { userId } = valueOf(await addAccount(open(), CLERK));
  expect(deactivateAccount(open(), { userId: open().actor.userId })).toMatchObject({ error: { code: 'lastAdmin' } });
  valueOf(deactivateAccount(open(), { userId }));
  office.lock('asked');
  expect(await office.signIn(CLERK)).toMatchObject({ error: { code: 'wrongPassword' } });
  valueOf(await office.signIn({ loginName, password }));
  valueOf(await resetPassword(open(), { userId, password: 'fünfzehn Ordner' }));
  office.lock('asked');
  expect(await office.signIn({ ...CLERK, password: 'fünfzehn Ordner' })).toMatchObject({ ok: true });
});

test('a role changed in the file by hand is found, not believed', async () => {
  const { office, open, database } = await foundOffice();
  valueOf(await addAccount(open(), CLERK));
  office.lock('asked');
  database.inTransaction((write) => write.run("UPDATE users SET role = 'admin'"));
  expect(await office.signIn(CLERK)).toMatchObject({ error: { code: 'keysDamaged' } });
});

test('with the printed code an admin comes back in after the keyring was lost, and everybody’s passwords go on working', async () => {
  const { office: before, open: openBefore, withAnotherKeyring, recoveryCode } = await foundOffice();
  valueOf(await addAccount(openBefore(), CLERK));
  before.lock('asked');
  const office = withAnotherKeyring();
  expect(await office.signIn({ loginName, password })).toMatchObject({ error: { code: 'keyringChanged' } });
  const typed = { code: recoveryCode.toLowerCase().replaceAll('-', ' '), loginName, newPassword: 'neue Kastanie 88' };
  expect(await office.recover({ ...typed, loginName: CLERK.loginName })).toMatchObject({ error: { code: 'notFound' } });
  valueOf(await office.recover(typed));
  expect(office.state()).toMatchObject({ kind: 'open', who: { actor: { role: 'admin' } } });
  office.lock('asked');
  expect(await office.signIn(CLERK)).toMatchObject({ ok: true });
});

test('everything that happened stands in the log, and the log is whole', async () => {
  const { office, open, database } = await foundOffice();
  valueOf(await addAccount(open(), CLERK));
  office.lock('asked');
  await office.signIn({ loginName, password: 'something else' });
  valueOf(await office.signIn({ loginName, password }));
  const { log } = open();
  const codes = log.newest(database.read, { before: null, most: 10 }).map(({ entry }) => entry.code);
  expect(codes).toEqual(['sign-in.done', 'session.locked', 'account.created', 'account.created', 'key.made']);
  expect(log.newest(database.read, { before: null, most: 1 })[0]?.payload?.details).toEqual({ wrongTriesBefore: 1 });
  expect(log.verify(database.read)).toMatchObject({ isIntact: true, entries: 5 });
  database.inTransaction((write) => {
    write.run('DROP TRIGGER activity_is_never_changed');
    write.run("UPDATE activity SET action = 'sign-in.refused' WHERE number = 5");
  });
  expect(log.verify(database.read).isIntact).toBe(false);
});

test('no name stands in any file of the folder', async () => {
  const { folder, open, database } = await foundOffice();
  valueOf(await addAccount(open(), CLERK));
  database.emptyJournal();
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    for (const planted of ['Mara Lind', 'm.lind', 'Lindenhof School', 'Ines Roth', 'clerk', 'Kastanie']) {
      expect(bytes.includes(planted), `${planted} in ${name}`).toBe(false);
    }
  }
});

test('a try while the keyring is away costs nothing and forgives nothing', async () => {
  const { office, keeper } = await foundOffice();
  office.lock('asked');
  for (let at = 0; at < 4; at += 1) await office.signIn({ loginName, password: `guess number ${at}` });
  keeper.mood = 'unavailable';
  expect(await office.signIn({ loginName, password: 'guess number 4' })).toMatchObject({
    error: { code: 'keyringUnavailable' },
  });
  keeper.mood = 'works';
  await office.signIn({ loginName, password: 'guess number 5' });
  expect(await office.signIn({ loginName, password })).toMatchObject({ error: { code: 'waitBeforeTrying' } });
});

test('the printed code also ends the wait that wrong passwords brought', async () => {
  const { office, recoveryCode } = await foundOffice();
  office.lock('asked');
  for (let at = 0; at < 5; at += 1) await office.signIn({ loginName, password: `guess number ${at}` });
  valueOf(await office.recover({ code: recoveryCode, loginName, newPassword: 'neue Kastanie 88' }));
  office.lock('asked');
  expect(await office.signIn({ loginName, password: 'neue Kastanie 88' })).toMatchObject({ ok: true });
});

test('somebody who signs in over another ends that sitting', async () => {
  const { office, open } = await foundOffice();
  valueOf(await addAccount(open(), CLERK));
  const before = open();
  valueOf(await office.signIn(CLERK));
  expect(() => findUser(before.database.read, before.records, before.actor.userId)).toThrow('somebody is signed in');
});
