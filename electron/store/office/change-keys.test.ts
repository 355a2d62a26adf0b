import { expect, test } from 'vitest';
import { storeInPlace } from '../../office/testing/store-in-place.ts';
import { addAccount, listAccounts } from '../accounts/accounts.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { foundOffice, HEAD } from '../testing/found-office.test-kit.ts';

const { loginName, password } = HEAD;
const CLERK = { loginName: 'clerk', displayName: 'Ines Roth', role: 'office', password: 'zwölf blaue Ordner' } as const;
const given = { password };

async function openStore() {
  const made = await foundOffice();
  return { ...made, ...storeInPlace(made.office) };
}

test('after a rotation everything opens as before, for everybody, and old keys open nothing', async () => {
  const { office, open, ask, recoveryCode, database } = await openStore();
  valueOf(await addAccount(open(), CLERK));
  const before = open();
  valueOf(await ask('keys.rotate', given));
  expect(open().keys.dataKey.id).not.toBe(before.keys.dataKey.id);
  expect(() => listAccounts(before)).toThrow('signed in');
  const names = valueOf(listAccounts(open())).map(({ displayName }) => displayName);
  expect(names.toSorted()).toEqual(['Ines Roth', 'Mara Lind']);
  expect(open().log.newest(database.read, { before: null, most: 1 })).toMatchObject([
    { entry: { code: 'key.rotated' }, payload: { details: { recordKeys: 3 } } },
  ]);
  expect(open().log.verify(database.read).isIntact).toBe(true);
  office.lock('asked');
  valueOf(await office.signIn(CLERK));
  office.lock('asked');
  valueOf(await office.recover({ code: recoveryCode, loginName, newPassword: 'neue Kastanie 88' }));
});

test('a rotation that finds a damaged key changes nothing', async () => {
  const { open, ask, database } = await openStore();
  valueOf(await addAccount(open(), CLERK));
  const before = open().keys.dataKey.id;
  database.inTransaction((write) =>
    write.run("UPDATE record_keys SET wrapped = x'00' WHERE rowid = (SELECT max(rowid) FROM record_keys)"),
  );
  expect(await ask('keys.rotate', given)).toMatchObject({ error: { code: 'keysDamaged' } });
  expect(open().keys.dataKey.id).toBe(before);
});

test.each(['keys.rotate', 'keys.handToKeyring', 'keys.goOnWithoutKeyring'] as const)(
  '%s is for administrators who know their password',
  async (name) => {
    const { office, open, ask } = await openStore();
    valueOf(await addAccount(open(), CLERK));
    expect(await ask(name, { password: 'a guess at it' })).toMatchObject({ error: { code: 'wrongPassword' } });
    office.lock('asked');
    valueOf(await office.signIn(CLERK));
    const newPassword = 'dreizehn rote Ordner';
    valueOf(await ask('session.changePassword', { oldPassword: CLERK.password, newPassword }));
    expect(await ask(name, { password: newPassword })).toMatchObject({ error: { code: 'notAllowed' } });
    expect(await ask('keys.state', undefined)).toMatchObject({ error: { code: 'notAllowed' } });
  },
);

test('an office goes on without a keyring and back to one, and passwords work throughout', async () => {
  const { office, open, ask, keeper, database } = await openStore();
  valueOf(await ask('keys.goOnWithoutKeyring', given));
  expect(valueOf(await ask('keys.state', undefined))).toEqual({ keyring: 'none', isKeyringThere: true });
  office.lock('asked');
  keeper.mood = 'unavailable';
  valueOf(await office.signIn({ loginName, password }));
  expect(await ask('keys.handToKeyring', given)).toMatchObject({ error: { code: 'keyringUnavailable' } });
  keeper.mood = 'works';
  valueOf(await ask('keys.handToKeyring', given));
  expect(valueOf(await ask('keys.state', undefined))).toEqual({ keyring: 'kept', isKeyringThere: true });
  office.lock('asked');
  valueOf(await office.signIn({ loginName, password }));
  const changes = open()
    .log.newest(database.read, { before: null, most: 20 })
    .filter(({ entry }) => entry.code === 'key.keyring-changed');
  expect(changes.map(({ payload }) => payload?.details)).toEqual([{ keyring: 'kept' }, { keyring: 'none' }]);
});
