import { expect, test } from 'vitest';
import { nothingSettled } from '../../shared/policy/policy-in-force.ts';
import type { PolicyInForce } from '../../shared/policy/policy-in-force.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { FoundUpdate, ReadyUpdate } from './look-for-update.ts';
import type { UpdateFailure } from './update-failure.ts';
import type { Remembered } from './update-memory.ts';
import type { UnderWay } from './update-policy.ts';
import { Updater } from './updater.ts';

type Beginning = {
  readonly policy?: Partial<PolicyInForce>;
  readonly found?: Result<string | null, UpdateFailure>;
  readonly downloaded?: UpdateFailure;
  readonly remembered?: Partial<Remembered>;
};

/** An updater whose feed answers what the test says; `done` is what it did to the world, in order. */
function updaterWith({ policy = {}, found = ok('1.1.0'), downloaded, remembered = {} }: Beginning = {}) {
  const done: string[] = [];
  const world = { underWay: [] as UnderWay[], answer: found };
  let kept: Remembered = { isChosen: true, lastLooked: null, failures: 0, ...remembered };
  let next: () => void = () => undefined;
  const ready = (version: string): ReadyUpdate => ({
    version,
    install: async (startsAgain) => void done.push(`installed ${version}${startsAgain ? ' and started' : ''}`),
  });
  const fetched = (version: string): FoundUpdate => ({
    version,
    download: async () => {
      done.push(`fetched ${version}`);
      return downloaded === undefined ? ok(ready(version)) : failed(downloaded);
    },
  });
  const updater = new Updater({
    policy: { ...nothingSettled, ...policy },
    ...{ running: '1.0.0', feed: 'https://it.example', isSelfUpdating: true },
    memory: { read: () => kept, keep: (one) => ((kept = one), true) },
    look: async () => {
      done.push('looked');
      const { answer } = world;
      if (!answer.ok) return answer;
      return ok(answer.value === null ? null : fetched(answer.value));
    },
    underWay: async () => world.underWay,
    quit: () => void done.push('quit'),
    onChanged: () => undefined,
    ...{ now: () => 1000, chance: () => 0 },
    later: (step) => ((next = step), {}),
    log: {
      info: () => undefined,
      warn: (event, fields) => done.push(`${event}: ${String(fields?.['reason'])}`),
      error: () => undefined,
    },
  });
  const look = async () => {
    updater.begin();
    next();
    await expect.poll(() => updater.state().stage).toMatch(/idle|ready/);
  };
  return { updater, done, world, look, remembered: () => kept };
}

const close = async (updater: Updater, wasClosed = true) => {
  await updater.beforeClosing();
  await updater.whenClosed(wasClosed);
};

test('a newer version is fetched by itself, offered, and installed when the program is closed', async () => {
  const { updater, done, look } = updaterWith();
  expect(updater.offer()).toEqual({ ready: null });
  await look();
  expect(updater.offer()).toEqual({ ready: '1.1.0' });
  expect(updater.state()).toMatchObject({ stage: 'ready', found: '1.1.0', lastLooked: 1000, outcome: 'found' });
  await close(updater);
  expect(done).toEqual(['looked', 'fetched 1.1.0', 'installed 1.1.0']);
});

test('whoever restarts gets the new version at once', async () => {
  const { updater, done, look } = updaterWith();
  await look();
  expect(await updater.restart()).toEqual(ok(undefined));
  await close(updater);
  expect(done.slice(2)).toEqual(['quit', 'installed 1.1.0 and started']);
});

test.each([
  ['unsaved', 'updateUnsaved'],
  ['reading', 'updateReading'],
  ['backup', 'updateBackup'],
  ['restoring', 'updateRestoring'],
  ['saving', 'updateSaving'],
] as const)(
  'while there is something under way (%s) the program is neither restarted nor replaced',
  async (kind, code) => {
    const { updater, done, world, look } = updaterWith();
    await look();
    world.underWay = [kind];
    expect(await updater.restart()).toMatchObject({ ok: false, error: { code } });
    await close(updater);
    expect(done).toEqual(['looked', 'fetched 1.1.0']);
  },
);

test('a program whose store had to be ended is not replaced', async () => {
  const { updater, done, look } = updaterWith();
  await look();
  await close(updater, false);
  expect(done).toEqual(['looked', 'fetched 1.1.0']);
});

test('nothing newer is nothing to speak of', async () => {
  const { updater, done, look } = updaterWith({ found: ok(null) });
  await look();
  expect(updater.offer()).toEqual({ ready: null });
  expect(updater.state()).toMatchObject({ stage: 'idle', outcome: 'newest' });
  await close(updater);
  expect(done).toEqual(['looked']);
});

test('a damaged version is not offered, is told of, and looked for again sooner', async () => {
  const { updater, done, look, remembered } = updaterWith({ downloaded: 'damaged' });
  await look();
  expect(updater.offer()).toEqual({ ready: null });
  expect(updater.state()).toMatchObject({ stage: 'idle', found: null, outcome: 'damaged' });
  expect(remembered().failures).toBe(1);
  await close(updater);
  expect(done).toEqual(['looked', 'fetched 1.1.0', 'update not taken: damaged']);
});

test('a feed that cannot be reached is logged and disturbs nobody', async () => {
  const { updater, done, look } = updaterWith({ found: failed('unreachable') });
  await look();
  expect(updater.offer()).toEqual({ ready: null });
  expect(done).toEqual(['looked', 'update not taken: unreachable']);
});

test("where the school's IT has switched updates off, the feed is never asked, whoever asks for it", async () => {
  const { updater, done, look } = updaterWith({ policy: { updates: 'off' } });
  await look();
  expect(updater.lookNow()).toMatchObject({ ok: false });
  expect(updater.choose(true)).toMatchObject({ ok: false, error: { code: 'settledByPolicy' } });
  expect(updater.state()).toMatchObject({ isOn: false, isSettled: true });
  expect(done).toEqual([]);
});

test("where the school's IT has switched updates on, nobody here switches them off", async () => {
  const { updater } = updaterWith({ policy: { updates: 'on' }, remembered: { isChosen: false } });
  expect(updater.choose(false)).toMatchObject({ ok: false, error: { code: 'settledByPolicy' } });
  expect(updater.state()).toMatchObject({ isOn: true, isSettled: true });
});

test('switched off, what was ready is not installed either; switched on again, it is looked anew', async () => {
  const { updater, done, look } = updaterWith();
  await look();
  expect(updater.choose(false)).toEqual(ok(undefined));
  expect(updater.offer()).toEqual({ ready: null });
  await close(updater);
  await look();
  expect(done).toEqual(['looked', 'fetched 1.1.0']);
  updater.choose(true);
  await look();
  expect(updater.offer()).toEqual({ ready: '1.1.0' });
});

test('the same version is fetched once, a still newer one takes its place', async () => {
  const { updater, done, world, look } = updaterWith();
  await look();
  await look();
  world.answer = ok('1.2.0');
  await look();
  expect(updater.offer()).toEqual({ ready: '1.2.0' });
  expect(done).toEqual(['looked', 'fetched 1.1.0', 'looked', 'looked', 'fetched 1.2.0']);
});
