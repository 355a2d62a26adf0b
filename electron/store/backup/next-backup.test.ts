import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Moment } from '../../../shared/access/moment.ts';
import { nextBackup } from './next-backup.ts';
import type { BackupsSoFar } from './next-backup.ts';

const HOUR = 60 * 60 * 1000;
const daily = { everyDays: 1, atMinute: 18 * 60 };
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
const moment = (wall: number, steady = 0, run = 'today'): Moment => ({ wall, steady, run });
const madeAt = (lastMade: number | null): BackupsSoFar => ({ lastMade, failures: 0, lastFailed: null });

test('before the first backup it is due at once', () => {
  expect(nextBackup(daily, madeAt(null), moment(at(23, 9)))).toEqual({ kind: 'due', because: 'first' });
});

test('it waits for its time, and asks again at least every hour', () => {
  const soFar = madeAt(at(22, 18, 1));
  expect(nextBackup(daily, soFar, moment(at(23, 9)))).toEqual({ kind: 'wait', at: at(23, 18), milliseconds: HOUR });
  expect(nextBackup(daily, soFar, moment(at(23, 17, 50)))).toMatchObject({ milliseconds: HOUR / 6 });
  expect(nextBackup(daily, soFar, moment(at(23, 18)))).toEqual({ kind: 'due', because: 'its-time' });
});

test('a time the computer slept through is made up for once, as soon as it is awake', () => {
  expect(nextBackup(daily, madeAt(at(13, 18)), moment(at(23, 8)))).toEqual({ kind: 'due', because: 'missed' });
  expect(nextBackup(daily, madeAt(at(23, 8)), moment(at(23, 9)))).toMatchObject({ kind: 'wait', at: at(23, 18) });
});

test('every third day is the third evening from the last', () => {
  const everyThird = { ...daily, everyDays: 3 };
  expect(nextBackup(everyThird, madeAt(at(20, 18, 5)), moment(at(22, 12)))).toMatchObject({ at: at(23, 18) });
});

test('a newest backup from the future says nothing of when it was made: there is a new one', () => {
  expect(nextBackup(daily, madeAt(at(30, 18)), moment(at(23, 9)))).toEqual({ kind: 'due', because: 'clock-set-back' });
  expect(nextBackup(daily, madeAt(at(23, 9, 3)), moment(at(23, 9)))).toMatchObject({ kind: 'wait' });
});

test('after a failure it rests, longer each time, by the clock that nobody sets; a restart tries at once', () => {
  const failed = (failures: number): BackupsSoFar => ({
    ...{ lastMade: null, failures },
    lastFailed: moment(at(23, 9), 1_000),
  });
  const minutesLater = (minutes: number) => moment(at(1, 0), 1_000 + minutes * 60_000);
  expect(nextBackup(daily, failed(1), minutesLater(4))).toMatchObject({ kind: 'wait', milliseconds: 60_000 });
  expect(nextBackup(daily, failed(1), minutesLater(5))).toMatchObject({ kind: 'due' });
  expect(nextBackup(daily, failed(2), minutesLater(14))).toMatchObject({ kind: 'wait' });
  expect(nextBackup(daily, failed(99), minutesLater(239))).toMatchObject({ kind: 'wait' });
  expect(nextBackup(daily, failed(99), minutesLater(240))).toMatchObject({ kind: 'due' });
  expect(nextBackup(daily, failed(99), moment(at(23, 9), 1, 'tomorrow'))).toMatchObject({ kind: 'due' });
});

test('wherever the clocks stand, there is an answer, and whoever waits waits an hour at most', () => {
  const wall = fc.integer({ min: at(1, 0), max: at(30, 0) });
  fc.assert(
    fc.property(
      wall,
      wall,
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 1_439 }),
      (last, now, days, minute) => {
        const next = nextBackup({ everyDays: days, atMinute: minute }, madeAt(last), moment(now));
        if (next.kind === 'due') return;
        expect(next.milliseconds).toBeGreaterThan(0);
        expect(next.milliseconds).toBeLessThanOrEqual(HOUR);
        expect(next.at - now).toBeLessThanOrEqual((days + 1) * 25 * HOUR);
      },
    ),
    { seed: 40, numRuns: 200 },
  );
});
