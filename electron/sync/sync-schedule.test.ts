import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waitAfter } from './sync-schedule.ts';

test('where there is no way it is tried again soon, then ever later, at most every five minutes', () => {
  const waits = [1, 2, 3, 8, 30].map((failures) => waitAfter('unreachable', failures, 1));
  expect(waits).toEqual([4_000, 8_000, 16_000, 300_000, 300_000]);
});

test('after a good round the server is asked now and then; where nobody may ask it is not asked at all', () => {
  expect(waitAfter('done', 0, 1)).toBe(30_000);
  for (const end of ['signed-out', 'put-out', 'locked'] as const) expect(waitAfter(end, 0, 1)).toBeNull();
});

test('a school of computers does not ask all at once', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(100), (chance, failures) => {
      const whole = waitAfter('unreachable', failures, 1) ?? 0;
      const wait = waitAfter('unreachable', failures, chance) ?? 0;
      expect(wait).toBeGreaterThanOrEqual(whole / 2);
      expect(wait).toBeLessThanOrEqual(whole);
    }),
    { seed: 3, numRuns: 200 },
  );
});
