import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountRule, asOfNow, deviceRule, FailedTries, waitLeft, withFailure } from './lockout.ts';
import type { Moment } from './moment.ts';

const HOUR = 3_600_000;
const start: Moment = { wall: 1_700_000_000_000, steady: 0, run: 'monday' };
const later = (milliseconds: number, from = start): Moment => ({
  ...{ run: from.run, wall: from.wall + milliseconds, steady: from.steady + milliseconds },
});

function afterFailures(count: number, now = start, rule = accountRule): FailedTries {
  let tries = withFailure(null, now, rule);
  for (let more = 1; more < count; more += 1) tries = withFailure(tries, now, rule);
  return tries;
}

test('mistyping a few times costs nothing, then each further mistake costs twice the wait, up to an hour', () => {
  const waits = Array.from({ length: 14 }, (_none, at) => afterFailures(at + 1).waitLeft / 1000);
  expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
});

test('a wait goes on from where it was after the program was closed and opened', () => {
  const kept = asOfNow(afterFailures(6), later(20_000));
  const reopened: Moment = { wall: start.wall + 30_000, steady: 0, run: 'later' };
  expect(waitLeft(kept, reopened)).toBe(30_000);
});

test('a clock set back while the program was closed neither ends a wait nor makes it longer', () => {
  const setBack: Moment = { wall: 0, steady: 0, run: 'later' };
  const tries = asOfNow(afterFailures(6), setBack);
  expect(tries.waitLeft).toBe(60_000);
  expect(waitLeft(tries, later(60_000, setBack))).toBe(0);
});

test('no setting of the clock while the program runs changes a wait', () => {
  const anyJumps = fc.array(fc.record({ steady: fc.nat(HOUR), wall: fc.integer({ min: -1e13, max: 1e13 }) }));
  fc.assert(
    fc.property(anyJumps, fc.integer({ min: 1, max: 30 }), (jumps, failures) => {
      let tries = afterFailures(failures);
      let now = start;
      for (const { steady, wall } of jumps) {
        now = { ...now, steady: now.steady + steady, wall };
        tries = asOfNow(tries, now);
      }
      expect(tries.waitLeft).toBe(Math.max(0, afterFailures(failures).waitLeft - now.steady));
    }),
    { seed: 24, numRuns: 200 },
  );
});

test('whatever the clocks did, who waits the longest wait in one run may try again', () => {
  const anyMoment = fc.record({ wall: fc.integer(), steady: fc.nat(), run: fc.constantFrom('one', 'two', 'three') });
  fc.assert(
    fc.property(fc.array(anyMoment, { minLength: 1, maxLength: 20 }), (moments) => {
      let tries: FailedTries | null = null;
      for (const moment of moments) tries = withFailure(tries, moment, accountRule);
      const now: Moment = { wall: 0, steady: 0, run: 'last' };
      const looked = asOfNow(FailedTries.parse(tries), now);
      expect(waitLeft(looked, { ...now, steady: accountRule.longestWait })).toBe(0);
    }),
    { seed: 25, numRuns: 200 },
  );
});

test("a computer forgets yesterday's mistyping, an account does not", () => {
  const tomorrow = later(24 * HOUR);
  expect(withFailure(afterFailures(30, start, deviceRule), tomorrow, deviceRule).count).toBe(1);
  expect(withFailure(afterFailures(30), tomorrow, accountRule).count).toBe(31);
});
