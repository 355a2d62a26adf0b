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

/** A time beside three lessons in each row, 40 pixels a row; a title above leans over the first two columns. */
function timesAndLessons(): Word[] {
  const rows = ['9.00-9.50', '9.50-10.40', '11.00-11.50', '1.00-1.50', '1.50-2.40'].flatMap((time, row) => [
    word(time, 40, 60 + 40 * row),
    ...['Maths', 'Music', 'Drama'].map((title, column) => word(title, 140 + 120 * column, 60 + 40 * row)),
  ]);
  return [word('Timetable-of-Kauri-House', 40, 10), word('Morning-tea-at-10.40', 40, 26), ...rows];
}

test('A title that stands alone above the first full row does not run columns together', () => {
  const grid = gridFromAlignment(timesAndLessons(), region)!;
  expect(grid.cells.length).toBe(20);
  expect(grid.box.y).toBe(60);
});

test('Every time has a row of its own, and a text between two of them holds for both', () => {
  const between = timesAndLessons().filter(({ text, box }) => text !== 'Music' || box.y < 180);
  const grid = gridFromAlignment([...between, word('Woodwork', 260, 200)], region)!;
  expect(grid.cells.length).toBe(19);
  const tall = grid.cells.filter(({ box }) => box.height > 60);
  expect(tall.length).toBe(1);
  expect(tall[0]!.box.y).toBeLessThan(180);
  expect(tall[0]!.box.y + tall[0]!.box.height).toBeGreaterThan(220);
});

test('A row above the timetable that states the teacher, the room and the term is its heading', () => {
  const facts = [word('Mrs', 40, 20), word('Sample', 58, 20), word('Room', 130, 20), word('12', 153, 20)];
  const term = [word('Autumn', 260, 20), word('term', 293, 20)];
  const grid = gridFromAlignment([...facts, ...term, ...timetable()], region)!;
  expect(grid.box.y).toBe(60);
});

test('A day alone above its list belongs to the list', () => {
  const words = [word('Tuesday', 40, 40), ...timetable()];
  expect(gridFromAlignment(words, region)!.box.y).toBe(40);
});

test('A day alone above its rows and a note below may reach into the next column: the columns stay apart', () => {
  const rows = timesAndLessons().slice(2);
  const apart = rows.map((each) => ({ ...each, box: { ...each.box, y: each.box.y + (each.box.y > 120 ? 40 : 0) } }));
  const days = [44, 144].flatMap((y) => [
    word('Wednesday', 40, y),
    word('11', 88, y),
    word('September', 101, y),
    word('2024', 149, y),
  ]);
  const note = word('Changes-are-shown-on-the-board-in-the-hall-every-morning', 40, 320);
  const grid = gridFromAlignment([...days, ...apart, note], region)!;
  const cellOf = ({ box }: Word) =>
    grid.cells.find(
      (cell) =>
        cell.box.y <= box.y + 5 &&
        cell.box.y + cell.box.height >= box.y + 5 &&
        cell.box.x <= box.x + 5 &&
        cell.box.x + cell.box.width >= box.x + 5,
    );
  const [time, lesson] = apart.slice(4);
  expect(cellOf(time!)).toBeDefined();
  expect(cellOf(time!)).not.toBe(cellOf(lesson!));
});

test('a stamp turned beside the table neither joins rows nor takes any away', () => {
  const stamp = ['Version', 'of', '3', 'Sept'].map((text, at): Word => ({
    ...word(text, 560, 60 + 30 * at),
    box: { x: 560, y: 60 + 30 * at, width: 10, height: 25 },
    angle: 90,
  }));
  const rows = timesAndLessons().slice(2);
  const plain = gridFromAlignment(rows, region)!;
  const stamped = gridFromAlignment([...rows, ...stamp], region)!;
  expect(stamped.cells.length).toBe(plain.cells.length);
  expect(stamped.box).toEqual(plain.box);
});
