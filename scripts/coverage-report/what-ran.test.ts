import { expect, test } from 'vitest';
import { findWhatRan } from './what-ran.ts';

const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count });

test('the innermost range decides: a branch not taken inside a function that ran did not run', () => {
  const script = {
    url: 'file:///a.ts',
    functions: [{ ranges: [range(0, 100, 1)] }, { ranges: [range(10, 60, 3), range(20, 30, 0)] }],
  };
  const hasRun = findWhatRan(script, 100);
  expect([0, 10, 19, 20, 29, 30, 99].map(hasRun)).toEqual([true, true, true, false, false, true, true]);
});
