import { expect, test } from 'vitest';
import { workInSlices } from './work-in-slices.ts';

/** Work of steps that take so many milliseconds each, by a clock that only they move. */
function workOf(milliseconds: readonly number[]) {
  let now = 0;
  let sliceBegan = 0;
  const slices: number[] = [];
  function* steps(): Generator<void> {
    for (const length of milliseconds) {
      now += length;
      yield;
    }
  }
  const rest = (): Promise<void> => {
    slices.push(now - sliceBegan);
    sliceBegan = now;
    return Promise.resolve();
  };
  return { steps: steps(), pace: { sliceMilliseconds: 5, now: () => now, rest }, slices };
}

test('work rests as soon as a slice is over', async () => {
  const { steps, pace, slices } = workOf([2, 2, 2, 1, 1, 1, 1, 1, 4, 2]);
  expect(await workInSlices(steps, pace, new AbortController().signal)).toBe('done');
  expect(slices).toEqual([6, 5, 6]);
});

test('work that is stopped while others have their turn does no further step', async () => {
  const { steps, pace } = workOf([6, 6, 6]);
  const stop = new AbortController();
  let rests = 0;
  const rest = async (): Promise<void> => {
    if (++rests === 2) stop.abort();
  };
  expect(await workInSlices(steps, { ...pace, rest }, stop.signal)).toBe('stopped');
  expect(pace.now()).toBe(12);
});
