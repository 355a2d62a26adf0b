import { expect, test } from 'vitest';
import { addAccount } from '../accounts/accounts.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { foundOffice, HEAD } from '../testing/found-office.test-kit.ts';

const { loginName, password } = HEAD;
const CLERK = { loginName: 'clerk', displayName: 'Ines Roth', role: 'office', password: 'zwölf blaue Ordner' } as const;

/** An office that is locked, with a clerk in it, and a way to guess and to read what was noted of it. */
async function lockedOffice() {
  const made = await foundOffice();
  const { userId: clerkId } = valueOf(await addAccount(made.open(), CLERK));
  made.office.lock('asked');
  const guess = async (name: string, times: number): Promise<void> => {
    for (let at = 0; at < times; at += 1) await made.office.signIn({ loginName: name, password: `guess number ${at}` });
  };
  const noted = () =>
    made
      .open()
      .log.newest(made.database.read, { before: null, most: 1_000 })
      .filter(({ entry }) => entry.code === 'sign-in.locked-out')
      .map(({ entry }) => ({ of: entry.subject.id, at: entry.at }));
  return { ...made, clerkId, guess, noted };
}

test('a wait that began while nobody was signed in is noted when somebody is, once, with the time it began', async () => {
  const { office, guess, noted, clerkId, clock } = await lockedOffice();
  await guess('clerk', 5);
  const began = clock.wall;
  clock.wall += 60_000;
  await guess('clerk', 2);
  valueOf(await office.signIn({ loginName, password }));
  expect(noted()).toEqual([{ of: clerkId, at: began }]);
  office.lock('asked');
  valueOf(await office.signIn({ loginName, password }));
  expect(noted()).toHaveLength(1);
});

test('wrong tries that brought no wait are no lockout, and neither is the right password at the fifth try', async () => {
  const { office, guess, noted } = await lockedOffice();
  await guess(loginName, 4);
  valueOf(await office.signIn({ loginName, password }));
  expect(noted()).toEqual([]);
});

test('somebody’s own lockout is noted when they come in after the wait', async () => {
  const { office, guess, noted, clock, open } = await lockedOffice();
  await guess(loginName, 5);
  clock.wall += 31_000;
  valueOf(await office.signIn({ loginName, password }));
  expect(noted()).toMatchObject([{ of: open().actor.userId }]);
});

test('a name that nobody has, and the computer as a whole, are noted as the office’s', async () => {
  const { office, guess, noted, clock } = await lockedOffice();
  for (let pupil = 0; pupil < 21; pupil += 1) await guess(`pupil ${pupil}`, 1);
  clock.wall += 11_000;
  await guess('nobody', 4);
  clock.wall += 3_600_000;
  await guess('nobody', 1);
  clock.wall += 3_600_000;
  valueOf(await office.signIn({ loginName, password }));
  expect(noted().map(({ of }) => of)).toContain('office');
});

test('a name nobody has is answered as a wrong password is, also where a colleague’s slot is damaged', async () => {
  const { office, database } = await lockedOffice();
  database.inTransaction((write) => write.run("UPDATE key_slots SET kdf = '{}', sealed_private_key = x'00'"));
  expect(await office.signIn({ loginName: 'nobody', password })).toMatchObject({ error: { code: 'wrongPassword' } });
  expect(await office.signIn({ loginName, password })).toMatchObject({ error: { code: 'keysDamaged' } });
});
