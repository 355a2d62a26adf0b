import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthPrefixed } from './length-prefixed.ts';

test('each part stands behind its length in bytes, whatever its letters', () => {
  const joined = lengthPrefixed(['Zoë', Uint8Array.of(9), '']);
  expect(joined.toString('hex')).toBe(['00000004', '5a6fc3ab', '00000001', '09', '00000000'].join(''));
});

test('different lists of parts never give the same bytes', () => {
  const parts = fc.array(fc.string({ maxLength: 3 }), { maxLength: 4 });
  fc.assert(
    fc.property(parts, parts, (some, others) => {
      const isSame = lengthPrefixed(some).equals(lengthPrefixed(others));
      expect(isSame).toBe(JSON.stringify(some) === JSON.stringify(others));
    }),
    { seed: 4, numRuns: 300 },
  );
});
