import { expect, test } from 'vitest';
import { runNetwork } from './network.ts';

const straight = {
  names: ['digits', 'length'],
  means: [0, 10],
  scales: [1, 5],
  hidden: [],
  output: [
    [2, 0, 0],
    [0, 0, 1],
  ],
};

test('probabilities add up to one and follow the weights', () => {
  const [room = 0, title = 0] = runNetwork(straight, { digits: 1, length: 10 });
  expect(room + title).toBeCloseTo(1, 12);
  expect(room).toBeCloseTo(Math.exp(2) / (Math.exp(2) + Math.exp(1)), 12);
});

test('an input that is not there counts as nought, and huge values do not overflow', () => {
  expect(runNetwork(straight, { length: 10 })).toEqual(runNetwork(straight, { digits: 0, length: 10 }));
  expect(runNetwork(straight, { digits: 1e6 })).toEqual([1, 0]);
});

test('a hidden layer bends what a straight line cannot', () => {
  const either = {
    names: ['a', 'b'],
    means: [0, 0],
    scales: [1, 1],
    hidden: [
      [20, 20, -10],
      [20, 20, -30],
    ],
    output: [
      [0, 0, 0],
      [10, -10, -10],
    ],
  };
  const isOneOfTwo = (a: number, b: number) => (runNetwork(either, { a, b })[1] ?? 0) > 0.5;
  expect([isOneOfTwo(0, 0), isOneOfTwo(0, 1), isOneOfTwo(1, 0), isOneOfTwo(1, 1)]).toEqual([false, true, true, false]);
});
