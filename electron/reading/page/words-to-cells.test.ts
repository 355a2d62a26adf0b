import { expect, test } from 'vitest';
import type { TextAngle } from '../../../shared/timetable/sheet.ts';
import type { CellGrid } from './cell-grids.ts';
import type { Word } from './page.ts';
import { fillCells } from './words-to-cells.ts';

type Place = { readonly angle?: TextAngle; readonly line?: number; readonly size?: number };

/** A word whose letters are half as wide as high. */
function word(text: string, x: number, y: number, { angle = 0, line, size = 10 }: Place = {}): Word {
  const length = (text.length * size) / 2;
  const upright = angle === 0 || angle === 180;
  const box = { x, y, width: upright ? length : size, height: upright ? size : length };
  return {
    text,
    box,
    angle,
    size,
    bold: false,
    colour: [0, 0, 0],
    confidence: 1,
    alternatives: [],
    line: line ?? null,
  };
}

const grid: CellGrid = {
  box: { x: 0, y: 0, width: 200, height: 100 },
  cells: [
    { box: { x: 0, y: 0, width: 99, height: 100 }, fill: null },
    { box: { x: 101, y: 0, width: 99, height: 100 }, fill: null },
  ],
};

function textsOfCells(words: readonly Word[]): string[][] {
  return fillCells([grid], words).grids[0]!.cells.map((cell) => cell.lines.map((line) => line.text));
}

test('Words side by side are one line, words below each other are several', () => {
  expect(textsOfCells([word('Con', 40, 10), word('Maths', 10, 11), word('Room', 10, 25), word('4', 33, 25)])).toEqual([
    ['Maths Con', 'Room 4'],
    [],
  ]);
});

test('A line number of the source never joins words of two cells', () => {
  expect(textsOfCells([word('Maths', 60, 10, { line: 1 }), word('PE', 105, 10, { line: 1 })])).toEqual([
    ['Maths'],
    ['PE'],
  ]);
});

test('A word on a border belongs to the cell that holds most of it', () => {
  expect(textsOfCells([word('English', 86, 10)])).toEqual([[], ['English']]);
});

test('A word read across a border is cut at its spaces', () => {
  expect(textsOfCells([word('Maths English', 66, 10)])).toEqual([['Maths'], ['English']]);
});

test('Text turned left reads upward, its lines from left to right; text turned right the other way', () => {
  const left = [
    word('Early', 10, 60, { angle: 270 }),
    word('Work', 10, 35, { angle: 270 }),
    word('am', 24, 60, { angle: 270 }),
  ];
  const right = [
    word('Early', 130, 10, { angle: 90 }),
    word('Work', 130, 40, { angle: 90 }),
    word('am', 116, 10, { angle: 90 }),
  ];
  expect(textsOfCells([...left, ...right])).toEqual([
    ['Early Work', 'am'],
    ['Early Work', 'am'],
  ]);
});

test('A turned time beside ordinary text stays a line of its own', () => {
  expect(textsOfCells([word('9:30', 10, 20, { angle: 270 }), word('Maths', 30, 20)])).toEqual([['Maths', '9:30'], []]);
});

test('Letters stacked down a cell stay lines of one letter', () => {
  expect(textsOfCells([word('N', 40, 50), word('M', 40, 10), word('O', 40, 30)])).toEqual([['M', 'O', 'N'], []]);
});

test('Outside all grids a wide gap separates statements', () => {
  const words = [word('Class:', 0, 150), word('3AB', 36, 150), word('Term:', 80, 150), word('Autumn', 110, 150)];
  expect(fillCells([grid], words).loose.map((line) => line.text)).toEqual(['Class: 3AB', 'Term: Autumn']);
});

test('No word is lost or told twice, wherever it stands', () => {
  const words = Array.from({ length: 60 }, (_, index) => word(`w${index}`, (index * 37) % 230, (index * 53) % 140));
  const { grids, loose } = fillCells([grid], words);
  const told = [...grids[0]!.cells.flatMap((cell) => cell.lines), ...loose].flatMap((line) => line.text.split(' '));
  expect(told.toSorted()).toEqual(words.map((each) => each.text).toSorted());
});

test('A line is as sure as its least sure word, and offers the other readings of each', () => {
  const unsure: Word = { ...word('9.l5', 10, 10), confidence: 0.4, alternatives: ['9.15'] };
  const [line] = fillCells([grid], [unsure, word('Art', 34, 10)]).grids[0]!.cells[0]!.lines;
  expect(line).toMatchObject({ text: '9.l5 Art', confidence: 0.4, alternatives: ['9.15 Art'] });
});

test('A text in the middle of two empty cells shows that they are one', () => {
  const { grids } = fillCells([grid], [word('Dra', 85, 10), word('ma', 101, 10)]);
  const cells = grids[0]!.cells.map((cell) => [cell.box.width, cell.lines.map((line) => line.text)]);
  expect(cells).toEqual([[200, ['Drama']]]);
});

test('A text that runs on into an empty cell stays where it began', () => {
  expect(textsOfCells([word('Class timetable', 10, 10), word('4B', 88, 10), word('now', 101, 10)])).toEqual([
    ['Class timetable 4B now'],
    [],
  ]);
});

test('Texts that fill their cells stay in them, however close they come', () => {
  expect(textsOfCells([word('Mathematics Extra', 8, 10), word('Geography Project', 103, 10)])).toEqual([
    ['Mathematics Extra'],
    ['Geography Project'],
  ]);
});

test('A text that runs on into a cell with a text of its own is marked as doubtful', () => {
  const { grids } = fillCells([grid], [word('Club', 78, 10), word('room', 101, 10), word('English', 140, 40)]);
  expect(grids[0]!.cells.map((cell) => cell.lines[0]!.confidence)).toEqual([0.5, 0.5]);
});

test('A line tells how many of its letters no second recogniser read the same, and text of the file tells nothing', () => {
  const looks = (unseconded: number) => ({ looks: { unseconded, reread: 1 } });
  const read = fillCells(
    [grid],
    [{ ...word('Con', 40, 10), ...looks(1) }, { ...word('Maths', 10, 11), ...looks(0) }, word('Art', 110, 10)],
  );
  const [left, right] = read.grids[0]!.cells.map((cell) => cell.lines[0]!);
  expect(left!.looks).toEqual({ unseconded: 3 / 8, reread: 1 });
  expect(right!.looks).toBeUndefined();
});
