import { expect, test } from 'vitest';
import { divideAtFills } from './divide-at-fills.ts';
import type { Fill } from './page.ts';
import { gridOf, wordAt } from './testing/place-words.ts';

const day = { x: 100, y: 100, width: 100, height: 300 };
const fill = (y: number, height: number): Fill => ({ box: { x: 102, y, width: 96, height }, colour: [240, 200, 90] });

test('two cards in the stretch of one day are two cells', () => {
  const words = [wordAt('Music', 150, 150), wordAt('Art', 150, 260)];
  const divided = divideAtFills(gridOf([day]), { fills: [fill(130, 60), fill(220, 90)], words });
  expect(divided.cells.map(({ box }) => [box.y, box.height])).toEqual([
    [130, 60],
    [220, 90],
  ]);
});

test('a cell with words beside its coloured boxes stays whole', () => {
  const words = [wordAt('Music', 150, 150), wordAt('Art', 150, 260), wordAt('Hall', 150, 380)];
  const grid = gridOf([day]);
  expect(divideAtFills(grid, { fills: [fill(130, 60), fill(220, 90)], words })).toEqual(grid);
});
