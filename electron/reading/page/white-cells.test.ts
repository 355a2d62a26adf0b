import { expect, test } from 'vitest';
import { gridOf, latticeOf, wordAt } from './testing/place-words.ts';
import { addWhiteCells } from './white-cells.ts';

const lattice = latticeOf(5, 4);

test('a text between coloured boxes gets a cell as wide and high as its column and row', () => {
  const grid = gridOf(lattice.filter((_, at) => at !== 6));
  expect(addWhiteCells(grid, [wordAt('Art', 340, 160)]).cells.at(-1)!.box).toEqual(lattice[6]);
});

test('a break in the middle of a white column through the whole grid fills that column', () => {
  const grid = gridOf(lattice.filter((_, at) => at % 4 !== 2));
  expect(addWhiteCells(grid, [wordAt('Break', 350, 200)]).cells.at(-1)!.box).toEqual({
    x: 300,
    y: 100,
    width: 100,
    height: 200,
  });
});

test('a grid whose cells hold all texts stays as it is', () => {
  const grid = gridOf(lattice);
  expect(addWhiteCells(grid, [wordAt('Art', 340, 160)])).toBe(grid);
});
