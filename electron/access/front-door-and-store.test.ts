import { expect, test } from 'vitest';
import { deskError } from '../../shared/desk-error.ts';
import { failed, ok } from '../../shared/result.ts';
import { noteWaiting } from '../store/activity/note-later.ts';
import { valueOf } from '../store/keys/testing/build-office.ts';
import type { FrontDoor } from './front-door.ts';
import { MINUTE, WINDOW, openDoor, settled } from './front-door.test-kit.ts';
import type { Ask } from './front-door.test-kit.ts';

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

test('a store that goes back to a backup is let finish before it locks, but not for ever', async () => {
  let answer: (gone: Awaited<ReturnType<Ask>>) => void = () => undefined;
  let isGoingBack = true;
  const { door, office, desk, kills, passTo, signIn } = await openDoor({
    change: (ask) => (name, asked) =>
      name === 'session.lock'
        ? new Promise((resolve) => (answer = resolve as typeof answer)).then(() => ask(name, asked))
        : ask(name, asked),
    isAsked: (name) => name === 'restore.goBack' && isGoingBack,
    kill: async (ended) => {
      office.lock('ended');
      answer(failed(deskError('storeDied')));
      ended.storeDied();
    },
  });
  await signIn();
  const locking = door.lock('asked');
  expect([door.actorOf(WINDOW), desk.cleared]).toEqual([null, 1]);
  await passTo(MINUTE);
  expect(kills()).toBe(0);
  // Its turn ended, and the lock's, which stands behind it, has come.
  isGoingBack = false;
  answer(ok(undefined) as never);
  await locking;
  expect([office.state().kind, door.state().kind, kills()]).toEqual(['locked', 'locked', 0]);

  await signIn();
  isGoingBack = true;
  const held = door.lock('asked');
  await passTo(4 * MINUTE);
  await held;
  expect(kills()).toBe(1);
  expect(door.state().kind).toBe('locked');
});

test('a lock that was answered ends nothing', async () => {
  const { door, kills, passTo, signIn } = await openDoor();
  await signIn();
  await door.lock('asked');
  await passTo(MINUTE);
  expect(kills()).toBe(0);
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
