import { expect, test } from 'vitest';
import type { Fill, Rule } from './page.ts';
import { seamsBetween } from './seams.ts';

const row = (y: number, edges: readonly number[]): Fill[] =>
  edges.slice(1).map((to, at) => {
    const x = edges[at] ?? 0;
    return { box: { x, y, width: to - x, height: 20 }, colour: [20, 60, 140] };
  });
const rule = (y: number): Rule => ({ from: { x: 0, y }, to: { x: 300, y }, thickness: 1 });

test('a heading row filled cell by cell shows the columns of the white rows below it, as far as the rules go', () => {
  const seams = seamsBetween(row(0, [0, 80, 190, 300]), [rule(20), rule(45), rule(70)]);
  expect(seams.map(({ from, to }) => [from.x, from.y, to.y])).toEqual([
    [0, 0, 70],
    [80, 0, 70],
    [190, 0, 70],
    [300, 0, 70],
  ]);
});

test('no column runs through a box that is filled right across', () => {
  const across: Fill = { box: { x: 0, y: 45, width: 300, height: 25 }, colour: [255, 240, 200] };
  const seams = seamsBetween([...row(0, [0, 150, 300]), across], [rule(20), rule(45), rule(70)]);
  expect(seams.filter(({ from }) => from.x === 150).map(({ from, to }) => [from.y, to.y])).toEqual([[0, 45]]);
});

test('boxes that stand apart have borders that show', () => {
  expect(seamsBetween([...row(0, [0, 80]), ...row(0, [90, 170])], [rule(20), rule(45)])).toEqual([]);
});
