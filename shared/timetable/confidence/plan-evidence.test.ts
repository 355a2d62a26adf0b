import { expect, test } from 'vitest';
import { understandSheets } from '../interpret-sheets.ts';
import type { Sheet } from '../sheet.ts';
import { buildGrid, buildLine, buildSheet } from '../testing/build-sheet.ts';
import { planEvidence } from './plan-evidence.ts';

const WEEK = [
  ['', 'Mon', 'Tue', 'Wed'],
  ['9:00-10:00', 'Maths', 'English', 'Science'],
  ['10:00-11:00', 'English', 'Science', 'Maths'],
  ['11:00-12:00', 'Science', 'Maths', 'English'],
];

function evidenceFor(sheet: Sheet) {
  const [first] = understandSheets([sheet]).placed;
  if (!first) throw new Error('the sheet has lessons');
  return planEvidence(first.timetable, sheet);
}

test('nothing speaks against a week that is full and even', () => {
  const evidence = evidenceFor(buildSheet([buildGrid(WEEK)]));
  const { margin: _margin, cutMargin: _cutMargin, ...doubts } = evidence;
  expect(Object.entries(doubts).filter(([, value]) => value !== 0)).toEqual([]);
});

test('a cell that holds the name of another lesson below its own is told', () => {
  const run = buildGrid(
    WEEK.map((row, index) => (index === 2 ? ['10:00-11:00', 'English\nMaths', 'Science', ''] : row)),
  );
  expect(evidenceFor(buildSheet([run]))['holdsTitles']).toBeCloseTo(1 / 8);
});

test('text beside the grid is told', () => {
  const sheet = buildSheet([buildGrid(WEEK)], [buildLine('History and Geography', 600, 190)]);
  expect(evidenceFor(sheet)['leftBeside']).toBeGreaterThan(0.1);
});

test('a way to cut the page that hardly won is told', () => {
  const sheet = buildSheet([buildGrid(WEEK)]);
  expect(evidenceFor({ ...sheet, cutMargin: 0.01 })['cutMargin']).toBeCloseTo(0.05);
  expect(evidenceFor(sheet)['cutMargin']).toBe(1);
});
