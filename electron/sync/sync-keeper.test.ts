import { expect, test } from 'vitest';
import { deskError } from '../../shared/desk-error.ts';
import type { SyncActivity } from '../../shared/ipc/server-messages.ts';
import { failed, ok } from '../../shared/result.ts';
import type { StoreClient } from '../office/store-client.ts';
import { SyncKeeper } from './sync-keeper.ts';

const ADDRESS = 'https://server.example';
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const nothingNew = { view: 1, isWhole: false, isMore: false, put: [], drop: [], last: 0 };

/** A store with so much to hand in, and a server of which a test says what it answers. */
function openKeeper(serve: (path: string, token: string | null) => Response | Error, waiting = 0) {
  const heard = {
    asked: [] as string[],
    activities: [] as SyncActivity[],
    waits: [] as number[],
    refused: [] as string[],
    kept: [] as string[],
    told: 0,
  };
  let left = waiting;
  let token = 'first';
  let isLocked = false;
  const planned: (() => void)[] = [];
  const calls: Record<string, (ask: never) => unknown> = {
    'server.credentials': () => ok({ address: ADDRESS, refreshToken: token }),
    'server.keepToken': ({ refreshToken }: { refreshToken: string }) => {
      token = refreshToken;
      heard.kept.push(token);
      return ok(undefined);
    },
    'server.refused': ({ why }: { why: string }) => {
      heard.refused.push(why);
      return ok(undefined);
    },
    'server.nextPush': () => (isLocked ? failed(deskError('locked')) : ok(left === 0 ? null : { body: '{}' })),
    'server.pushed': () => {
      left -= 1;
      return ok(undefined);
    },
    'server.nextPull': () => ok({ body: '{}' }),
    'server.pulled': () => ok({ isMore: false, hasChanged: true }),
  };
  const store = { ask: async (name: string, ask: unknown) => calls[name]?.(ask as never) } as Pick<StoreClient, 'ask'>;
  const keeper = new SyncKeeper({
    store,
    fetch: async (address, init) => {
      const path = new URL(address).pathname;
      const bearer = new Headers(init.headers).get('authorization');
      heard.asked.push(path);
      const given = serve(path, bearer);
      if (given instanceof Error) throw given;
      return given;
    },
    later: (work, milliseconds) => {
      heard.waits.push(milliseconds);
      planned.push(work);
      return () => undefined;
    },
    ...{ chance: () => 1, mayReach: (address) => address === ADDRESS },
    onActivity: (activity) => heard.activities.push(activity),
    onTold: () => (heard.told += 1),
  });
  const lock = (): void => {
    isLocked = true;
    keeper.stop();
  };
  return { keeper, heard, lock };
}

const good = (path: string): Response => {
  if (path === '/v1/refresh') return answer(200, { accessToken: 'access', refreshToken: 'second' });
  return answer(200, path === '/v1/pull' ? nothingNew : { last: 1, outcomes: [], used: [] });
};

test('a round hands in all there is, then hears, and asks again after half a minute', async () => {
  const { keeper, heard } = openKeeper(good, 2);
  keeper.begin();
  await keeper.now();
  expect(heard.asked.slice(0, 4)).toEqual(['/v1/refresh', '/v1/push', '/v1/push', '/v1/pull']);
  expect(heard.kept).toEqual(['second']);
  expect(heard.activities).toEqual(['working', 'idle', 'working', 'idle']);
  expect(heard.told).toBeGreaterThan(0);
  expect(heard.waits.at(-1)).toBe(30_000);
});

test('an access token that has run out is exchanged, and what was asked is asked again', async () => {
  let pulls = 0;
  const { keeper, heard } = openKeeper((path) => {
    if (path === '/v1/pull') pulls += 1;
    return path === '/v1/pull' && pulls === 2 ? answer(401, { code: 'signInFirst' }) : good(path);
  });
  keeper.begin();
  await keeper.now();
  expect(heard.asked).toEqual(['/v1/refresh', '/v1/pull', '/v1/pull', '/v1/refresh', '/v1/pull']);
  expect(heard.refused).toEqual([]);
});

test('without a way it says so and waits ever longer; nothing is lost and an edit does not hurry it', async () => {
  const { keeper, heard } = openKeeper(() => new Error('no network'), 1);
  keeper.begin();
  for (let round = 0; round < 3; round += 1) await keeper.now();
  keeper.wake();
  expect(keeper.activity).toBe('unreachable');
  expect(heard.waits).toEqual([4_000, 8_000, 16_000, 32_000].slice(0, heard.waits.length));
  expect(heard.waits.length).toBeGreaterThan(2);
});

test.each([
  [429, 'unreachable'],
  [503, 'unreachable'],
  [400, 'trouble'],
  [404, 'trouble'],
] as const)('a server that answers %i is %s', async (status, activity) => {
  const { keeper } = openKeeper((path) => (path === '/v1/pull' ? answer(status, { code: 'x' }) : good(path)));
  keeper.begin();
  await keeper.now();
  expect(keeper.activity).toBe(activity);
});

test.each([
  ['putOut', 'put-out'],
  ['signInFirst', 'signed-out'],
])('a token that is refused with %s means %s, and the store is told', async (code, why) => {
  const { keeper, heard } = openKeeper(() => answer(401, { code }));
  keeper.begin();
  await keeper.now();
  expect(new Set(heard.refused)).toEqual(new Set([why]));
  // Asking again changes nothing until somebody does something.
  expect(heard.waits).toEqual([]);
});

test('a lock ends what is under way, and nothing is asked after it', async () => {
  const { keeper, heard, lock } = openKeeper(good);
  keeper.begin();
  lock();
  await keeper.now();
  const before = heard.asked.length;
  keeper.wake();
  await keeper.now();
  expect(heard.asked).toHaveLength(before);
  expect(keeper.activity).toBe('idle');
});

test('what answers in the place of the server is not followed elsewhere, and not believed', async () => {
  const { keeper, heard } = openKeeper((path) => (path === '/v1/refresh' ? answer(200, '<html>') : good(path)));
  keeper.begin();
  await keeper.now();
  expect(heard.kept).toEqual([]);
  expect(keeper.activity).not.toBe('working');
});
