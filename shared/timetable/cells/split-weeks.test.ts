import { expect, test } from 'vitest';
import { splitByWeeks } from './split-weeks.ts';
import { buildLines } from '../testing/build-sheet.ts';

const saidIn = (...texts: readonly string[]) =>
  splitByWeeks(buildLines(...texts))?.map((share) => [share.weeks, ...share.lines.map(({ text }) => text)]);

test('Weeks in brackets that had to wrap still part the lessons of a cell', () => {
  expect(saidIn('Allemand (Semaine A)', 'Mathématiques (Semaine', 'B)')).toEqual([
    ['Semaine A', 'Allemand'],
    ['Semaine B', 'Mathématiques'],
  ]);
});

test('Weeks below a lesson are those of the lesson above them', () => {
  expect(saidIn('Éducation musicale', '(Semaine A)', 'EPS (Semaine B)')).toEqual([
    ['Semaine A', 'Éducation musicale'],
    ['Semaine B', 'EPS'],
  ]);
});

test('A teacher below a lesson with its weeks belongs to that lesson', () => {
  expect(saidIn('Week A: Art', 'Ms Sample', 'Week B: Music')).toEqual([
    ['Week A', 'Art', 'Ms Sample'],
    ['Week B', 'Music'],
  ]);
});

test('Two lessons on one line, each with its weeks behind it, are parted as those on two lines', () => {
  expect(saidIn('Geography (Week A) / Music (Week B)')).toEqual([
    ['Week A', 'Geography'],
    ['Week B', 'Music'],
  ]);
  expect(saidIn('Geography (A) / Music (B)')).toEqual([
    ['A', 'Geography'],
    ['B', 'Music'],
  ]);
  expect(saidIn('Reading / Writing')).toBeUndefined();
});
