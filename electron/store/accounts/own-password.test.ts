import { expect, test } from 'vitest';
import { valueOf } from '../keys/testing/build-office.ts';
import { sheetState } from '../office/recovery-sheet.ts';
import { foundOffice, HEAD, openNewOffice } from '../testing/found-office.test-kit.ts';
import {
  addAccount,
  changeOwnPassword,
  deactivateAccount,
  editAccount,
  listAccounts,
  confirmCode,
  renewCode,
  resetPassword,
} from './accounts.ts';

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

test('a new code that died with the program takes nothing away: the old sheet opens until the new one is confirmed', async () => {
  const { office, open, recoveryCode } = await foundOffice();
  const renewed = valueOf(await renewCode(open(), { password }));
  // As after a kill: what was saved is all there is.
  office.lock('asked');
  valueOf(await office.recover({ code: recoveryCode, loginName, newPassword }));
  office.lock('asked');
  valueOf(await office.recover({ code: renewed.recoveryCode, loginName, newPassword: password }));

  expect(await confirmCode(open(), { recoveryCode })).toMatchObject({ error: { code: 'codeWrong' } });
  valueOf(await confirmCode(open(), renewed));
  office.lock('asked');
  expect(await office.recover({ code: recoveryCode, loginName, newPassword })).toMatchObject({
    error: { code: 'codeWrong' },
  });
  valueOf(await office.recover({ code: renewed.recoveryCode, loginName, newPassword }));
});

test('whether a sheet is still to be kept stands in the office, for every administrator on any computer', async () => {
  const { open, recoveryCode, folder, keeper, office, database } = await foundOffice();
  const state = () => valueOf(sheetState(open()));
  expect(state()).toEqual({ isDue: true, hasOlder: false });
  // In place of one that nobody ever kept there is none still.
  valueOf(await renewCode(open(), { password }));
  expect(state()).toEqual({ isDue: true, hasOlder: false });
  const kept = valueOf(await renewCode(open(), { password }));
  expect(valueOf(await confirmCode(open(), kept))).toEqual({ isReplaced: true });
  expect(state()).toEqual({ isDue: false, hasOlder: false });
  valueOf(await renewCode(open(), { password }));
  expect(state()).toEqual({ isDue: true, hasOlder: true });
  office.lock('asked');
  database.close();

  const { office: elsewhere } = await openNewOffice({ folder, keeper });
  valueOf(await elsewhere.signIn(HEAD));
  expect(sheetState(valueOf(elsewhere.open()))).toEqual({ ok: true, value: { isDue: true, hasOlder: true } });
  expect(recoveryCode).not.toBe(kept.recoveryCode);
});

test('the first sheet is kept once its code was typed from paper; that is noted once and replaces none', async () => {
  const { open, recoveryCode, database } = await foundOffice();
  expect(valueOf(await confirmCode(open(), { recoveryCode }))).toEqual({ isReplaced: false });
  expect(valueOf(sheetState(open()))).toEqual({ isDue: false, hasOlder: false });
  valueOf(await confirmCode(open(), { recoveryCode }));
  const codes = open()
    .log.newest(database.read, { before: null, most: 10 })
    .map(({ entry }) => entry.code);
  expect(codes.filter((code) => code === 'key.recovery-confirmed')).toHaveLength(1);
  valueOf(await renewCode(open(), { password }));
  expect(valueOf(sheetState(open()))).toEqual({ isDue: true, hasOlder: true });
});

test('whoever came in by the code of the only sheet has shown that it is kept', async () => {
  const { office, open, recoveryCode } = await foundOffice();
  office.lock('asked');
  valueOf(await office.recover({ code: recoveryCode, loginName, newPassword }));
  expect(valueOf(sheetState(open()))).toEqual({ isDue: false, hasOlder: false });
});

test('an administrator resets everybody’s password but their own', async () => {
  const { open } = await foundOffice();
  const { userId } = valueOf(await addAccount(open(), CLERK));
  valueOf(await resetPassword(open(), { userId, password: newPassword }));
  const own = await resetPassword(open(), { userId: open().actor.userId, password: newPassword });
  expect(own).toMatchObject({ error: { code: 'notAllowed' } });
});

const wrong = { error: { code: 'wrongPassword' } };
const rolesIn = ({ open }: Made) =>
  valueOf(listAccounts(open()))
    .map(({ role }) => role)
    .toSorted();

test('whoever finds an administrator’s desk open makes nobody an administrator, neither a new account nor an old one', async () => {
  const made = await foundOffice();
  const { open } = made;
  const deputy = { ...CLERK, role: 'admin' } as const;
  expect(await addAccount(open(), deputy)).toMatchObject(wrong);
  expect(await addAccount(open(), { ...deputy, ownPassword: 'a guess at it' })).toMatchObject(wrong);
  expect(newestCodes(made, 1)).toEqual(['sign-in.refused']);
  const { userId } = valueOf(await addAccount(open(), CLERK));
  const edited = { userId, displayName: 'Ines Roth', printedName: null, classes: [] };
  expect(await editAccount(open(), { ...edited, role: 'admin' })).toMatchObject(wrong);
  expect(await editAccount(open(), { ...edited, role: 'admin', ownPassword: 'a guess' })).toMatchObject(wrong);
  expect(rolesIn(made)).toEqual(['admin', 'office']);

  valueOf(await editAccount(open(), { ...edited, role: 'admin', ownPassword: password }));
  valueOf(await addAccount(open(), { ...deputy, loginName: 'deputy', ownPassword: password }));
  expect(rolesIn(made)).toEqual(['admin', 'admin', 'admin']);
  // Whoever is one already is renamed, or made something less, without it.
  valueOf(await editAccount(open(), { ...edited, displayName: 'Ines Roth-Lind', role: 'admin' }));
  valueOf(await editAccount(open(), { ...edited, role: 'office' }));
});

test('nor do they take over another administrator’s account by a new password, also a deactivated one', async () => {
  const made = await foundOffice();
  const { office, open } = made;
  const { userId } = valueOf(await addAccount(open(), { ...CLERK, role: 'admin', ownPassword: password }));
  expect(await resetPassword(open(), { userId, password: newPassword })).toMatchObject(wrong);
  valueOf(deactivateAccount(open(), { userId }));
  const guessed = { userId, password: newPassword, ownPassword: 'a guess at it' };
  expect(await resetPassword(open(), guessed)).toMatchObject(wrong);
  valueOf(await resetPassword(open(), { ...guessed, ownPassword: password }));
  office.lock('asked');
  valueOf(await office.signIn({ loginName: CLERK.loginName, password: newPassword }));
});
