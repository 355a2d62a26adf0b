import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packJson, unpackJson } from './packed-json.ts';

test('every value comes back as it was, short or long', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(400), (value, times) => {
      const values = Array.from({ length: times }, () => value);
      expect(unpackJson(packJson(values))).toEqual(JSON.parse(JSON.stringify(values)));
    }),
    { seed: 42, numRuns: 60 },
  );
});

test('a long value that repeats itself takes a fraction of the room', () => {
  const week = Array.from({ length: 200 }, (_none, at) => ({ title: 'Maths', teacher: 'Frau Planck', at }));
  expect(packJson(week).byteLength).toBeLessThan(JSON.stringify(week).length / 4);
});
