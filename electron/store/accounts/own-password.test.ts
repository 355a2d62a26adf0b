import { expect, test } from 'vitest';
import { valueOf } from '../keys/testing/build-office.ts';
import { foundOffice, HEAD } from '../testing/found-office.test-kit.ts';
import { addAccount, changeOwnPassword, renewCode, resetPassword } from './accounts.ts';

const { loginName, password } = HEAD;
const newPassword = 'neue Kastanie 88';
const CLERK = { loginName: 'clerk', displayName: 'Ines Roth', role: 'office', password: 'zwölf blaue Ordner' } as const;

type Made = Awaited<ReturnType<typeof foundOffice>>;

function newestCodes({ open, database }: Made, most: number) {
  return open()
    .log.newest(database.read, { before: null, most })
    .map(({ entry }) => entry.code);
}

test('guessing at an open desk is counted as guessing at the door is, and each guess stands in the log', async () => {
  const made = await foundOffice();
  const { office, open } = made;
  for (let at = 0; at < 4; at += 1) {
    const tried = await changeOwnPassword(open(), { oldPassword: `guess number ${at}`, newPassword });
    expect(tried).toMatchObject({ error: { code: 'wrongPassword' } });
  }
  const waits = { error: { code: 'waitBeforeTrying', values: { seconds: 30 } } };
  expect(await renewCode(open(), { password: 'guess number 4' })).toMatchObject(waits);
  expect(await changeOwnPassword(open(), { oldPassword: password, newPassword })).toMatchObject(waits);
  expect(newestCodes(made, 6)).toEqual(['sign-in.locked-out', ...Array.from({ length: 5 }, () => 'sign-in.refused')]);
  office.lock('asked');
  expect(await office.signIn({ loginName, password })).toMatchObject(waits);
});

test('wrong tries at the door count at the desk, and the right password clears them', async () => {
  const { office, open, clock } = await foundOffice();
  office.lock('asked');
  for (let at = 0; at < 3; at += 1) await office.signIn({ loginName, password: `guess number ${at}` });
  valueOf(await office.signIn({ loginName, password }));
  for (let at = 0; at < 4; at += 1) await renewCode(open(), { password: `guess number ${at}` });
  valueOf(await renewCode(open(), { password }));
  for (let at = 0; at < 5; at += 1) await renewCode(open(), { password: `guess number ${at}` });
  expect(await renewCode(open(), { password })).toMatchObject({ error: { code: 'waitBeforeTrying' } });
  clock.wall += 31_000;
  valueOf(await renewCode(open(), { password }));
});

test('a new password is another one', async () => {
  const { open } = await foundOffice();
  const unchanged = { error: { code: 'passwordUnchanged' } };
  expect(await changeOwnPassword(open(), { oldPassword: password, newPassword: password })).toMatchObject(unchanged);
  // The same letters from another keyboard.
  const decomposed = 'Kästanie am Tor'.normalize('NFD');
  valueOf(await changeOwnPassword(open(), { oldPassword: password, newPassword: decomposed }));
  const composed = decomposed.normalize('NFC');
  expect(await changeOwnPassword(open(), { oldPassword: composed, newPassword: decomposed })).toMatchObject(unchanged);
});

test('a new printed code is made for whoever knows the password, not for whoever finds the desk open', async () => {
  const { office, open, recoveryCode } = await foundOffice();
  expect(await renewCode(open(), { password: 'a guess at it' })).toMatchObject({ error: { code: 'wrongPassword' } });
  office.lock('asked');
  valueOf(await office.recover({ code: recoveryCode, loginName, newPassword }));
  const renewed = valueOf(await renewCode(open(), { password: newPassword }));
  expect(renewed.recoveryCode).not.toBe(recoveryCode);
});

test('an administrator resets everybody’s password but their own', async () => {
  const { open } = await foundOffice();
  const { userId } = valueOf(await addAccount(open(), CLERK));
  valueOf(await resetPassword(open(), { userId, password: newPassword }));
  const own = await resetPassword(open(), { userId: open().actor.userId, password: newPassword });
  expect(own).toMatchObject({ error: { code: 'notAllowed' } });
});
