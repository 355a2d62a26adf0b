import { expect, test } from 'vitest';
import { sharedArea } from '../../../shared/timetable/geometry.ts';
import { sortIntoBands } from './sort-into-bands.ts';

test('every box that touches another is among those answered for it, in the order given', () => {
  const boxes = Array.from({ length: 400 }, (_, at) => ({
    x: (at * 37) % 500,
    y: (at * 53) % 900,
    width: 10 + (at % 7) * 20,
    height: 4 + (at % 11) * 30,
  }));
  const boxesNear = sortIntoBands(boxes);
  for (const box of boxes) {
    const near = boxesNear(box);
    const touching = [...boxes.keys()].filter((at) => sharedArea(boxes[at]!, box) > 0);
    expect(touching.filter((at) => !near.includes(at))).toEqual([]);
    expect(near).toEqual(near.toSorted((a, b) => a - b));
  }
});

test('of a long list only the rows nearby are answered', () => {
  const rows = Array.from({ length: 1_800 }, (_, at) => ({ x: 0, y: 12 * at, width: 500, height: 12 }));
  expect(sortIntoBands(rows)(rows[900]!).length).toBeLessThan(60);
  expect(sortIntoBands([])(rows[0]!)).toEqual([]);
});
