import { expect, test } from 'vitest';
import { families } from './families/catalogue.ts';
import { parseOptions } from './parse-options.ts';
import { planOrders } from './plan-orders.ts';
import { profiles } from './profiles/catalogue.ts';

const plan = (...words: string[]) => planOrders(parseOptions(words), families, profiles);

test('without options the test split is drawn, and nothing of another', () => {
  const orders = plan();
  expect(orders.length).toBe(6 * families.filter(({ split }) => split === 'test').length);
  for (const { family, profile } of orders) expect([family.split, profile.split]).toEqual(['test', 'test']);
});

test('families and profiles can be named, and the count is that of each family', () => {
  const orders = plan('--split', 'train', '--families', 'class-grid,week-rows', '--profiles', 'word', '--count', '3');
  expect(orders.map(({ family, profile }) => `${family.name} ${profile.name}`)).toEqual([
    ...Array.from({ length: 3 }, () => 'class-grid word'),
    ...Array.from({ length: 3 }, () => 'week-rows word'),
  ]);
});

test('a sheet is only drawn as what its layout can be, and no two orders of a run are alike', () => {
  const orders = plan('--split', 'all', '--count', '6');
  for (const { family, profile } of orders) expect(family.media).toContain(profile.medium);
  expect(new Set(orders.map(({ family, seed }) => `${family.name} ${seed}`)).size).toBe(orders.length);
});

test('an option that is not known, or no number, is refused', () => {
  expect(() => plan('--splt', 'test')).toThrow('--splt');
  expect(() => plan('--count', 'many')).toThrow('whole number');
  expect(() => plan('--split', 'none')).toThrow('--split');
});
