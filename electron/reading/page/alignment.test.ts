import { expect, test } from 'vitest';
import { gridFromAlignment } from './alignment.ts';
import type { Word } from './page.ts';

const region = { x: 0, y: 0, width: 600, height: 400 };

function word(text: string, x: number, y: number): Word {
  const box = { x, y, width: text.length * 5, height: 10 };
  return { text, box, angle: 0, size: 10, bold: false, colour: [0, 0, 0], confidence: 1, alternatives: [], line: null };
}

/** Five rows of two lines each in four columns, 40 pixels a row. */
function timetable(): Word[] {
  const words: Word[] = [];
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < 4; column++) {
      const [x, y] = [40 + column * 120, 60 + row * 40];
      words.push(word('Maths', x, y), word('Set', x + 29, y), word(`Room${row}`, x, y + 12));
    }
  }
  return words;
}

test('Words that line up in rows and columns make a grid without a single rule', () => {
  const grid = gridFromAlignment(timetable(), region)!;
  expect(grid.cells.length).toBe(20);
});

test('A title above and a note below stay outside', () => {
  const words = [word('Timetable', 40, 20), ...timetable(), word('Note', 40, 300)];
  const grid = gridFromAlignment(words, region)!;
  expect(grid.cells.length).toBe(20);
  expect(grid.box.y).toBe(60);
});

test('Text across a gutter joins the cells on both sides of it', () => {
  const words = timetable().filter(
    (each) => !(each.box.y >= 100 && each.box.y < 140 && each.box.x > 100 && each.box.x < 400),
  );
  const grid = gridFromAlignment([...words, word('Outdoor-learning-all-morning', 170, 106)], region)!;
  expect(grid.cells.length).toBe(19);
});

test('A paragraph is no grid', () => {
  const words = Array.from({ length: 8 }, (_, row) =>
    Array.from({ length: 9 }, (_, index) =>
      word('lorem'.slice(0, 3 + ((row + index) % 3)), 30 + index * 32 - ((row * 7) % 20), 40 + row * 14),
    ),
  ).flat();
  expect(gridFromAlignment(words, region)).toBeNull();
});
