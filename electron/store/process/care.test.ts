import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import type * as NodeFiles from 'node:fs/promises';
import { databaseFilesIn } from '../database/database-files.ts';
import { newFolder } from '../database/office.test-kit.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { createFakeKeyring } from '../keys/testing/fake-keyring.ts';
import { HEAD } from '../testing/found-office.test-kit.ts';
import { serveFolder } from './served.test-kit.ts';

/** Files that a virus scanner has open: how often each does not let itself be renamed. */
const held = vi.hoisted(() => new Map<string, number>());

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof NodeFiles>();
  const rename: typeof real.rename = async (from, to) => {
    const times = held.get(String(from)) ?? 0;
    held.set(String(from), times - 1);
    if (times > 0) throw Object.assign(new Error('held'), { code: 'EBUSY' });
    return real.rename(from, to);
  };
  return { ...real, rename };
});

const FIRST = { schoolName: 'Lindenhof School', admin: HEAD, mayGoWithoutKeyring: false };
const COLLEAGUE = {
  loginName: 'i.roth',
  displayName: 'Ines Roth',
  role: 'office',
  printedName: null,
  classes: [] as string[],
  password: 'zwölf blaue Ordner',
} as const;

/** On a busy computer. */
const patiently = { timeout: 30_000 };

type Store = ReturnType<typeof serveFolder>;

function newDocument(name: string) {
  const bytes = new Uint8Array(Buffer.alloc(30_000, name));
  return { documentId: randomUUID(), name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
}

/** A founded office with a colleague and documents; the head is signed in. */
async function officeWith(names: readonly string[], store = serveFolder()) {
  const { recoveryCode } = valueOf(await store.ask('office.found', FIRST));
  valueOf(await store.ask('accounts.add', COLLEAGUE));
  for (const name of names) valueOf(await store.ask('documents.add', newDocument(name)));
  return { ...store, recoveryCode };
}

async function backUp({ ask, profile }: Store): Promise<string> {
  valueOf(await ask('backup.make', undefined));
  await vi.waitFor(async () => {
    const state = valueOf(await ask('backup.state', undefined));
    expect(state).toMatchObject({ running: null, problem: null });
    expect(state.lastMade).not.toBeNull();
  }, patiently);
  const [name] = readdirSync(join(profile, 'backups')).filter((one) => one.startsWith('timetable-desk-backup-'));
  return join(profile, 'backups', name ?? '');
}

async function namesIn({ ask }: Store): Promise<string[]> {
  return valueOf(await ask('documents.list', undefined))
    .documents.map(({ name }) => name)
    .sort();
}

async function codesIn({ ask }: Store): Promise<string[]> {
  const page = valueOf(await ask('activity.page', { filter: {}, before: null } as never));
  return page.entries.map(({ entry }) => entry.code);
}

test('restore drill: on another computer with another keyring the sheet brings everything back, and everybody’s password goes on working', async () => {
  const here = await officeWith(['3AB.pdf', '4M.pdf']);
  const backup = await backUp(here);
  expect(await codesIn(here)).toContain('backup.made');
  await here.close();

  const there = serveFolder(newFolder(), createFakeKeyring('keychain'));
  expect(await there.ask('office.state', undefined)).toMatchObject({ value: { kind: 'new' } });
  const found = valueOf(await there.ask('restore.look', { place: join(here.profile, 'backups') }));
  expect(found).toMatchObject({
    backups: [{ state: 'good', about: { documents: 2, timetables: 0 } }],
    hasKeyring: true,
  });
  const slip = here.recoveryCode.replace(/^./, (letter) => (letter === '7' ? '8' : '7'));
  expect(await there.ask('restore.unseal', { backup, code: slip })).toMatchObject({ error: { code: 'codeMistyped' } });
  expect(await there.ask('restore.unseal', { backup, code: here.recoveryCode })).toEqual({
    ok: true,
    value: { schoolName: 'Lindenhof School' },
  });
  expect(existsSync(join(there.folder, 'timetable-desk.sqlite'))).toBe(true);
  const given = { backup, code: here.recoveryCode, mayGoWithoutKeyring: false };
  expect(valueOf(await there.ask('restore.begin', given))).toMatchObject({
    schoolName: 'Lindenhof School',
    isListCut: false,
  });

  expect(await there.ask('office.state', undefined)).toMatchObject({ value: { kind: 'locked', keyring: 'kept' } });
  // Whoever else comes: nobody but the sheet's holder may put an older office over this one.
  expect(await there.ask('restore.begin', given)).toMatchObject({ error: { code: 'notAllowed' } });
  valueOf(await there.ask('session.signIn', COLLEAGUE));
  valueOf(await there.ask('session.lock', { why: 'asked' }));
  valueOf(await there.ask('session.signIn', HEAD));
  expect(await namesIn(there)).toEqual(['3AB.pdf', '4M.pdf']);
  expect(await codesIn(there)).toEqual(expect.arrayContaining(['backup.restored', 'key.recovery-used']));
  expect(valueOf(await there.ask('activity.verify', undefined)).isIntact).toBe(true);
  await there.close();
});

test('a computer without a keyring takes the office over once passwords alone are agreed to', async () => {
  const here = await officeWith(['3AB.pdf']);
  const backup = await backUp(here);
  await here.close();
  const bare = createFakeKeyring(null);
  const there = serveFolder(newFolder(), bare);
  valueOf(await there.ask('restore.begin', { backup, code: here.recoveryCode, mayGoWithoutKeyring: true }));
  expect(await there.ask('office.state', undefined)).toMatchObject({ value: { kind: 'locked', keyring: 'none' } });
  valueOf(await there.ask('session.signIn', HEAD));
  await there.close();
});

test('a new recovery sheet that is confirmed has a backup that it opens', async () => {
  const here = await officeWith(['3AB.pdf']);
  const renewed = valueOf(await here.ask('session.renewRecoveryCode', { password: HEAD.password }));
  valueOf(await here.ask('session.confirmCode', renewed));
  const place = join(here.profile, 'backups');
  const backups = () => readdirSync(place).filter((name) => /^timetable-desk-backup-[\d-]+$/.test(name));
  await vi.waitFor(() => expect(backups()).toHaveLength(1), patiently);
  await here.close();
  const there = serveFolder();
  const given = { backup: join(place, backups()[0] ?? ''), code: renewed.recoveryCode, mayGoWithoutKeyring: false };
  valueOf(await there.ask('restore.begin', given));
  await there.close();
});

test('a code that is not this backup’s changes nothing', async () => {
  const [here, other] = [await officeWith(['3AB.pdf']), await officeWith([])];
  const backup = await backUp(here);
  await here.close();
  const there = serveFolder();
  const wrong = { backup, code: other.recoveryCode, mayGoWithoutKeyring: true };
  expect(await there.ask('restore.begin', wrong)).toMatchObject({ error: { code: 'codeWrong' } });
  expect(await there.ask('office.state', undefined)).toMatchObject({ value: { kind: 'new' } });
  await Promise.all([other.close(), there.close()]);
});

test('a backup that cannot be made is told in plain words, and made when its place is there again', async () => {
  const store = await officeWith([]);
  const stick = newFolder();
  valueOf(await store.ask('backup.choosePlace', { place: stick }));
  rmSync(join(stick, 'timetable-desk-backups.txt'));
  valueOf(await store.ask('backup.make', undefined));
  const failed = { place: stick, isUsualPlace: false, running: null, problem: { code: 'place-missing' } };
  await vi.waitFor(
    async () => expect(valueOf(await store.ask('backup.state', undefined))).toMatchObject(failed),
    patiently,
  );
  expect(await codesIn(store)).toContain('backup.failed');
  valueOf(await store.ask('backup.choosePlace', { place: null }));
  await backUp(store);
  expect(store.news).toContain('backup.changed');
  const inside = join(store.folder, 'backups');
  expect(await store.ask('backup.choosePlace', { place: inside })).toMatchObject({
    error: { code: 'backupPlaceUnfit' },
  });
  expect(await store.ask('backup.choosePlace', { place: join(stick, 'gone') })).toMatchObject({
    error: { code: 'backupPlaceMissing' },
  });
  await store.close();
});

test('while a backup is made others are answered, and closing in the middle of it leaves the folder tidy', async () => {
  const store = await officeWith(['3AB.pdf', '4M.pdf', '5K.pdf']);
  valueOf(await store.ask('backup.make', undefined));
  expect(await namesIn(store)).toHaveLength(3);
  await store.close();
  // As they lie there where the computer stops in the middle, with keys in them that may be erased since.
  const { unfinished, backupInTheMaking } = databaseFilesIn(store.folder);
  for (const file of [unfinished, backupInTheMaking, `${backupInTheMaking}.unfinished`]) {
    for (const path of [file, `${file}-journal`, `${file}-wal`]) writeFileSync(path, 'keys');
  }
  const again = serveFolder(store.profile, store.keyring);
  valueOf(await again.ask('session.signIn', HEAD));
  expect(await namesIn(again)).toHaveLength(3);
  expect(readdirSync(store.folder).sort()).toEqual([
    'timetable-desk.in-use',
    'timetable-desk.lock',
    'timetable-desk.sqlite',
    'timetable-desk.sqlite-wal',
  ]);
  await again.close();
});

test('what was done while nobody was signed in is noted at the next sign-in', async () => {
  const store = await officeWith([]);
  valueOf(await store.ask('backup.make', undefined));
  valueOf(await store.ask('session.lock', { why: 'asked' }));
  const hasBackup = () => readdirSync(join(store.profile, 'backups')).some((name) => /-0001-[\d-]+$/.test(name));
  await vi.waitFor(() => expect(hasBackup()).toBe(true), patiently);
  valueOf(await store.ask('session.signIn', HEAD));
  await vi.waitFor(async () => expect(await codesIn(store)).toContain('backup.made'), patiently);
  await store.close();
});

/** Writes nonsense over a page of the file, away from its first ones, which every office is known by. */
function spoilPage(file: string, page: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(4_096, 0xa5), 0, 4_096, page * 4_096);
  closeSync(handle);
}

test('a page that was overwritten is found at the next backup, nobody works on, and what is sound can be saved', async () => {
  const store = await officeWith(['3AB.pdf', '4M.pdf', '5K.pdf']);
  await store.close();
  const { database } = databaseFilesIn(store.folder);
  // A page in the middle of a stored file: found only when it is read.
  const bytes = readFileSync(database);
  spoilPage(database, Math.floor(bytes.byteLength / 4_096) - 12);

  const again = serveFolder(store.profile, store.keyring);
  valueOf(await again.ask('session.signIn', HEAD));
  valueOf(await again.ask('backup.make', undefined));
  await vi.waitFor(() => expect(again.news).toContain('office.changed'), patiently);
  expect(await again.ask('office.state', undefined)).toEqual({
    ok: true,
    value: { kind: 'trouble', trouble: 'damaged' },
  });
  expect(await again.ask('documents.list', undefined)).toMatchObject({ error: { code: 'storeDamaged' } });
  // Closed it looks whole from outside; it is not believed.
  await again.close();
  const later = serveFolder(store.profile, store.keyring);
  expect(await later.ask('office.state', undefined)).toMatchObject({ value: { trouble: 'damaged' } });
  const view = valueOf(await later.ask('repair.look', undefined));
  expect(view).toMatchObject({ damage: 'inside', folder: store.folder, sound: { accounts: 2, isAll: false } });

  const { setAside } = valueOf(await later.ask('repair.saveSound', undefined));
  expect(existsSync(join(setAside, 'timetable-desk.sqlite'))).toBe(true);
  expect(await later.ask('office.state', undefined)).toMatchObject({ value: { kind: 'locked' } });
  valueOf(await later.ask('session.signIn', HEAD));
  expect(await codesIn(later)).toContain('store.repaired');
  await later.close();
});

test('a file whose end is missing is damaged at the end, and its newest backup takes its place', async () => {
  const store = await officeWith(['3AB.pdf']);
  await backUp(store);
  await store.close();
  truncateSync(databaseFilesIn(store.folder).database, 4_096 * 3);
  const again = serveFolder(store.profile, store.keyring);
  expect(await again.ask('office.state', undefined)).toMatchObject({ value: { kind: 'trouble', trouble: 'damaged' } });
  expect(valueOf(await again.ask('repair.look', undefined))).toMatchObject({ damage: 'end', sound: null });
  expect(await again.ask('repair.saveSound', undefined)).toMatchObject({ error: { code: 'nothingSound' } });
  const { folder, backups } = valueOf(await again.ask('restore.look', { place: null }));
  const given = { backup: join(folder, backups[0]?.name ?? ''), code: store.recoveryCode, mayGoWithoutKeyring: false };
  const restored = valueOf(await again.ask('restore.begin', given));
  expect(restored.wasDamaged).toBe(true);
  expect(existsSync(join(restored.setAside ?? '', 'timetable-desk.sqlite'))).toBe(true);
  valueOf(await again.ask('session.signIn', HEAD));
  expect(await namesIn(again)).toEqual(['3AB.pdf']);
  await again.close();
});

test.each(['journal', 'restored'] as const)(
  'a restore that a virus scanner holds up halfway (%s) is one, and passwords work after it',
  async (which) => {
    const store = await officeWith(['3AB.pdf']);
    const backup = await backUp(store);
    await store.close();
    const files = databaseFilesIn(store.folder);
    truncateSync(files.database, 4_096 * 3);
    writeFileSync(files.journal, '');
    const again = serveFolder(store.profile, createFakeKeyring('keychain'));
    held.set(files[which], 2);
    const given = { backup, code: store.recoveryCode, mayGoWithoutKeyring: false };
    const restored = valueOf(await again.ask('restore.begin', given));
    const aside = ['timetable-desk.sqlite', 'timetable-desk.sqlite-wal'];
    expect(readdirSync(restored.setAside ?? '')).toEqual(expect.arrayContaining(aside));
    expect(await again.ask('office.state', undefined)).toMatchObject({ value: { kind: 'locked', keyring: 'kept' } });
    valueOf(await again.ask('session.signIn', HEAD));
    expect(await codesIn(again)).toContain('backup.restored');
    await again.close();
  },
);

test('a restore that is held up for long is told, and at the next start it is done and everybody’s password works', async () => {
  const here = await officeWith(['3AB.pdf']);
  const backup = await backUp(here);
  await here.close();
  // Another computer, on which an office was begun.
  const there = serveFolder(newFolder(), createFakeKeyring('keychain'));
  await there.ask('office.state', undefined);
  const files = databaseFilesIn(there.folder);
  held.set(files.restored, Infinity);
  const given = { backup, code: here.recoveryCode, mayGoWithoutKeyring: false };
  expect(await there.ask('restore.begin', given)).toMatchObject({ error: { code: 'restoreHeldUp' } });
  expect(await there.ask('office.state', undefined)).toMatchObject({ value: { kind: 'trouble', trouble: 'in-use' } });
  await there.close();

  held.clear();
  const later = serveFolder(there.profile, there.keyring);
  expect(await later.ask('office.state', undefined)).toMatchObject({ value: { kind: 'locked', keyring: 'kept' } });
  valueOf(await later.ask('session.signIn', COLLEAGUE));
  valueOf(await later.ask('session.lock', { why: 'asked' }));
  valueOf(await later.ask('session.signIn', HEAD));
  expect(await codesIn(later)).toEqual(expect.arrayContaining(['backup.restored', 'key.recovery-used']));
  await later.close();
});

const spoiltKeys = [
  ['key_slots', 'UPDATE key_slots SET sealed_data_key = flipped(sealed_data_key)'],
  ['keyring', 'UPDATE keyring SET sealed_secret = flipped(sealed_secret)'],
  ['record_keys', "UPDATE record_keys SET wrapped = flipped(wrapped) WHERE subject_kind = 'office'"],
] as const;

test.each(spoiltKeys)('where a flipped byte in %s lets nobody in, a backup takes its place', async (_table, spoil) => {
  const store = await officeWith(['3AB.pdf']);
  const backup = await backUp(store);
  await store.close();
  const file = new Database(databaseFilesIn(store.folder).database);
  file.function('flipped', (bytes: unknown) => {
    const flipped = Buffer.from(bytes as Uint8Array);
    flipped[20] = (flipped[20] ?? 0) ^ 1;
    return flipped;
  });
  file.exec(spoil);
  file.close();

  const again = serveFolder(store.profile, store.keyring);
  expect(await again.ask('restore.look', { place: null })).toMatchObject({ error: { code: 'notAllowed' } });
  expect(await again.ask('session.signIn', { ...HEAD, password: 'not hers' })).toMatchObject({ ok: false });
  for (let tries = 0; tries < 2; tries += 1) {
    expect(await again.ask('session.signIn', HEAD)).toMatchObject({ error: { code: 'keysDamaged' } });
  }
  const { recoveryCode: code } = store;
  const recovery = { code, loginName: HEAD.loginName, newPassword: 'neue Kastanie 88' };
  expect(await again.ask('session.recover', recovery)).toMatchObject({ error: { code: 'keysDamaged' } });
  expect(valueOf(await again.ask('restore.look', { place: null })).backups).toHaveLength(1);
  const { setAside } = valueOf(await again.ask('restore.begin', { backup, code, mayGoWithoutKeyring: false }));
  expect(existsSync(join(setAside ?? '', 'timetable-desk.sqlite'))).toBe(true);
  expect(await again.ask('restore.look', { place: null })).toMatchObject({ error: { code: 'notAllowed' } });
  valueOf(await again.ask('session.signIn', HEAD));
  expect(await namesIn(again)).toEqual(['3AB.pdf']);
  await again.close();
});

test('a journal that was taken away is told, and one may go on without it', async () => {
  const store = await officeWith(['3AB.pdf']);
  await store.close();
  // As a computer that stopped leaves it, and somebody tidied up.
  writeFileSync(databaseFilesIn(store.folder).inUse, '');
  const again = serveFolder(store.profile, store.keyring);
  expect(await again.ask('office.state', undefined)).toMatchObject({ value: { trouble: 'journal-missing' } });
  expect(valueOf(await again.ask('repair.look', undefined))).toMatchObject({
    damage: 'journal-missing',
    sound: { isAll: true },
  });
  valueOf(await again.ask('repair.openWithoutJournal', undefined));
  valueOf(await again.ask('session.signIn', HEAD));
  expect(await namesIn(again)).toEqual(['3AB.pdf']);
  await again.close();
  expect(existsSync(databaseFilesIn(store.folder).inUse)).toBe(false);
});

test('where nothing is wrong nothing is repaired', async () => {
  const store = await officeWith([]);
  for (const name of ['repair.look', 'repair.saveSound', 'repair.openWithoutJournal'] as const) {
    expect(await store.ask(name, undefined)).toMatchObject({ error: { code: 'notAllowed' } });
  }
  await store.close();
});

test('the school’s name and lock time are kept sealed, and each change is noted', async () => {
  const store = await officeWith([]);
  expect(valueOf(await store.ask('settings.lockMinutes', undefined))).toEqual({ minutes: 10 });
  const chosen = { schoolName: 'Lindenhof-Schule', lockMinutes: 5 };
  valueOf(await store.ask('settings.changeSchool', chosen));
  expect(valueOf(await store.ask('settings.school', undefined))).toEqual(chosen);
  expect((await codesIn(store)).filter((code) => code === 'settings.changed')).toHaveLength(2);
  valueOf(await store.ask('session.lock', { why: 'asked' }));
  expect(await store.ask('settings.school', undefined)).toMatchObject({ error: { code: 'locked' } });
  expect(readFileSync(databaseFilesIn(store.folder).database).includes('Lindenhof')).toBe(false);
  await store.close();
});
