import { expect, test } from 'vitest';
import { LONGEST_WORD, MOST_LETTERS_IN_CELL, MOST_SHEET_ROWS, MOST_WORDS_IN_TABLES } from '../limits.ts';
import type { Page, Table, Word } from '../page/page.ts';
import { withinWordLimits, withoutEndlessWords } from './word-limits.ts';

function word(text: string): Word {
  const box = { x: 0, y: 0, width: 40, height: 10 };
  return { text, box, line: 1, angle: 0, size: 10, bold: false, colour: [0, 0, 0], confidence: 1, alternatives: [] };
}

function tableOf(rows: readonly (readonly Word[])[]): Table {
  const cells = rows.map((words, at) => ({ box: { x: 0, y: 20 * at, width: 50, height: 20 }, words, fill: null }));
  return { box: { x: 0, y: 0, width: 50, height: 20 * rows.length }, cells };
}

function page(words: readonly Word[], table: Table): Page {
  const empty = { rules: [], fills: [], picture: null, name: null };
  return { number: 1, width: 500, height: 500, unit: 'point', words, tables: [table], ...empty };
}

function wordsInCells(limited: Page): Word[] {
  return (limited.tables ?? []).flatMap(({ cells }) => cells.flatMap(({ words }) => words));
}

test('a page with words as they are is left as it is', () => {
  const usual = page([word('7a')], tableOf([[word('Maths')], [word('x'.repeat(LONGEST_WORD))]]));
  expect(withinWordLimits(usual)).toBe(usual);
});

test('a word without an end is cut, in a cell and outside, and so is each in a text of several', () => {
  const endless = word('x'.repeat(5000));
  const limited = withinWordLimits(page([endless], tableOf([[endless]])));
  expect([...limited.words, ...wordsInCells(limited)].map(({ text }) => text.length)).toEqual([200, 200]);
  const [both] = withoutEndlessWords([word(`Art ${'ä'.repeat(900)} Mrs`)]);
  expect(both?.text).toBe(`Art ${'ä'.repeat(LONGEST_WORD)} Mrs`);
});

test('a cell holds no more letters than a notice has, a page no more words and rows than a whole school', () => {
  const wordy = page([], tableOf([Array.from({ length: 900 }, () => word('timetable!'))]));
  expect(wordsInCells(withinWordLimits(wordy))).toHaveLength(MOST_LETTERS_IN_CELL / 10);
  const full = page([], tableOf(Array.from({ length: 50 }, () => Array.from({ length: 500 }, () => word('Art')))));
  expect(wordsInCells(withinWordLimits(full))).toHaveLength(MOST_WORDS_IN_TABLES);
  const high = withinWordLimits(page([], tableOf(Array.from({ length: 3000 }, () => [word('Art')]))));
  expect(high.tables?.[0]).toMatchObject({ box: { height: 20 * MOST_SHEET_ROWS }, cells: { length: MOST_SHEET_ROWS } });
});
