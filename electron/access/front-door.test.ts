import { expect, test } from 'vitest';
import { storeInPlace } from '../office/testing/store-in-place.ts';
import { addAccount } from '../store/accounts/accounts.ts';
import { valueOf } from '../store/keys/testing/build-office.ts';
import { HEAD } from '../store/testing/found-office.test-kit.ts';
import { MINUTE, WINDOW, openDoor, settled } from './front-door.test-kit.ts';

test('before anybody came in, and after a wrong password, nobody sits at any window', async () => {
  const { door, desk, told } = await openDoor();
  expect(door.state()).toEqual({ kind: 'locked', keyring: 'kept' });
  expect(door.actorOf(WINDOW)).toBeNull();
  const answer = await door.comeIn('session.signIn', { ...HEAD, password: 'something else' });
  expect(answer).toMatchObject({ error: { code: 'wrongPassword' } });
  expect(door.actorOf(WINDOW)).toBeNull();
  expect([desk, told]).toEqual([{ opened: 0, cleared: 0 }, ['locked', 'locked']]);
});

test('whoever signs in sits at every window, and locking clears the desk', async () => {
  const { door, desk, told, signIn } = await openDoor();
  await signIn();
  expect(door.actorOf(WINDOW)).toMatchObject({ role: 'admin' });
  expect(door.actorOf(2)).toEqual(door.actorOf(WINDOW));
  await door.lock('asked');
  expect(door.actorOf(WINDOW)).toBeNull();
  expect([desk, told]).toEqual([{ opened: 1, cleared: 1 }, ['locked', 'open', 'opening', 'locked']]);
  await door.lock('asked');
  expect(desk.cleared).toBe(1);
});

test('an office that nobody touches locks after its time and not before, and the store has let go of its keys', async () => {
  const { door, office, desk, passTo, signIn } = await openDoor();
  await signIn();
  await passTo(10 * MINUTE - 1);
  expect(door.actorOf(WINDOW)).not.toBeNull();
  await passTo(10 * MINUTE + 200);
  expect(door.actorOf(WINDOW)).toBeNull();
  expect(office.open()).toMatchObject({ error: { code: 'locked' } });
  expect(desk.cleared).toBe(1);
});

test('a lock time that was made shorter holds at once, also for whoever sits there', async () => {
  const { door, passTo, signIn, setLockTime } = await openDoor();
  await signIn();
  setLockTime(2);
  await passTo(2 * MINUTE - 1);
  expect(door.state().kind).toBe('open');
  await passTo(2 * MINUTE + 100);
  expect(door.state().kind).toBe('locked');
});

test('touching a key begins the time anew; a working day ends it however busy, and the log says which it was', async () => {
  const { door, office, passTo, signIn } = await openDoor();
  await signIn();
  for (let minute = 5; minute < 12 * 60; minute += 5) {
    await passTo(minute * MINUTE);
    door.touch();
  }
  expect(door.actorOf(WINDOW)).not.toBeNull();
  await passTo(12 * 60 * MINUTE + 200);
  expect(door.actorOf(WINDOW)).toBeNull();
  await office.signIn(HEAD);
  const opened = office.open();
  const newest = opened.ok ? opened.value.log.newest(opened.value.database.read, { before: null, most: 2 }) : [];
  expect(newest.map(({ entry }) => entry.code)).toEqual(['sign-in.done', 'session.ended']);
});

test('a touch that comes after the lock opens nothing, and the watch of an earlier sitting ends no later one', async () => {
  const { door, passTo, signIn, waits } = await openDoor();
  await signIn();
  await passTo(8 * MINUTE);
  await door.lock('asked');
  door.touch();
  expect(door.actorOf(WINDOW)).toBeNull();
  await signIn();
  await passTo(12 * MINUTE);
  expect(door.actorOf(WINDOW)).not.toBeNull();
  expect(waits()).toBe(1);
  await passTo(18 * MINUTE + 200);
  expect(door.actorOf(WINDOW)).toBeNull();
});

test('an office that is locked while the desk is being laid out stays locked for every window', async () => {
  let laidOut: () => void = () => undefined;
  const { door, told, signIn } = await openDoor({ onOpened: () => new Promise((resolve) => (laidOut = resolve)) });
  const comingIn = signIn();
  while (door.state().kind !== 'open') await settled();
  await door.lock('asked');
  laidOut();
  await comingIn;
  expect(door.state().kind).toBe('locked');
  expect(told.at(-1)).toBe('locked');
});

test('a minute before it locks by itself it warns, and touching a key takes the warning back', async () => {
  const { door, warned, passTo, signIn } = await openDoor();
  await signIn();
  await passTo(9 * MINUTE - 1);
  expect(warned).toEqual([]);
  await passTo(9 * MINUTE + 100);
  expect(warned).toEqual([expect.closeTo(60, 0)]);
  door.touch();
  expect(warned.at(-1)).toBeNull();
  door.touch();
  expect(warned).toHaveLength(2);
  await passTo(18 * MINUTE + 200);
  expect(warned).toEqual([expect.closeTo(60, 0), null, expect.closeTo(60, 0)]);
});

test('why it was locked is said until somebody comes in', async () => {
  const { door, passTo, signIn } = await openDoor();
  await signIn();
  await passTo(10 * MINUTE + 200);
  expect(door.state()).toMatchObject({ kind: 'locked', because: 'idle' });
  await door.comeIn('session.signIn', { ...HEAD, password: 'something else' });
  expect(door.state()).toMatchObject({ kind: 'locked', because: 'idle' });
  await signIn();
  await door.lock('asked');
  expect(door.state()).toMatchObject({ because: 'asked' });
});

test('the desk is laid out when a password of one’s own was chosen, not before', async () => {
  const { door, office, desk, signIn } = await openDoor();
  const clerk = {
    loginName: 'clerk',
    displayName: 'Ines Roth',
    role: 'office',
    password: 'zwölf blaue Ordner',
  } as const;
  await signIn();
  valueOf(await addAccount(valueOf(office.open()), clerk));
  await door.lock('asked');
  valueOf(await door.comeIn('session.signIn', clerk));
  expect([door.actorOf(WINDOW)?.role, desk.opened]).toEqual(['office', 1]);
  const ask = storeInPlace(office).ask;
  valueOf(await ask('session.changePassword', { oldPassword: clerk.password, newPassword: 'dreizehn rote Ordner' }));
  await door.look();
  expect(desk.opened).toBe(2);
});
