import { expect, test } from 'vitest';
import { intervalOverFamilies } from './interval.ts';

function sheets(family: string, strict: number) {
  return Array.from({ length: 20 }, () => ({ family, strict }));
}

const mean = (of: readonly { readonly strict: number }[]) =>
  of.reduce((sum, { strict }) => sum + strict, 0) / of.length;

test('the interval is wide where one family fails as a whole, however many sheets it has', () => {
  const all = ['a', 'b', 'c', 'd'].flatMap((family, index) => sheets(family, index === 0 ? 0.2 : 1));
  const [low, high] = intervalOverFamilies(all, ({ family }) => family, mean);
  expect(low).toBeLessThan(0.7);
  expect(high).toBe(1);
});

test('where all families do alike the interval is narrow', () => {
  const all = ['a', 'b', 'c', 'd'].flatMap((family) => sheets(family, 0.9));
  const [low, high] = intervalOverFamilies(all, ({ family }) => family, mean);
  expect([low, high]).toEqual([expect.closeTo(0.9), expect.closeTo(0.9)]);
});
