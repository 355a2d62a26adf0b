import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { newFolder } from '../database/office.test-kit.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { HEAD } from '../testing/found-office.test-kit.ts';
import { serveFolder } from './served.test-kit.ts';

const CLERK = {
  loginName: 'i.roth',
  displayName: 'Ines Roth',
  role: 'office',
  password: 'zwölf blaue Ordner',
  printedName: null,
  classes: [] as string[],
} as const;

type Store = Awaited<ReturnType<typeof officeWith>>;

/** A founded office with documents; the head is signed in. */
async function officeWith(...names: readonly string[]) {
  const store = serveFolder();
  const admin = { schoolName: 'Lindenhof School', admin: HEAD, mayGoWithoutKeyring: false };
  const { recoveryCode } = valueOf(await store.ask('office.found', admin));
  const place = join(store.profile, 'backups');
  const backups = () =>
    readdirSync(place)
      .filter((name) => /^timetable-desk-backup-\d{4}-[\d-]+$/.test(name))
      .sort();
  const backUp = async (): Promise<string> => {
    const before = readdirSync(store.profile).includes('backups') ? backups().length : 0;
    valueOf(await store.ask('backup.make', undefined));
    await vi.waitFor(async () => {
      expect(valueOf(await store.ask('backup.state', undefined)).running).toBeNull();
      expect(backups()).toHaveLength(before + 1);
    }, 30_000);
    return join(place, backups().at(-1) ?? '');
  };
  const made = { ...store, recoveryCode, place, backups, backUp };
  for (const name of names) await add(made, name);
  return made;
}

async function add({ ask }: Pick<Store, 'ask'>, name: string): Promise<string> {
  const bytes = new Uint8Array(Buffer.alloc(30_000, name));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const documentId = randomUUID();
  valueOf(await ask('documents.add', { documentId, name, sha256, bytes }));
  return documentId;
}

async function namesIn({ ask }: Store): Promise<string[]> {
  return valueOf(await ask('documents.list', undefined))
    .documents.map(({ name }) => name)
    .sort();
}

const asHead = { password: HEAD.password, code: null };

test('an open office goes back to a backup: what came since is gone, what was erased since stays erased, and one signs in again', async () => {
  const store = await officeWith('3AB.pdf');
  const erased = await add(store, '4M.pdf');
  const backup = await store.backUp();
  await add(store, '5K.pdf');
  valueOf(await store.ask('settings.changeSchool', { schoolName: 'Somewhere else', lockMinutes: 5 }));
  valueOf(await store.ask('documents.bin', { documentId: erased }));
  valueOf(await store.ask('bin.erase', { documentId: erased }));

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

test('who locks the office while the present is backed up is locked at once, and nothing takes its place', async () => {
  const store = await officeWith('3AB.pdf');
  const backup = await store.backUp();
  await add(store, '5K.pdf');
  const going = store.ask('restore.goBack', { backup, ...asHead });
  valueOf(await store.ask('session.lock', { why: 'idle' }));
  expect(store.backups()).toHaveLength(1);
  expect(await going).toMatchObject({ error: { code: 'locked' } });
  valueOf(await store.ask('session.signIn', HEAD));
  expect(await namesIn(store)).toEqual(['3AB.pdf', '5K.pdf']);
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
