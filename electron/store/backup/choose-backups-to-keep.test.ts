import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepRules } from '../../../shared/backup/keep-rules.ts';
import type { KeepRule } from '../../../shared/backup/keep-rules.ts';
import { chooseBackupsToKeep } from './choose-backups-to-keep.ts';
import type { DatedBackup } from './choose-backups-to-keep.ts';

const none: KeepRule = { newest: 1, days: 0, weeks: 0, months: 0 };
const kept = (backups: readonly DatedBackup[], rule: KeepRule) =>
  [...chooseBackupsToKeep(backups, rule)].sort((a, b) => a - b);
const daily = (count: number): DatedBackup[] =>
  Array.from({ length: count }, (_, day) => ({ number: day + 1, madeAt: new Date(2026, 0, 1 + day, 18) }));

/** Each day a backup, and afterwards what the rule lets go of goes. */
function live(days: number, rule: KeepRule): DatedBackup[] {
  return daily(days).reduce<DatedBackup[]>((backups, made) => {
    const now = [...backups, made];
    const keep = chooseBackupsToKeep(now, rule);
    return now.filter(({ number }) => keep.has(number));
  }, []);
}

test('after a year of daily backups there are some of the last days, weeks and months', () => {
  const left = live(365, keepRules['a-year']);
  expect(left.length).toBeLessThanOrEqual(7 + 5 + 12);
  const ages = left.map(({ number }) => 365 - number);
  expect(ages.filter((age) => age < 7)).toHaveLength(7);
  expect(new Set(left.map(({ madeAt }) => madeAt.getMonth())).size).toBe(12);
});

test('of several on one day the last is kept', () => {
  const [morning, evening] = [new Date(2026, 4, 4, 8), new Date(2026, 4, 4, 18)];
  const backups = [
    { number: 1, madeAt: morning },
    { number: 2, madeAt: evening },
    { number: 3, madeAt: new Date(2026, 4, 5, 8) },
  ];
  expect(kept(backups, { ...none, days: 2 })).toEqual([2, 3]);
});

test('a week goes from Monday to Sunday', () => {
  const sundayAndMonday = [
    { number: 1, madeAt: new Date(2026, 10, 22, 12) },
    { number: 2, madeAt: new Date(2026, 10, 23, 12) },
  ];
  expect(kept(sundayAndMonday, { ...none, weeks: 2 })).toEqual([1, 2]);
  expect(kept(sundayAndMonday, { ...none, weeks: 1 })).toEqual([2]);
});

test('made under a clock that was set back, the newest is kept all the same', () => {
  const backups = [...daily(30), { number: 31, madeAt: new Date(1980, 0, 1) }];
  expect(kept(backups, keepRules['a-year'])).toContain(31);
});

test('what was there before going back is kept for 30 days, and by the rule from then on', () => {
  const wayForward = { number: 1, madeAt: new Date(2026, 0, 1, 18), isBeforeGoingBack: true };
  const after = (days: number) => [wayForward, ...daily(days + 1).slice(1)];
  expect(kept(after(30), { ...none, days: 2 })).toEqual([1, 30, 31]);
  expect(kept(after(32), { ...none, days: 2 })).toEqual([32, 33]);
});

test('a rule that keeps none keeps the newest', () => {
  expect(kept(daily(5), { ...none, newest: 0 })).toEqual([5]);
});

test('whatever the clocks showed: the newest is kept, choosing again changes nothing, and there are never too many', () => {
  const anyBackups = fc.uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 500 }),
      isBeforeGoingBack: fc.boolean(),
      madeAt: fc.date({ min: new Date(1990, 0, 1), max: new Date(2040, 0, 1), noInvalidDate: true }),
    }),
    { selector: ({ number }) => number, minLength: 1 },
  );
  const few = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(anyBackups, fc.record({ newest: few, days: few, weeks: few, months: few }), (backups, rule) => {
      const keep = chooseBackupsToKeep(backups, rule);
      const left = backups.filter(({ number }) => keep.has(number));
      expect(keep.has(Math.max(...backups.map(({ number }) => number)))).toBe(true);
      expect(kept(left, rule)).toEqual(left.map(({ number }) => number).sort((a, b) => a - b));
      const marked = backups.filter(({ isBeforeGoingBack }) => isBeforeGoingBack).length;
      expect(keep.size - marked).toBeLessThanOrEqual(Math.max(1, rule.newest) + rule.days + rule.weeks + rule.months);
    }),
    { seed: 40, numRuns: 100 },
  );
});
