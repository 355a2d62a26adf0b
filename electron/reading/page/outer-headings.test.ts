import { expect, test } from 'vitest';
import { addOuterHeadings } from './outer-headings.ts';
import { gridOf, latticeOf, wordAt } from './testing/place-words.ts';

const grid = gridOf(latticeOf(3, 4));
const days = ['Mon', 'Tue', 'Wed', 'Thu'].map((day, at) => wordAt(day, 150 + 100 * at, 85));
const times = ['08:00', '09:00', '10:00'].map((time, at) => wordAt(time, 75, 120 + 40 * at));

test('days above coloured boxes and times beside them become cells of the grid', () => {
  const { cells } = addOuterHeadings(grid, [...days, ...times]);
  expect(cells.length).toBe(12 + 3 + 5);
  expect(cells.map(({ box }) => box)).toContainEqual({ x: 200, y: 75, width: 100, height: 25 });
});

test('lessons that stand in line outside the last border belong to the grid', () => {
  const last = ['Art', 'Music', 'PE'].map((title, at) => wordAt(title, 525, 120 + 40 * at));
  expect(addOuterHeadings(grid, last).cells.length).toBe(15);
});

test('a sentence above the grid is no row of headings, and nor is a title far above', () => {
  let end = 100;
  const sentence = 'Please bring your books along every day of term and a drink for the trip'.split(' ').map((text) => {
    const middle = end + (text.length * 5) / 2;
    end = middle + (text.length * 5) / 2 + 4;
    return wordAt(text, middle, 85);
  });
  expect(addOuterHeadings(grid, sentence).cells.length).toBe(12);
  expect(
    addOuterHeadings(
      grid,
      days.map(({ text }, at) => wordAt(text, 150 + 100 * at, 20)),
    ).cells.length,
  ).toBe(12);
});
