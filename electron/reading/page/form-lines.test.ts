import { expect, test } from 'vitest';
import { formLines } from './form-lines.ts';
import type { Word } from './page.ts';

function word(text: string, x: number, y: number, line: number): Word {
  const box = { x, y, width: 40, height: 20 };
  return { text, box, line, angle: 0, size: 20, bold: false, colour: [0, 0, 0], confidence: 1, alternatives: [] };
}

test('what stands beside each other is read from left to right, though its right part stands a little higher', () => {
  const lines = formLines([word('11:05', 120, 9, 1), word('10:20', 0, 10, 2)], 2.5);
  expect(lines.map((line) => line.text)).toEqual(['10:20', '11:05']);
});

test('lines below each other are read from top to bottom, though the lower one begins further left', () => {
  const lines = formLines([word('Maths', 60, 0, 1), word('Room', 0, 18, 2)], 2.5);
  expect(lines.map((line) => line.text)).toEqual(['Maths', 'Room']);
});

test('a class in large print between two lines at the left and two at the right makes no line of each two', () => {
  const small = (text: string, x: number, y: number): Word => ({
    ...word(text, x, y, 0),
    box: { x, y, width: 60, height: 8 },
    line: null,
    size: 9,
  });
  const large: Word = { ...word('6c', 400, 3, 0), box: { x: 400, y: 3, width: 30, height: 18 }, line: null, size: 25 };
  const lines = formLines([small('Gymnasium', 0, 0), small('Augsburg', 0, 10), large, small('gültig', 700, 10)], 1.2);
  expect(lines.map((line) => line.text).toSorted()).toEqual(['6c', 'Augsburg', 'Gymnasium', 'gültig']);
});

test('Facts side by side in a heading, clearly further apart than its words, are statements of their own', () => {
  const at = (text: string, x: number): Word => ({
    ...word(text, x, 0, 1),
    line: null,
    box: { x, y: 0, width: 30, height: 10 },
    size: 10,
  });
  const words = [at('Mrs', 0), at('Sample', 33), at('Music', 74), at('Room', 107), at('2', 140)];
  expect(formLines(words, 1.2, 3).map((line) => line.text)).toEqual(['Mrs Sample', 'Music Room 2']);
});

test('a line without an end goes on as the next line, and no word of it is lost', () => {
  const words = Array.from({ length: 1000 }, (_, at) => word('Maths', 42 * at, 0, 1));
  const lines = formLines(words, 2.5);
  expect(lines.length).toBe(4);
  expect(lines.flatMap((line) => line.text.split(' '))).toHaveLength(1000);
});

test('the words of a table of 50,000 rows stand on lines of their own, found without holding each against all others', () => {
  const words = Array.from({ length: 50_000 }, (_, at) => word('Maths', 0, 25 * at, at));
  expect(formLines(words, 2.5)).toHaveLength(50_000);
});
