import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { tools } from '../backup/sealed-office.test-kit.ts';
import { unsealBackup } from '../backup/unseal-backup.ts';
import { databaseFilesIn } from '../database/database-files.ts';
import { newFolder } from '../database/office.test-kit.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { createFakeKeyring } from '../keys/testing/fake-keyring.ts';
import { HEAD } from '../testing/found-office.test-kit.ts';
import { serveFolder } from './served.test-kit.ts';
import { backUp, codesIn, COLLEAGUE, namesIn, officeWith, patiently } from './cared-office.test-kit.ts';

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

test('a sheet that was confirmed while a backup was made has a backup of its own', async () => {
  const store = await officeWith(['3AB.pdf', '4M.pdf']);
  const { recoveryCode } = valueOf(await store.ask('session.renewRecoveryCode', { password: HEAD.password }));
  valueOf(await store.ask('backup.make', undefined));
  valueOf(await store.ask('session.confirmCode', { recoveryCode }));
  const newest = () => readdirSync(join(store.profile, 'backups')).find((name) => /-0002-[\d-]+$/.test(name));
  await vi.waitFor(() => expect(newest()).toBeDefined(), patiently);
  const backup = join(store.profile, 'backups', newest() ?? '');
  await vi.waitFor(async () => expect(await codesIn(store)).toContain('backup.made'), patiently);
  expect(await unsealBackup(backup, { typed: recoveryCode, erased: new Set() }, tools)).toMatchObject({ ok: true });
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
