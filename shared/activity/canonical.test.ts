import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical.ts';
import type { Plain } from './canonical.ts';

test('the same value has one spelling, in whatever order its fields came', () => {
  expect(canonicalJson({ b: [1, 'é'], a: null, B: { y: 1.5, x: true } })).toBe(
    '{"B":{"x":true,"y":1.5},"a":null,"b":[1,"é"]}',
  );
});

test('every value can be read back from its spelling, so no two share one', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const spelled = canonicalJson(value as Plain);
      expect(JSON.parse(spelled)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(spelled) as Plain)).toBe(spelled);
    }),
    { seed: 36, numRuns: 300 },
  );
});

test('half a letter is spelled so that its bytes keep it', () => {
  const halves = [canonicalJson('\uD800'), canonicalJson('\uDFFF'), canonicalJson('\uFFFD')];
  const bytes = halves.map((text) => Buffer.from(text, 'utf8').toString('hex'));
  expect(new Set(bytes).size).toBe(3);
});

test('what JSON has no word for has no spelling', () => {
  for (const value of [Number.NaN, Infinity, undefined, 1n])
    expect(() => canonicalJson(value as Plain)).toThrow(TypeError);
});
