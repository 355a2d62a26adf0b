import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wire } from './node-wire.ts';

const overTheWire = (value: unknown) => wire.decode(JSON.parse(JSON.stringify(wire.encode(value))));

test('whatever structured clone carries arrives as it left', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
  });
  fc.assert(
    fc.property(anything, (value) => {
      expect(overTheWire(value)).toStrictEqual(value);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('a field named like the tag of the wire survives', () => {
  expect(overTheWire({ $: 'map', v: 1 })).toEqual({ $: 'map', v: 1 });
});

test('an error keeps its name and sentence', () => {
  expect(overTheWire(new RangeError('too late'))).toMatchObject({ name: 'RangeError', message: 'too late' });
});

test('functions, promises and circles are refused', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  expect(() => wire.encode([() => 1])).toThrow('An object could not be cloned.');
  expect(() => wire.encode({ later: Promise.resolve() })).toThrow('An object could not be cloned.');
  expect(() => wire.encode(circle)).toThrow('circular');
  const twice = { a: 1 };
  expect(overTheWire([twice, twice])).toEqual([twice, twice]);
});
