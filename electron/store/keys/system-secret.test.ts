import { expect, test } from 'vitest';
import { addPasswordSlot } from './change-slots.ts';
import { goOnWithoutKeyring, handToKeyring } from './choose-keyring.ts';
import { createLadder } from './create-ladder.ts';
import { openWithPassword } from './open-ladder.ts';
import { openWithRecoveryCode } from './recover-ladder.ts';
import type { SystemKeeper } from './system-keeper.ts';
import { buildOffice, valueOf } from './testing/build-office.ts';
import { createFakeKeyring } from './testing/fake-keyring.ts';

type Office = Awaited<ReturnType<typeof buildOffice>>;

function signIn({ rows, tools }: Office, keeper: SystemKeeper, password = 'Lindenhof 12') {
  return openWithPassword({ slot: rows.slotOf('head'), password, keyring: rows.keyring, keeper }, tools);
}

function recover({ rows, recoveryCode, tools }: Office, keeper: SystemKeeper) {
  return openWithRecoveryCode(
    { slots: [rows.recoverySlot()], typed: recoveryCode, keyring: rows.keyring, keeper },
    tools,
  );
}

test.each([null, 'basic_text', 'unknown'])(
  'with the keyring %o, an office is asked before it begins',
  async (backend) => {
    const { tools } = await buildOffice();
    const first = { userId: 'head', password: 'x', keeper: createFakeKeyring(backend), mayGoWithoutKeyring: false };
    expect(await createLadder(first, tools)).toEqual({ ok: false, error: { kind: 'keyring-unavailable' } });
    const chosen = valueOf(await createLadder({ ...first, mayGoWithoutKeyring: true }, tools));
    expect(chosen.change.putKeyring).toMatchObject({ keeper: 'none', backend: null });
  },
);

test('an office that chose to go on without a keyring signs in with passwords alone, here or on another computer', async () => {
  const office = await buildOffice(createFakeKeyring(null), true);
  expect((await signIn(office, office.keeper)).ok).toBe(true);
  expect((await signIn(office, createFakeKeyring('keychain'))).ok).toBe(true);
});

test('a keyring that takes a secret and does not give it back is not trusted with it', async () => {
  const keeper = createFakeKeyring();
  keeper.mood = 'gives back another';
  await expect(buildOffice(keeper)).rejects.toThrow('keyring-unavailable');
});

test('a keyring is not asked for a password that stands in a file without it', async () => {
  const office = await buildOffice();
  // The thief has the file, the right password even, and no account on this computer.
  expect((await signIn(office, createFakeKeyring())).ok).toBe(false);
});

test('a keyring that is not there is not a wrong password, and signing in works again once it is back', async () => {
  const office = await buildOffice();
  office.keeper.mood = 'unavailable';
  expect(await signIn(office, office.keeper)).toEqual({ ok: false, error: { kind: 'keyring-unavailable' } });
  expect(await signIn(office, createFakeKeyring('basic_text'))).toMatchObject({
    error: { kind: 'keyring-unavailable' },
  });
  office.keeper.mood = 'works';
  expect((await signIn(office, office.keeper)).ok).toBe(true);
});

test('another keyring, the same one with another key, and one that gives back nonsense are all said to have changed', async () => {
  const office = await buildOffice(createFakeKeyring('gnome_libsecret'));
  expect(await signIn(office, createFakeKeyring('kwallet6'))).toEqual({
    ok: false,
    error: { kind: 'keyring-changed', was: 'gnome_libsecret', is: 'kwallet6' },
  });
  expect(await signIn(office, createFakeKeyring('gnome_libsecret'))).toMatchObject({
    error: { kind: 'keyring-changed' },
  });
  office.keeper.mood = 'gives back another';
  expect(await signIn(office, office.keeper)).toMatchObject({ error: { kind: 'keyring-changed' } });
});

test('on a new computer the printed code brings everything back, and old passwords work from then on', async () => {
  const office = await buildOffice();
  const newComputer = createFakeKeyring('keychain');
  const recovered = valueOf(await recover(office, newComputer));
  expect(recovered.keyring).toBe('wrapped-anew');
  office.rows.write(recovered.change);
  expect(valueOf(await signIn(office, newComputer)).keys.dataKey.id).toBe(office.keys.dataKey.id);
  expect(await signIn(office, office.keeper)).toMatchObject({ error: { kind: 'keyring-changed' } });
});

test('after the recovery on a computer without a keyring, passwords work once the office chose to go on without', async () => {
  const office = await buildOffice();
  const noKeyring = createFakeKeyring(null);
  const recovered = valueOf(await recover(office, noKeyring));
  expect(recovered).toMatchObject({ keyring: 'not-kept', change: { putKeyring: null } });
  expect(await signIn(office, noKeyring)).toMatchObject({ error: { kind: 'keyring-unavailable' } });
  office.rows.write(goOnWithoutKeyring(recovered.keys, office.tools));
  expect((await signIn(office, noKeyring)).ok).toBe(true);
});

test('an office without a keyring can hand over to one that turns up, and every password goes on working', async () => {
  const office = await buildOffice(createFakeKeyring(null), true);
  const { rows, keys, tools } = office;
  rows.write(await addPasswordSlot(keys, { userId: 'office', password: 'Amsel', slots: rows.slots }, tools));
  const keyring = createFakeKeyring('kwallet6');
  rows.write(valueOf(await handToKeyring(keys, keyring, tools)));
  expect((await signIn(office, keyring)).ok).toBe(true);
  expect((await signIn(office, createFakeKeyring('kwallet6'))).ok).toBe(false);
  expect(await handToKeyring(keys, createFakeKeyring(null), tools)).toMatchObject({ ok: false });
});

test('a keyring that changed its own key is handed the secret again at the next sign-in', async () => {
  const office = await buildOffice();
  office.keeper.mood = 'wants to wrap anew';
  const { change } = valueOf(await signIn(office, office.keeper));
  expect(change.putKeyring).toMatchObject({ keeper: 'system', backend: 'dpapi' });
  expect(change.putKeyring?.blob).not.toEqual(office.rows.keyring.blob);
  office.rows.write(change);
  office.keeper.mood = 'works';
  expect((await signIn(office, office.keeper)).ok).toBe(true);
});

test('a keyring row that says another secret than the one sealed in it lets nobody in', async () => {
  const [office, other] = [
    await buildOffice(createFakeKeyring(null), true),
    await buildOffice(createFakeKeyring(null), true),
  ];
  office.rows.write({ ...goOnWithoutKeyring(other.keys, other.tools), underDataKey: office.keys.dataKey.id });
  expect((await signIn(office, office.keeper)).ok).toBe(false);
  expect(await recover(office, office.keeper)).toMatchObject({ error: { kind: 'damaged', table: 'keyring' } });
});
