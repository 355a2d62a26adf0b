import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSlip, withCheckCharacters } from './check-characters.ts';

const values = fc.array(fc.nat(31), { minLength: 26, maxLength: 26 });
const budget = { seed: 4, numRuns: 60 };

test('with its check characters, a code has no slip', () => {
  fc.assert(
    fc.property(values, (code) => {
      expect(findSlip(withCheckCharacters(code))).toBeNull();
    }),
    budget,
  );
});

test('any one wrong character is found, and where it stands', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 31 }), (code, by) => {
      const right = withCheckCharacters(code);
      for (let at = 0; at < right.length; at += 1) {
        expect(findSlip(right.map((value, place) => (place === at ? value ^ by : value)))).toEqual({ at });
      }
    }),
    budget,
  );
});

test('any two wrong characters are found, two swapped ones among them', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }), (code, by, and) => {
      const right = withCheckCharacters(code);
      for (let first = 0; first < right.length; first += 1) {
        for (let second = first + 1; second < right.length; second += 1) {
          const wrong = right.with(first, right[first]! ^ by).with(second, right[second]! ^ and);
          if (findSlip(wrong) === null) throw new Error(`not found: ${first} and ${second}`);
          const swapped = right.with(first, right[second]!).with(second, right[first]!);
          if (right[first] !== right[second] && findSlip(swapped) === null) throw new Error('a swap was not found');
        }
      }
    }),
    { seed: 4, numRuns: 20 },
  );
});
