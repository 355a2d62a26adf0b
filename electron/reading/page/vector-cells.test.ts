import { expect, test } from 'vitest';
import type { Colour } from '../../../shared/timetable/sheet.ts';
import type { Fill, Rule } from './page.ts';
import { placesFrom } from './testing/draw-picture.ts';
import { findGridsInVectors } from './vector-cells.ts';

const [width, height] = [595, 420];
const columns = placesFrom(50, 90, 5);
const rows = placesFrom(60, 40, 6);

function lattice(): Rule[] {
  return [
    ...columns.map((x) => ({ from: { x, y: 60 }, to: { x, y: 300 }, thickness: 0.5 })),
    ...rows.map((y) => ({ from: { x: 50, y }, to: { x: 500, y }, thickness: 0.5 })),
  ];
}

function fills(gap: number, colourOf: (row: number, column: number) => Colour): Fill[] {
  return rows
    .slice(0, -1)
    .flatMap((y, row) =>
      columns
        .slice(0, -1)
        .map((x, column) => ({ box: { x, y, width: 90 - gap, height: 40 - gap }, colour: colourOf(row, column) })),
    );
}

function cellCounts(page: { rules: Rule[]; fills: Fill[] }): number[] {
  return findGridsInVectors({ width, height, ...page }).alternatives[0]!.map((grid) => grid.cells.length);
}

test('A table of drawn lines has all its cells, in points', () => {
  const [grid] = findGridsInVectors({ width, height, rules: lattice(), fills: [] }).alternatives[0]!;
  expect(grid!.cells.length).toBe(30);
  expect(grid!.box.x).toBeCloseTo(50, -0.5);
  expect(grid!.box.width).toBeCloseTo(450, -0.5);
});

test('Black lines on black fills still separate cells', () => {
  expect(
    cellCounts({ rules: lattice(), fills: [{ box: { x: 50, y: 60, width: 450, height: 240 }, colour: [0, 0, 0] }] }),
  ).toEqual([30]);
});

test('Fills with white between them are cells', () => {
  expect(cellCounts({ rules: [], fills: fills(2, () => [220, 230, 250]) })).toEqual([30]);
});

test('Fills that touch are cells where their colours differ', () => {
  const twoColours = (row: number, column: number): Colour => ((row + column) % 2 ? [220, 230, 250] : [250, 230, 220]);
  expect(cellCounts({ rules: [], fills: fills(0, twoColours) })).toEqual([30]);
});

test('A table drawn by thin rectangles is the same as one drawn by lines', () => {
  const bars = [
    ...columns.map((x) => ({ box: { x, y: 60, width: 0.4, height: 240 }, colour: [0, 0, 0] as const })),
    ...rows.map((y) => ({ box: { x: 50, y, width: 450, height: 0.4 }, colour: [0, 0, 0] as const })),
  ];
  expect(cellCounts({ rules: [], fills: bars })).toEqual([30]);
});

test('A highlight behind a word is not a cell', () => {
  const mark: Fill = { box: { x: 60, y: 66, width: 40, height: 11 }, colour: [255, 255, 0] };
  expect(cellCounts({ rules: lattice(), fills: [mark] })).toEqual([30]);
});

test('A blank page has no grid', () => {
  expect(cellCounts({ rules: [], fills: [] })).toEqual([]);
});
