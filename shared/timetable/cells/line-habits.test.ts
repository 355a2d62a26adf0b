import { expect, test } from 'vitest';
import { learnLineHabit } from './line-habits.ts';
import type { GridCell } from '../sheet.ts';

function cell(at: number, ...texts: readonly string[]): GridCell {
  const lines = texts.map((text, row) => ({
    text,
    box: { x: 5, y: 60 * at + 20 * row, width: 6 * text.length, height: 12 },
    angle: 0 as const,
    size: 12,
    bold: false,
    colour: [0, 0, 0] as const,
    confidence: 1,
    alternatives: [],
  }));
  return { box: { x: 0, y: 60 * at, width: 90, height: 55 }, lines, fill: null };
}

test('Teachers in brackets are told from titles although most cells had to wrap them', () => {
  const lessons = [
    ['Matematika', '(Králová)'],
    ['Zeměpis (Novák)'],
    ['Přírodopis', '(Hájek)'],
    ['Informatika', '(Dvořák)'],
    ['Fyzika (Novák)'],
    ['Angličtina', '(Bartošová)'],
    ['Výtvarná výchova', '(Hájek)'],
    ['Chemie (Horák)'],
    ['Dějepis (Horák)'],
  ];
  const cells = [...lessons, ...lessons].map((texts, at) => cell(at, ...texts));
  expect(learnLineHabit(cells)?.roles).toEqual(['title', 'teacher']);
});
