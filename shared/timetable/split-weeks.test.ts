import { expect, test } from 'vitest';
import type { TextLine } from './sheet.ts';
import { splitByWeeks } from './split-weeks.ts';

const lines = (...texts: readonly string[]): readonly TextLine[] =>
  texts.map((text, at) => ({
    text,
    box: { x: 0, y: 20 * at, width: 100, height: 16 },
    angle: 0,
    size: 12,
    bold: false,
    colour: [0, 0, 0],
    confidence: 1,
    alternatives: [],
  }));

const saidIn = (...texts: readonly string[]) =>
  splitByWeeks(lines(...texts))?.map((share) => [share.weeks, ...share.lines.map(({ text }) => text)]);

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
