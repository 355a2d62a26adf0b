import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildLine, buildSheet } from '../testing/build-sheet.ts';

const WEEK = [
  ['Mon', 'Tue', 'Wed'],
  ['Maths', 'Art', 'PE'],
  ['Music', 'RE', 'Maths'],
];

test('lessons without times are marked where the sheet prints times beside them', () => {
  const times = ['8:30', '9:30', '10:30'].map((text, index) => buildLine(text, 700, 300 + 150 * index));
  const { blocks } = interpretSheets([buildSheet([buildGrid(WEEK)], times)]);
  expect(blocks.map(({ needsReview }) => needsReview)).toEqual([true, true, true, true, true, true]);
  expect(blocks[0]?.reasons).toContain('time-missing');
});

test('a sheet that prints no times at all has none that are missing', () => {
  const { blocks } = interpretSheets([buildSheet([buildGrid(WEEK)])]);
  expect(blocks.flatMap(({ reasons }) => reasons)).toEqual([]);
});
