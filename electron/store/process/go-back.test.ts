import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../database/office.test-kit.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { HEAD } from '../testing/found-office.test-kit.ts';
import { add, CLERK, idOf, namesIn, officeWith, withClerk } from './gone-back.test-kit.ts';
import type { Store } from './gone-back.test-kit.ts';
import { serveFolder } from './served.test-kit.ts';

const asHead = { password: HEAD.password, code: null };

test('an open office goes back to a backup: what came since is gone, what was erased since stays erased, and one signs in again', async () => {
  const store = await officeWith('3AB.pdf');
  const erased = await add(store, '4M.pdf');
  const backup = await store.backUp();
  await add(store, '5K.pdf');
  valueOf(await store.ask('settings.changeSchool', { schoolName: 'Somewhere else', lockMinutes: 5 }));
  valueOf(await store.ask('documents.bin', { documentId: erased, seen: [] }));
  valueOf(await store.ask('bin.erase', { documentId: erased, seen: [] }));

  expect(valueOf(await store.ask('restore.since', { backup }))).toEqual({ changes: 4, documents: 1 });
  const wrong = { backup, password: 'not hers', code: null };
  expect(await store.ask('restore.goBack', wrong)).toMatchObject({ error: { code: 'wrongPassword' } });
  expect(await namesIn(store)).toEqual(['3AB.pdf', '5K.pdf']);

  const restored = valueOf(await store.ask('restore.goBack', { backup, ...asHead }));
  expect(restored).toMatchObject({ schoolName: 'Lindenhof School', wasDamaged: false, isListCut: false });
  // Nothing is left of what came since but the backup of it: nobody could erase it anywhere else.
  expect(restored.setAside).toBeNull();
  expect(readdirSync(join(store.folder, 'before-restore'))).toEqual([]);
  expect(await store.ask('office.state', undefined)).toMatchObject({ value: { kind: 'locked', keyring: 'kept' } });
  valueOf(await store.ask('session.signIn', HEAD));
  expect(await namesIn(store)).toEqual(['3AB.pdf']);
  expect(valueOf(await store.ask('settings.school', undefined)).schoolName).toBe('Lindenhof School');
  const page = valueOf(await store.ask('activity.page', { filter: {}, before: null } as never));
  const told = page.entries.find(({ entry }) => entry.code === 'backup.restored');
  expect(told?.entry.actorId).not.toBeNull();
  expect(valueOf(await store.ask('activity.verify', undefined)).isIntact).toBe(true);

  // The way forward again: the backup that was made of the state before.
  const [, present] = store.backups();
  const forward = { backup: join(store.place, present ?? ''), ...asHead };
  expect(valueOf(await store.ask('restore.since', forward))).toBeNull();
  valueOf(await store.ask('restore.goBack', forward));
  valueOf(await store.ask('session.signIn', HEAD));
  expect(await namesIn(store)).toEqual(['3AB.pdf', '5K.pdf']);
  await store.close();
});

test('whose password was another one then needs the recovery code, and comes in with the password of then', async () => {
  const store = await officeWith('3AB.pdf');
  const backup = await store.backUp();
  const newPassword = 'neue Kastanie 88';
  valueOf(await store.ask('session.changePassword', { oldPassword: HEAD.password, newPassword }));
  const asked = { backup, password: newPassword, code: null };
  expect(await store.ask('restore.goBack', asked)).toMatchObject({ error: { code: 'backupNeedsCode' } });
  expect(store.backups()).toHaveLength(1);
  valueOf(await store.ask('restore.goBack', { ...asked, code: store.recoveryCode }));
  valueOf(await store.ask('session.signIn', HEAD));
  await store.close();
});

/** A colleague who has the head's rights since the backup, and whose own password has them in. */
async function succeed(
  { ask }: Store,
  since: 'newcomer' | 'promoted',
): Promise<Record<'loginName' | 'password', string>> {
  const own = { loginName: CLERK.loginName, password: 'dreizehn rote Ordner' };
  if (since === 'newcomer') {
    valueOf(await ask('accounts.add', { ...CLERK, role: 'admin', ownPassword: HEAD.password }));
    valueOf(await ask('session.lock', { why: 'asked' }));
    valueOf(await ask('session.signIn', CLERK));
    valueOf(await ask('session.changePassword', { oldPassword: CLERK.password, newPassword: own.password }));
    return own;
  }
  const { password: _, ...account } = CLERK;
  const userId = await idOf({ ask }, CLERK.loginName);
  valueOf(await ask('accounts.edit', { ...account, userId, role: 'admin', ownPassword: HEAD.password }));
  valueOf(await ask('session.lock', { why: 'asked' }));
  valueOf(await ask('session.signIn', own));
  return own;
}

test('whoever was no administrator on the day of the backup needs the code of then: nobody locks themselves out', async () => {
  const store = await officeWith('3AB.pdf');
  await withClerk(store);
  const backup = await store.backUp();
  const { password } = await succeed(store, 'promoted');
  const asked = { backup, password, code: null };
  expect(await store.ask('restore.goBack', asked)).toMatchObject({ error: { code: 'backupNeedsCode' } });
  valueOf(await store.ask('restore.goBack', { ...asked, code: store.recoveryCode }));
  // The administrator of then is one again, and comes in by their own password or by the sheet.
  valueOf(await store.ask('session.signIn', HEAD));
  await store.close();
});

test.each(['newcomer', 'promoted'] as const)(
  'no state is gone back to whose administrators were all erased since: %s, and nothing moves',
  async (since) => {
    const store = await officeWith('3AB.pdf');
    if (since === 'promoted') await withClerk(store);
    const backup = await store.backUp();
    const headId = await idOf(store, HEAD.loginName);
    const successor = await succeed(store, since);
    valueOf(await store.ask('person.erase', { userId: headId }));
    await add(store, '5K.pdf');
    const asked = { backup, password: successor.password, code: store.recoveryCode };
    expect(await store.ask('restore.goBack', asked)).toMatchObject({ error: { code: 'backupWithoutAdmin' } });
    // Said before anything was done: the office is open, and no backup was made for it.
    expect(store.backups()).toHaveLength(1);
    expect(await namesIn(store)).toEqual(['3AB.pdf', '5K.pdf']);
    await store.backUp();
    await store.close();

    // The same on a new computer, where the list of what was erased lies beside the backups; a later backup is the way on.
    const there = serveFolder();
    const given = { backup, code: store.recoveryCode, mayGoWithoutKeyring: false };
    expect(await there.ask('restore.begin', given)).toMatchObject({ error: { code: 'backupWithoutAdmin' } });
    expect(await there.ask('office.state', undefined)).toMatchObject({ value: { kind: 'new' } });
    const [, later] = store.backups();
    valueOf(await there.ask('restore.begin', { ...given, backup: join(store.place, later ?? '') }));
    valueOf(await there.ask('session.signIn', successor));
    await there.close();
  },
);

test('where the present state cannot be backed up nothing takes its place', async () => {
  const store = await officeWith('3AB.pdf');
  const backup = await store.backUp();
  await add(store, '5K.pdf');
  const stick = newFolder();
  valueOf(await store.ask('backup.choosePlace', { place: stick }));
  rmSync(stick, { recursive: true });
  const answer = await store.ask('restore.goBack', { backup, ...asHead });
  expect(answer).toMatchObject({ error: { code: 'presentNotKept' } });
  expect(await namesIn(store)).toEqual(['3AB.pdf', '5K.pdf']);
  await store.close();
});

test('whoever locks the office while it goes back finds it gone back, and locked', async () => {
  const store = await officeWith('3AB.pdf');
  const backup = await store.backUp();
  await add(store, '5K.pdf');
  const going = store.ask('restore.goBack', { backup, ...asHead });
  valueOf(await store.ask('session.lock', { why: 'idle' }));
  valueOf(await going);
  expect(await store.ask('office.state', undefined)).toMatchObject({ value: { kind: 'locked' } });
  valueOf(await store.ask('session.signIn', HEAD));
  expect(await namesIn(store)).toEqual(['3AB.pdf']);
  await store.close();
});

test('a backup that made room for another since it was listed is missing, not damaged', async () => {
  const store = await officeWith('3AB.pdf');
  const backup = await store.backUp();
  rmSync(backup, { recursive: true });
  for (const code of [null, store.recoveryCode]) {
    const answer = await store.ask('restore.goBack', { backup, password: HEAD.password, code });
    expect(answer).toMatchObject({ error: { code: 'backupMissing' } });
  }
  await store.close();
});

test('another school’s backup is refused, and so is whoever is no administrator', async () => {
  const [store, other] = [await officeWith(), await officeWith()];
  const [backup, others] = [await store.backUp(), await other.backUp()];
  await other.close();
  for (const code of [null, other.recoveryCode]) {
    const answer = await store.ask('restore.goBack', { backup: others, password: HEAD.password, code });
    expect(answer).toMatchObject({ error: { code: 'backupOfAnother' } });
  }
  valueOf(await store.ask('accounts.add', CLERK));
  valueOf(await store.ask('session.lock', { why: 'asked' }));
  expect(await store.ask('restore.goBack', { backup, ...asHead })).toMatchObject({ error: { code: 'locked' } });
  valueOf(await store.ask('session.signIn', CLERK));
  const changed = { oldPassword: CLERK.password, newPassword: 'dreizehn rote Ordner' };
  valueOf(await store.ask('session.changePassword', changed));
  const asClerk = { backup, password: changed.newPassword, code: null };
  expect(await store.ask('restore.goBack', asClerk)).toMatchObject({ error: { code: 'notAllowed' } });
  expect(await store.ask('restore.since', { backup })).toMatchObject({ error: { code: 'notAllowed' } });
  await store.close();
});

test('at an open desk no backup is restored past what going back asks for: the password, whose it is, a backup of the present', async () => {
  const store = await officeWith('3AB.pdf');
  const backup = await store.backUp();
  await add(store, '5K.pdf');
  const code = store.recoveryCode;
  for (const answer of [
    await store.ask('restore.begin', { backup, code, mayGoWithoutKeyring: false }),
    await store.ask('restore.unseal', { backup, code }),
  ]) {
    expect(answer).toMatchObject({ error: { code: 'notAllowed' } });
  }
  expect(await namesIn(store)).toEqual(['3AB.pdf', '5K.pdf']);
  expect(valueOf(await store.ask('restore.look', { place: null })).backups).toHaveLength(1);
  await store.close();
});
