import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Moment } from './moment.ts';
import { decideSession, lockMinutes, sessionRuleOf, withActivity } from './session-decision.ts';

const MINUTE = 60_000;
const rule = sessionRuleOf(lockMinutes.usual);
const start: Moment = { wall: 1_700_000_000_000, steady: 5000, run: 'one' };
const after = (minutes: number): Moment => ({
  ...{ run: 'one', wall: start.wall + minutes * MINUTE, steady: start.steady + minutes * MINUTE },
});
const sitting = { signedInAt: start, lastActivity: start };

test('a window nobody touches warns a minute before it locks, and says when to look again', () => {
  expect(decideSession(sitting, start, rule)).toEqual({ kind: 'stay', lookAgain: 9 * MINUTE });
  expect(decideSession(sitting, after(9.5), rule)).toEqual({
    ...{ kind: 'warn', locksIn: MINUTE / 2, lookAgain: MINUTE / 2 },
  });
  expect(decideSession(sitting, after(10), rule)).toEqual({ kind: 'lock' });
});

test('activity begins the time anew, but not once the window was due to lock', () => {
  const touched = withActivity(sitting, after(9.9), rule);
  expect(decideSession(touched, after(18), rule).kind).toBe('stay');
  expect(withActivity(sitting, after(10), rule)).toBe(sitting);
});

test('a sitting ends after a working day, however busy', () => {
  const busy = { ...sitting, lastActivity: after(719) };
  expect(decideSession(busy, after(719), rule)).toEqual({ kind: 'stay', lookAgain: MINUTE });
  expect(decideSession(busy, after(720), rule)).toEqual({ kind: 'end' });
});

test('a lid closed for an hour locks, also where the steady clock slept with the computer', () => {
  const woken = { ...start, wall: start.wall + 60 * MINUTE };
  expect(decideSession(sitting, woken, rule)).toEqual({ kind: 'lock' });
});

test('no setting of the clock keeps a window open', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e13, max: 1e13 }), fc.integer({ min: 10, max: 2000 }), (wall, minutes) => {
      expect(decideSession(sitting, { ...after(minutes), wall }, rule).kind).toMatch(/lock|end/);
    }),
    { seed: 26, numRuns: 200 },
  );
});

test('a short lock time still leaves a while before the warning', () => {
  const short = sessionRuleOf(lockMinutes.least);
  expect(decideSession(sitting, start, short)).toEqual({ kind: 'stay', lookAgain: MINUTE / 2 });
});

test('no setting keeps a window open for more than an hour without activity', () => {
  expect(sessionRuleOf(100_000).lockAfter).toBe(60 * MINUTE);
  expect(sessionRuleOf(0).lockAfter).toBe(MINUTE);
});
