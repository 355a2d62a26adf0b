import { expect, test } from 'vitest';
import { withoutHiddenParts } from './hidden-rules.ts';

const hourLine = { from: { x: 100, y: 0 }, to: { x: 100, y: 200 }, thickness: 0.5 };
const lesson = { box: { x: 40, y: 50, width: 120, height: 60 }, kind: 'fill', order: 5 } as const;

test('an hour line ends where a lesson drawn later lies over it and goes on behind', () => {
  const seen = withoutHiddenParts([{ rule: hourLine, order: 1 }], [lesson]);
  expect(seen.map(({ from, to }) => [from.y, to.y])).toEqual([
    [0, 50],
    [110, 200],
  ]);
});

test('a line drawn over a coloured box is seen whole, and so is the border of the box', () => {
  const border = { ...hourLine, from: { x: 40, y: 0 }, to: { x: 40, y: 200 } };
  expect(withoutHiddenParts([{ rule: hourLine, order: 9 }], [lesson])).toEqual([hourLine]);
  expect(withoutHiddenParts([{ rule: border, order: 1 }], [lesson])).toEqual([border]);
});
