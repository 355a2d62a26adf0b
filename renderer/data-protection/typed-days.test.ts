import { expect, test } from 'vitest';
import { usualRetentionPlan } from '../../shared/retention/retention-plan.ts';
import { isDays, planOf, typedDays } from './typed-days.ts';

test('what is typed is what is kept, and empty is until somebody erases it', () => {
  const typed = { ...typedDays(usualRetentionPlan), pastClass: ' 730 ' };
  expect(typed).toMatchObject({ binDays: '30', unusedDays: '365', pastTeacher: '', pastOther: '' });
  const plan = planOf(typed, true);
  expect(plan).toEqual({
    rule: { binDays: 30, unusedDays: 365, pastDays: null, pastDaysByKind: { class: 730, teacher: null, other: null } },
    goesByItself: true,
  });
  expect(typedDays(plan)).toEqual({ ...typed, pastClass: '730' });
});

test('days are whole, not negative, and no more than a century', () => {
  expect(['0', ' 30', '36525'].map((word) => isDays('binDays', word))).toEqual([true, true, true]);
  expect(['', '-1', '1.5', '36526', 'ten'].map((word) => isDays('binDays', word))).toEqual(Array(5).fill(false));
  expect(isDays('pastClass', '')).toBe(true);
});
