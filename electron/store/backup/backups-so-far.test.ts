import { expect, test } from 'vitest';
import { afterBackup, afterFailure, isBackupOverdue } from './backups-so-far.ts';

const DAY = 24 * 60 * 60 * 1000;
const at = (wall: number) => ({ wall, steady: wall, run: 'today' });

test('a row of failures is counted from its first, and ends with a backup', () => {
  const good = afterBackup({ at: 0, kept: 3, unreached: 0 });
  const once = afterFailure(good, 'place-missing', at(10));
  const twice = afterFailure(once, 'place-full', at(20));
  expect(twice).toMatchObject({ lastMade: 0, failures: 2, problem: { code: 'place-full', since: 10 } });
  expect(afterBackup({ at: 30, kept: 4, unreached: 0 })).toMatchObject({ failures: 0, problem: null, kept: 4 });
});

test('three days without a backup are too long, also before there was a first one', () => {
  const good = afterBackup({ at: 0, kept: 1, unreached: 0 });
  expect([3 * DAY, 3 * DAY + 1].map((now) => isBackupOverdue(good, now))).toEqual([false, true]);
  const never = afterFailure({ ...good, lastMade: null }, 'place-missing', at(DAY));
  expect([4 * DAY, 4 * DAY + 1].map((now) => isBackupOverdue(never, now))).toEqual([false, true]);
  expect(isBackupOverdue({ ...good, lastMade: null }, 99 * DAY)).toBe(false);
});
