import { expect, test } from 'vitest';
import type { Grid } from '../../../shared/timetable/sheet.ts';
import { cutDoubts } from './cut-doubts.ts';
import type { CellGrid } from './cell-grids.ts';
import type { Word } from './page.ts';
import { gridOf, latticeOf, wordAt } from './testing/place-words.ts';
import { fillCells } from './words-to-cells.ts';

const lattice = gridOf(latticeOf(4, 4));
const days = ['Mon', 'Tue', 'Wed', 'Thu'].map((day, at) => wordAt(day, 150 + 100 * at, 120));
const lessons = [160, 200, 240].flatMap((y) =>
  ['Maths', 'Art', 'Music', 'PE'].map((title, at) => wordAt(title, 150 + 100 * at, y)),
);

function doubtsOf(grid: CellGrid, words: readonly Word[], grids?: readonly Grid[]) {
  return cutDoubts(grids ?? fillCells([grid], words).grids, words, 0);
}

test('a table whose words all stand in their cells under their days leaves no doubt', () => {
  expect(doubtsOf(lattice, [...days, ...lessons])).toEqual({
    crossing: 0,
    between: 0,
    apart: 0,
    unheaded: 0,
  });
});

test('words that a border runs through count as crossing, whole or in pieces', () => {
  const across = wordAt('Assembly', 205, 160);
  expect(doubtsOf(lattice, [...days, ...lessons.slice(4), across]).crossing).toBeGreaterThan(0.1);
  const pieces = [wordAt('Asse', 189, 160), wordAt('mbly', 210, 160)];
  const apart = [lattice.cells[4]!, lattice.cells[5]!].map((cell) => ({ ...cell, lines: [] }));
  expect(doubtsOf(lattice, pieces, [{ box: lattice.box, cells: apart }]).crossing).toBe(1);
});

test('a column without a day is told', () => {
  const { unheaded } = doubtsOf(lattice, [...days.slice(1), ...lessons]);
  expect(unheaded).toBeCloseTo(1 / 4);
});
