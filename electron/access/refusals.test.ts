import { expect, test } from 'vitest';
import { createRefusalPace } from './refusals.ts';

test('the refusal of a call is written down once a minute, for each person and each call', () => {
  let now = 0;
  const isDue = createRefusalPace(() => ({ wall: 0, steady: now, run: 'one' }));
  const noted: number[] = [];
  for (now = 0; now <= 120_000; now += 1_000) if (isDue('pupil', 'accounts.list')) noted.push(now);
  expect(noted).toEqual([0, 60_000, 120_000]);
  expect(isDue('pupil', 'activity.page')).toBe(true);
  expect(isDue('teacher', 'accounts.list')).toBe(true);
});
