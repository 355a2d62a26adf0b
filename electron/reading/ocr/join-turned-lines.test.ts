import { expect, test } from 'vitest';
import { joinTurnedLines } from './join-turned-lines.ts';
import { lineBoxOf } from './line-box.ts';

test('the broken-off end of a turned line joins it again', () => {
  const line = lineBoxOf({ x: 10, y: 10, width: 40, height: 120 });
  const end = lineBoxOf({ x: 11, y: 118, width: 38, height: 50 });
  expect(joinTurnedLines([end, line])).toEqual([lineBoxOf({ x: 10, y: 10, width: 40, height: 158 })]);
});

test('letters stacked upright are not joined', () => {
  const letters = [0, 1, 2].map((i) => lineBoxOf({ x: 10, y: 30 * i, width: 34, height: 36 }));
  expect(joinTurnedLines(letters)).toEqual(letters);
});

test('turned lines beside each other stay two', () => {
  const lines = [0, 30].map((x) => lineBoxOf({ x, y: 0, width: 40, height: 120 }));
  expect(joinTurnedLines(lines)).toEqual(lines);
});

test('ordinary lines below each other stay two', () => {
  const lines = [0, 20].map((y) => lineBoxOf({ x: 0, y, width: 120, height: 30 }));
  expect(joinTurnedLines(lines)).toEqual(lines);
});
