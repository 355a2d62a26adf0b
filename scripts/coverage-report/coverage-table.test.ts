import { expect, test } from 'vitest';
import { listMissedLines, printCoverageTable } from './coverage-table.ts';
import { coverLines, describeLines } from './line-coverage.ts';

const covers = new Map([
  ['electron/main.ts', { lines: 10, missed: [] }],
  ['renderer/review/week/week-pane.tsx', { lines: 10, missed: [3, 4, 6, 10] }],
  ['renderer/review/zoom.ts', { lines: 10, missed: [1] }],
]);

test('a line is covered when anything that begins on it ran', () => {
  const statement = { line: 3, column: 0, lastLine: 3 };
  const covered = coverLines([
    { ...statement, hasRun: false },
    { ...statement, hasRun: true },
    { ...statement, line: 4, hasRun: false },
  ]);
  expect(covered).toEqual({ lines: 2, missed: [4] });
});

test('lines close together are told as one stretch', () => {
  expect(describeLines([3, 4, 6, 10])).toBe('3-6, 10');
});

test('the table has a line a folder, one for all, and names what was hardly run', () => {
  const table = printCoverageTable(covers);
  expect(table).toMatch(/electron +100\.0 % +10 of 10/);
  expect(table).toMatch(/renderer\/review +75\.0 % +15 of 20/);
  expect(table).toMatch(/all of it +83\.3 % +25 of 30/);
  expect(table).toContain('60.0 %  renderer/review/week/week-pane.tsx: 3-6, 10');
  expect(table).not.toContain('zoom.ts');
});

test('every line that did not run is listed', () => {
  expect(listMissedLines(covers)).toBe('renderer/review/week/week-pane.tsx: 3-6, 10\nrenderer/review/zoom.ts: 1\n');
});
