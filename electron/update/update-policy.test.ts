import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decideAtTheEnd,
  inTheWay,
  isOffered,
  looking,
  mayLook,
  underWayKinds,
  waitBeforeLook,
} from './update-policy.ts';

const free = { policy: { updates: null }, isChosen: true, feed: 'https://it.example', isSelfUpdating: true } as const;
const HOUR = 60 * 60_000;

test('newer versions are looked for where people want them and nobody forbade it', () => {
  expect(mayLook(free)).toBe('yes');
  expect(mayLook({ ...free, isChosen: false })).toBe('off');
  expect(mayLook({ ...free, feed: null })).toBe('no-feed');
  expect(mayLook({ ...free, isSelfUpdating: false })).toBe('not-by-itself');
});

test("what the school's IT has settled comes before what people choose, both ways", () => {
  expect(mayLook({ ...free, policy: { updates: 'off' } })).toBe('off');
  expect(mayLook({ ...free, policy: { updates: 'on' }, isChosen: false })).toBe('yes');
});

test('the computers of a school do not all look in the same minute, and none before the program has got going', () => {
  const waits = [0, 0.25, 0.5, 1].map((chance) => waitBeforeLook({ now: 0, lastLooked: null, failures: 0, chance }));
  expect(new Set(waits).size).toBe(4);
  expect(Math.min(...waits)).toBe(looking.firstAfter);
  expect(Math.max(...waits)).toBe(looking.firstAfter + looking.firstSpread);
});

test('a day after the last look, give or take two hours, it is looked again', () => {
  const wait = (chance: number) => waitBeforeLook({ now: HOUR, lastLooked: HOUR, failures: 0, chance });
  expect([wait(0), wait(0.5), wait(1)]).toEqual([22 * HOUR, 24 * HOUR, 26 * HOUR]);
});

test('a look that failed is tried again three times, later each time, and then only once a day', () => {
  const wait = (failures: number) => waitBeforeLook({ now: HOUR, lastLooked: HOUR, failures, chance: 0 });
  expect([1, 2, 3, 4, 50].map(wait)).toEqual([HOUR / 4, HOUR, 4 * HOUR, 22 * HOUR, 22 * HOUR]);
});

test('whatever the clock and the luck: never at once, and never later than a day and a bit', () => {
  const look = fc.record({
    now: fc.integer({ min: 0, max: 2 ** 45 }),
    lastLooked: fc.option(fc.integer({ min: 0, max: 2 ** 45 })),
    failures: fc.nat({ max: 1000 }),
    chance: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(look, (given) => {
      const wait = waitBeforeLook(given);
      expect(wait).toBeGreaterThanOrEqual(looking.firstAfter);
      expect(wait).toBeLessThanOrEqual(26 * HOUR);
    }),
    { seed: 48, numRuns: 300 },
  );
});

test('versions that are tried out are not offered to a school that works with a finished one', () => {
  expect(isOffered('1.0.0', '1.1.0')).toBe(true);
  expect(isOffered('1.0.0', '1.1.0-beta.1')).toBe(false);
  expect(isOffered('1.1.0-beta.1', '1.1.0-beta.2')).toBe(true);
});

test('what people can do something about is said first', () => {
  expect(inTheWay([])).toBeNull();
  expect(inTheWay(['reading', 'unsaved'])).toBe('unsaved');
  expect(inTheWay(['saving', 'backup'])).toBe('backup');
});

const closed = { mayLook: 'yes', isReady: true, underWay: [], wasClosed: true } as const;

test('what is ready is installed when the program has closed properly', () => {
  expect(decideAtTheEnd(closed)).toBe('install');
  expect(decideAtTheEnd({ ...closed, isReady: false })).toBe('nothing-ready');
});

test.each(underWayKinds)('nothing is installed at the end when there was something under way: %s', (kind) => {
  expect(decideAtTheEnd({ ...closed, underWay: [kind] })).toBe('under-way');
});

test('nothing is installed where the store had to be ended, or updates were switched off meanwhile', () => {
  expect(decideAtTheEnd({ ...closed, wasClosed: false })).toBe('not-closed');
  expect(decideAtTheEnd({ ...closed, mayLook: 'off' })).toBe('off');
});
