import { expect, test } from 'vitest';
import { backupFilesIn } from '../backup/backup-names.ts';
import { readKeyring, tools } from '../backup/sealed-office.test-kit.ts';
import { connectToLook } from '../database/connect.ts';
import { databaseFilesIn } from '../database/database-files.ts';
import { createHandles } from '../database/handles.ts';
import { openWithRecoveryCode } from '../keys/recover-ladder.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { createFakeKeyring } from '../keys/testing/fake-keyring.ts';
import { findRecoverySlots } from '../office/key-rows.ts';
import { HEAD } from '../testing/found-office.test-kit.ts';
import { CLERK, namesIn, officeWith, withClerk } from './gone-back.test-kit.ts';

test.each(['by password', 'by the code of then'] as const)(
  'going back %s brings no destroyed sheet to life: the one in the safe opens what was gone back to',
  async (how) => {
    const store = await officeWith('3AB.pdf');
    const backup = await store.backUp();
    const renewed = valueOf(await store.ask('session.renewRecoveryCode', { password: HEAD.password }));
    valueOf(await store.ask('session.confirmCode', renewed));
    const code = how === 'by password' ? null : store.recoveryCode;
    valueOf(await store.ask('restore.goBack', { backup, password: HEAD.password, code }));
    const lost = { loginName: HEAD.loginName, newPassword: 'neue Kastanie 88' };
    const byOldSheet = await store.ask('session.recover', { ...lost, code: store.recoveryCode });
    expect(byOldSheet).toMatchObject({ error: { code: 'codeWrong' } });
    valueOf(await store.ask('session.recover', { ...lost, code: renewed.recoveryCode }));
    expect(await namesIn(store)).toEqual(['3AB.pdf']);
    await store.close();
  },
);

test('a sheet that somebody has shown to keep since is not asked for again', async () => {
  const store = await officeWith('3AB.pdf');
  const backup = await store.backUp();
  valueOf(await store.ask('session.confirmCode', { recoveryCode: store.recoveryCode }));
  valueOf(await store.ask('restore.goBack', { backup, password: HEAD.password, code: null }));
  valueOf(await store.ask('session.signIn', HEAD));
  expect(await store.ask('session.sheetState', undefined)).toEqual({
    ok: true,
    value: { isDue: false, hasOlder: false },
  });
  await store.close();
});

test.each(['by password', 'by the code of then'] as const)(
  'keys that were replaced since stay replaced when going back %s: the data key of then opens nothing that is written from now on',
  async (how) => {
    const store = await officeWith('3AB.pdf');
    await withClerk(store);
    const backup = await store.backUp();
    valueOf(await store.ask('keys.rotate', { password: HEAD.password }));
    const code = how === 'by password' ? null : store.recoveryCode;
    valueOf(await store.ask('restore.goBack', { backup, password: HEAD.password, code }));
    for (const one of [{ loginName: CLERK.loginName, password: 'dreizehn rote Ordner' }, HEAD]) {
      valueOf(await store.ask('session.signIn', one));
      expect(await namesIn(store)).toEqual(['3AB.pdf']);
      if (one !== HEAD) valueOf(await store.ask('session.lock', { why: 'asked' }));
    }
    const page = valueOf(await store.ask('activity.page', { filter: {}, before: null } as never));
    expect(page.entries.map(({ entry }) => entry.code)).toContain('key.rotated');
    expect(valueOf(await store.ask('activity.verify', undefined)).isIntact).toBe(true);
    await store.close();

    const [then, now] = [backupFilesIn(backup).database, databaseFilesIn(store.folder).database].map((file) =>
      lookAtKeys(file),
    );
    const given = { slots: then?.sheets ?? [], typed: store.recoveryCode, keeper: createFakeKeyring() };
    expect(await openWithRecoveryCode({ ...given, keyring: then!.keyring }, tools)).toMatchObject({ ok: true });
    expect(await openWithRecoveryCode({ ...given, keyring: now!.keyring }, tools)).toMatchObject({
      error: { kind: 'damaged' },
    });
  },
);

function lookAtKeys(file: string) {
  const connection = connectToLook(file, 0);
  const { read } = createHandles(connection);
  const [sheets, keyring] = [findRecoverySlots(read), readKeyring({ read })];
  connection.close();
  return { sheets, keyring };
}
