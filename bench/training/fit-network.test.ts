import { expect, test } from 'vitest';
import { runNetwork } from '../../shared/timetable/learned/network.ts';
import { createNoise } from '../../scripts/samples/noise.ts';
import { fitNetwork } from './fit-network.ts';

const OPTIONS = { classes: 2, hidden: 0, rounds: 60, decay: 1e-4, seed: 3 };

function examples(count: number, rule: (a: number, b: number) => boolean) {
  const noise = createNoise(11);
  return Array.from({ length: count }, () => {
    const [a, b] = [noise(), noise()];
    return { inputs: { a, b }, right: rule(a, b) ? 1 : 0, weight: 1 };
  });
}

function shareRight(cases: ReturnType<typeof examples>, network: ReturnType<typeof fitNetwork>): number {
  const right = cases.filter(({ inputs, right: wanted }) => (runNetwork(network, inputs)[wanted] ?? 0) > 0.5);
  return right.length / cases.length;
}

test('a straight rule is learned from examples', () => {
  const cases = examples(600, (a, b) => a + 2 * b > 0.1);
  expect(shareRight(cases, fitNetwork(cases, OPTIONS))).toBeGreaterThan(0.97);
});

test('a rule that no straight line cuts needs a hidden layer', () => {
  const cases = examples(800, (a, b) => a * b > 0);
  expect(shareRight(cases, fitNetwork(cases, OPTIONS))).toBeLessThan(0.7);
  expect(shareRight(cases, fitNetwork(cases, { ...OPTIONS, hidden: 8, rounds: 200 }))).toBeGreaterThan(0.93);
});

test('probabilities are honest where the answer is a matter of chance', () => {
  const noise = createNoise(5);
  const cases = Array.from({ length: 2_000 }, () => ({ inputs: { a: 0 }, right: noise() > -0.4 ? 1 : 0, weight: 1 }));
  expect(runNetwork(fitNetwork(cases, OPTIONS), { a: 0 })[1]).toBeCloseTo(0.7, 1);
});

test('the same examples and seed give the same network', () => {
  const cases = examples(300, (a) => a > 0);
  expect(fitNetwork(cases, { ...OPTIONS, hidden: 4 })).toEqual(fitNetwork(cases, { ...OPTIONS, hidden: 4 }));
});
