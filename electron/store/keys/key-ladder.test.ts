import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPasswordSlot, checkPassword, confirmRecoveryCode, renewRecoveryCode } from './change-slots.ts';
import { makeRecoveryCode } from './recovery-code.ts';
import { openWithPassword } from './open-ladder.ts';
import { openWithRecoveryCode } from './recover-ladder.ts';
import type { KeySlotRow, KeyringRow } from './rows.ts';
import { buildOffice, valueOf } from './testing/build-office.ts';

type Office = Awaited<ReturnType<typeof buildOffice>>;

function signIn(office: Office, userId: string, password: string, changed: Partial<KeySlotRow> = {}) {
  const { rows, keeper, tools } = office;
  const slot = { ...rows.slotOf(userId), ...changed };
  return openWithPassword({ slot, password, keyring: rows.keyring, keeper }, tools);
}

function recover(office: Office, typed: string, keyring = office.rows.keyring) {
  const slots = office.rows.slots.filter(({ kind }) => kind === 'recovery');
  return openWithRecoveryCode({ slots, typed, keyring, keeper: office.keeper }, office.tools);
}

async function addPerson(office: Office, userId: string, password: string): Promise<void> {
  office.rows.write(await addPasswordSlot(office.keys, { userId, password, slots: office.rows.slots }, office.tools));
}

test('the first admin signs in with the password of the first run, and gets at the same keys', async () => {
  const office = await buildOffice();
  const { keys, userId, change } = valueOf(await signIn(office, 'head', 'Lindenhof 12'));
  expect(userId).toBe('head');
  expect(keys.dataKey.root.equals(office.keys.dataKey.root)).toBe(true);
  expect(keys.systemSecret.equals(office.keys.systemSecret)).toBe(true);
  expect(change).toMatchObject({ putSlots: [], dropSlotIds: [], putRecordKeys: [], putKeyring: null });
});

test.each(['', 'lindenhof 12', 'Lindenhof 12 '])('another password is a wrong password: %o', async (password) => {
  expect(await signIn(await buildOffice(), 'head', password)).toEqual({ ok: false, error: { kind: 'wrong-password' } });
});

test('the printed code opens the store without a password, and changes nothing where all is well', async () => {
  const office = await buildOffice();
  const recovered = valueOf(await recover(office, office.recoveryCode));
  expect(recovered.keys.dataKey.id).toBe(office.keys.dataKey.id);
  expect(recovered).toMatchObject({ keyring: 'kept', change: { putSlots: [], putKeyring: null } });
});

test('a code with a slip in it says so, and one of another office is wrong', async () => {
  const office = await buildOffice();
  expect(await recover(office, office.recoveryCode.slice(1))).toMatchObject({ error: { kind: 'code-length' } });
  expect(await recover(office, makeRecoveryCode())).toEqual({ ok: false, error: { kind: 'code-wrong' } });
});

test('a new colleague signs in with a password of their own, to the same keys', async () => {
  const office = await buildOffice();
  await addPerson(office, 'office', 'Amsel');
  expect(valueOf(await signIn(office, 'office', 'Amsel')).keys.dataKey.id).toBe(office.keys.dataKey.id);
  expect(await signIn(office, 'office', 'Lindenhof 12')).toMatchObject({ error: { kind: 'wrong-password' } });
});

test('after a reset the new password works, the forgotten one does not, and nobody else notices', async () => {
  const office = await buildOffice();
  await addPerson(office, 'office', 'Amsel');
  await addPerson(office, 'office', 'Drossel');
  expect(office.rows.slots).toHaveLength(3);
  expect((await signIn(office, 'office', 'Drossel')).ok).toBe(true);
  expect((await signIn(office, 'office', 'Amsel')).ok).toBe(false);
  expect((await signIn(office, 'head', 'Lindenhof 12')).ok).toBe(true);
});

test('whoever is signed in proves it by their own password, and by nobody else’s', async () => {
  const office = await buildOffice();
  await addPerson(office, 'office', 'Amsel');
  const about = { userId: 'head', slot: office.rows.slotOf('head') };
  const wrong = { ok: false, error: { kind: 'wrong-password' } };
  expect(await checkPassword(office.keys, { ...about, password: 'Lindenhof 12' }, office.tools)).toMatchObject({
    ok: true,
  });
  expect(await checkPassword(office.keys, { ...about, password: 'Amsel' }, office.tools)).toEqual(wrong);
  expect(await checkPassword(office.keys, { ...about, password: 'a guess' }, office.tools)).toEqual(wrong);
});

test('a new recovery code works beside the old sheet until it is confirmed, and alone from then on', async () => {
  const office = await buildOffice();
  const { keys, rows, tools } = office;
  const renew = async () => {
    const { recoveryCode, change } = await renewRecoveryCode(keys, rows.slots, tools);
    rows.write(change);
    return recoveryCode;
  };
  const opens = async (code: string) => (await recover(office, code)).ok;
  const neverSeen = await renew();
  expect([await opens(neverSeen), await opens(office.recoveryCode)]).toEqual([true, true]);
  const code = await renew();
  expect([await opens(neverSeen), await opens(office.recoveryCode), await opens(code)]).toEqual([false, true, true]);

  const confirm = (typed: string) => confirmRecoveryCode(keys, { slots: rows.slots, typed }, tools);
  expect(await confirm(office.recoveryCode)).toMatchObject({ error: { kind: 'code-wrong' } });
  rows.write(valueOf(await confirm(code)));
  expect([await opens(office.recoveryCode), await opens(code)]).toEqual([false, true]);
  expect(valueOf(await confirm(code)).dropSlotIds).toEqual([]);
});

test('the new sheet is the new one also when the clock was set back meanwhile', async () => {
  const office = await buildOffice();
  const tools = { ...office.tools, now: () => 0 };
  const { recoveryCode, change } = await renewRecoveryCode(office.keys, office.rows.slots, tools);
  office.rows.write(change);
  const { slots } = office.rows;
  office.rows.write(valueOf(await confirmRecoveryCode(office.keys, { slots, typed: recoveryCode }, tools)));
  expect((await recover(office, recoveryCode)).ok).toBe(true);
});

test('a slot that was made to be somebody else’s opens for nobody', async () => {
  const office = await buildOffice();
  await addPerson(office, 'pupil', 'Amsel');
  const pupils = office.rows.slotOf('pupil');
  expect((await signIn(office, 'pupil', 'Amsel', { userId: 'head' })).ok).toBe(false);
  expect((await signIn(office, 'head', 'Amsel', { ...pupils, userId: 'head' })).ok).toBe(false);
  expect((await signIn(office, 'head', 'Amsel', { ...pupils, ...idOf(office), userId: 'head' })).ok).toBe(false);
  expect((await signIn(office, 'pupil', 'Amsel', { sealedDataKey: office.rows.slotOf('head').sealedDataKey })).ok).toBe(
    false,
  );
  expect((await signIn(office, 'pupil', 'Amsel', { kind: 'recovery', userId: null })).ok).toBe(false);
});

function idOf(office: Office): Pick<KeySlotRow, 'slotId'> {
  return { slotId: office.rows.slotOf('head').slotId };
}

test('with any byte of a slot or the keyring row turned, nobody signs in and nobody is let in by mistake', async () => {
  const office = await buildOffice();
  const slot = office.rows.slotOf('head');
  const sealedFields = ['sealedPrivateKey', 'sealedDataKey'] as const;
  const keyringFields = ['blob', 'sealedSecret', 'check'] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sealedFields, ...keyringFields),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.integer({ min: 1, max: 255 }),
      async (field, where, by) => {
        const tampered: KeySlotRow & KeyringRow = { ...office.rows.keyring, ...slot };
        const bytes = Uint8Array.from(tampered[field]);
        bytes[Math.floor(where * bytes.byteLength)]! ^= by;
        const [row, keyring] = [
          { ...slot, [field]: bytes },
          { ...office.rows.keyring, [field]: bytes },
        ];
        const given = { slot: row, password: 'Lindenhof 12', keyring, keeper: office.keeper };
        const outcome = await openWithPassword(given, office.tools);
        const kind = outcome.ok ? 'let in' : outcome.error.kind;
        expect(['wrong-password', 'damaged', 'keyring-changed']).toContain(kind);
      },
    ),
    { seed: 4, numRuns: 150 },
  );
});

test('a slot that was made cheap to guess at is refused before the password is tried', async () => {
  const office = await buildOffice();
  const tools = { ...office.tools, policy: { ...office.tools.policy, floor: { memoryKiB: 64, passes: 1, lanes: 1 } } };
  const refused = await signIn({ ...office, tools }, 'head', 'Lindenhof 12');
  expect(refused).toMatchObject({ error: { kind: 'kdf-refused', why: 'too-cheap' } });
});

test('the secret of one sitting is in no row as it is', async () => {
  const office = await buildOffice();
  const stored = JSON.stringify([office.rows.slots, office.rows.keyring], (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  );
  const { dataKey, systemSecret } = office.keys;
  for (const secret of [dataKey.root, dataKey.wrapping, systemSecret]) {
    expect(stored).not.toContain(secret.export().toString('hex'));
  }
  expect(stored).not.toContain(office.recoveryCode);
  expect(stored).not.toContain('Lindenhof');
});
