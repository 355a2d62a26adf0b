import { expect, test } from 'vitest';
import { sessionRuleOf } from '../../shared/access/session-decision.ts';
import { deskError } from '../../shared/desk-error.ts';
import type { OfficeState } from '../../shared/ipc/office-messages.ts';
import { failed, ok } from '../../shared/result.ts';
import { careInPlace } from '../office/testing/care-in-place.ts';
import { storeInPlace } from '../office/testing/store-in-place.ts';
import type { StoreClient } from '../office/store-client.ts';
import { noteWaiting } from '../store/activity/note-later.ts';
import { addAccount } from '../store/accounts/accounts.ts';
import { valueOf } from '../store/keys/testing/build-office.ts';
import { foundOffice, HEAD } from '../store/testing/found-office.test-kit.ts';
import { FrontDoor } from './front-door.ts';

const MINUTE = 60_000;
const WINDOW = 1;

type Ask = StoreClient['ask'];
type Given = {
  readonly change?: (ask: Ask) => Ask;
  readonly onOpened?: () => Promise<void>;
  readonly kill?: (door: FrontDoor) => Promise<void>;
};

/** The door of a real office that is locked, by a clock that moves when the test says so. */
async function openDoor({ change = (ask) => ask, onOpened = async () => undefined, kill }: Given = {}) {
  const { office, database, folder, keeper } = await foundOffice();
  office.lock('asked');
  const ask = change(storeInPlace(office, careInPlace({ office, database, folder, keeper })).ask);
  let now = 0;
  let waiting: { readonly at: number; readonly step: () => void }[] = [];
  const told: OfficeState['kind'][] = [];
  const desk = { opened: 0, cleared: 0 };
  const warned: (number | null)[] = [];
  let killed = 0;
  let lockMinutes = 10;
  const door: FrontDoor = new FrontDoor({
    store: { ask, kill: async () => ((killed += 1), kill?.(door)) },
    rule: () => sessionRuleOf(lockMinutes),
    moment: () => ({ wall: now, steady: now, run: 'one' }),
    later: (step, milliseconds) => {
      waiting.push({ at: now + milliseconds, step });
      return {};
    },
    onChanged: ({ kind }) => void told.push(kind),
    onLocksSoon: ({ seconds }) => void warned.push(seconds),
    onOpened: () => ((desk.opened += 1), onOpened()),
    onLocked: () => void (desk.cleared += 1),
  });
  await door.look();
  /** Lets time pass to that moment, with every step that falls due on the way. */
  const passTo = async (moment: number): Promise<void> => {
    for (;;) {
      const [next] = waiting.filter(({ at }) => at <= moment).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      waiting = waiting.filter((other) => other !== next);
      now = Math.max(now, next.at);
      next.step();
      await settled();
    }
    now = moment;
  };
  const signIn = () => door.comeIn('session.signIn', HEAD);
  const counts = { waits: () => waiting.length, kills: () => killed };
  const setLockTime = (minutes: number): void => {
    lockMinutes = minutes;
    door.ruleChanged();
  };
  return { door, database, office, told, warned, desk, passTo, signIn, setLockTime, ...counts };
}

/** Lets everything that is ready run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

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

test('a store that ended has let everybody out at once, before the next one answers', async () => {
  let isGone = false;
  const { door, desk, told, office, signIn } = await openDoor({
    change: (ask) => async (name, asked) => {
      if (isGone && name === 'office.state') {
        office.lock('ended'); // the next process has no keys
        isGone = false;
      }
      return ask(name, asked);
    },
  });
  await signIn();
  isGone = true;
  door.storeDied();
  expect(door.actorOf(WINDOW)).toBeNull();
  expect(desk.cleared).toBe(1);
  await settled();
  expect(told.slice(-2)).toEqual(['opening', 'locked']);
});

test('a store that dies whenever it is asked is not started for ever, and the office says what is the matter', async () => {
  let asked = 0;
  const dying: { door: FrontDoor | null } = { door: null };
  const { door } = await openDoor({
    change: () => async () => {
      asked += 1;
      if (asked < 100) queueMicrotask(() => dying.door?.storeDied());
      return failed(deskError('storeDied'));
    },
  });
  dying.door = door;
  await door.look();
  await settled();
  expect(door.state()).toEqual({ kind: 'trouble', trouble: 'store-died' });
  expect(asked).toBeLessThan(5);
});

test('locking is at once for every window, however long the store takes over what stands before it', async () => {
  let release: () => void = () => undefined;
  const busy = new Promise<void>((resolve) => (release = resolve));
  const { door, office, desk, told, signIn } = await openDoor({
    change: (ask) => async (name, asked) => {
      if (name === 'session.lock') await busy;
      return ask(name, asked);
    },
  });
  await signIn();
  const locking = door.lock('asked');
  expect(door.actorOf(WINDOW)).toBeNull();
  expect([desk.cleared, told.at(-1)]).toEqual([1, 'opening']);
  // What the store says meanwhile is how things stood before.
  await door.look();
  expect(door.actorOf(WINDOW)).toBeNull();
  release();
  await locking;
  expect([door.state().kind, office.state().kind]).toEqual(['locked', 'locked']);
});

test('whoever comes in while it is being locked comes in after it', async () => {
  const { door, signIn } = await openDoor();
  await signIn();
  const locking = door.lock('asked');
  expect(await signIn()).toMatchObject({ ok: true });
  await locking;
  expect(door.actorOf(WINDOW)).not.toBeNull();
});

test('a store that does not answer the lock within seconds is ended, and its keys with it', async () => {
  let answer: (gone: Awaited<ReturnType<Ask>>) => void = () => undefined;
  const { door, database, office, kills, passTo, signIn } = await openDoor({
    change: (ask) => (name, asked) =>
      name === 'session.lock' ? new Promise((resolve) => (answer = resolve as typeof answer)) : ask(name, asked),
    kill: async (ended) => {
      office.lock('ended'); // the next process has no keys
      answer(failed(deskError('storeDied')));
      ended.storeDied();
    },
  });
  await signIn();
  const locking = door.lock('idle');
  await passTo(4_000);
  expect(kills()).toBe(0);
  await passTo(6_000);
  await locking;
  expect(kills()).toBe(1);
  expect(door.state()).toEqual({ kind: 'locked', keyring: 'kept', because: 'idle' });

  // As the store does with whatever waited for somebody's key.
  await signIn();
  const open = valueOf(office.open());
  noteWaiting(open);
  expect(open.log.newest(database.read, { before: null, most: 1 })).toMatchObject([
    { entry: { code: 'session.store-ended', actorId: null }, payload: { details: { why: 'idle' } } },
  ]);
});

test('a lock that was answered ends nothing', async () => {
  const { door, kills, passTo, signIn } = await openDoor();
  await signIn();
  await door.lock('asked');
  await passTo(MINUTE);
  expect(kills()).toBe(0);
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

test('papers that could not be got at are opened again by a fresh store; where all is well nothing is ended', async () => {
  let isInUse = true;
  const { door, told, kills } = await openDoor({
    change: (ask) => async (name, asked) =>
      isInUse && name === 'office.state' ? (ok({ kind: 'trouble', trouble: 'in-use' }) as never) : ask(name, asked),
  });
  expect(door.state()).toEqual({ kind: 'trouble', trouble: 'in-use' });
  await door.tryAgain();
  isInUse = false;
  await door.tryAgain();
  expect(told).toEqual(['trouble', 'opening', 'trouble', 'opening', 'locked']);
  expect(kills()).toBe(2);
  await door.tryAgain();
  expect(kills()).toBe(2);
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
