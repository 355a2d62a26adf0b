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
      const missed = pairsOfPlaces(right.length).filter(([first, second]) => {
        const [one, other] = [right[first]!, right[second]!];
        const isSwapMissed = one !== other && findSlip(right.with(first, other).with(second, one)) === null;
        return isSwapMissed || findSlip(right.with(first, one ^ by).with(second, other ^ and)) === null;
      });
      expect(missed).toEqual([]);
    }),
    { seed: 4, numRuns: 20 },
  );
});

function pairsOfPlaces(places: number): [number, number][] {
  const all = Array.from({ length: places }, (_, place) => place);
  return all.flatMap((first) => all.slice(first + 1).map((second): [number, number] => [first, second]));
}
