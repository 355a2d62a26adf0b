import { expect, test } from 'vitest';
import type { Box } from '../../../shared/timetable/geometry.ts';
import { boxAround } from '../../../shared/timetable/geometry.ts';
import { divideAtFaintBorders } from './faint-borders.ts';
import type { Word } from './page.ts';

function box(column: number, row: number, rows = 1, columns = 1): Box {
  return { x: column * 200, y: row * 80, width: 200 * columns, height: 80 * rows };
}

function word(text: string, cx: number, cy: number): Word {
  const at = { x: cx - 40, y: cy - 10, width: 80, height: 20 };
  return {
    text,
    box: at,
    angle: 0,
    size: 24,
    bold: false,
    colour: [0, 0, 0],
    confidence: 1,
    alternatives: [],
    line: null,
  };
}

function divide(cells: readonly Box[], words: readonly Word[]) {
  const grid = { box: boxAround(cells), cells: cells.map((one) => ({ box: one, fill: null })) };
  return divideAtFaintBorders([grid], words)?.[0]?.cells.map((cell) => cell.box) ?? null;
}

const others = [box(0, 0), box(0, 1), box(2, 0), box(2, 1)];

test('two lessons in one cell are divided where the rows beside them are', () => {
  const cells = divide([...others, box(1, 0, 2)], [word('Reading', 300, 40), word('Break', 300, 120)]);
  expect(cells).toContainEqual(box(1, 0));
  expect(cells).toContainEqual(box(1, 1));
});

test('two lessons beside each other are divided where the columns above and below are', () => {
  const rows = [box(0, 0), box(1, 0), box(0, 2), box(1, 2)];
  const cells = divide([...rows, box(0, 1, 1, 2)], [word('Music', 100, 120), word('Art', 300, 120)]);
  expect(cells).toContainEqual(box(0, 1));
  expect(cells).toContainEqual(box(1, 1));
});

test('a double lesson stays whole: its lines stand together in its middle', () => {
  expect(divide([...others, box(1, 0, 2)], [word('Design', 300, 68), word('Technology', 300, 94)])).toBeNull();
});

test('a double lesson with its room at the foot stays whole', () => {
  expect(divide([...others, box(1, 0, 2)], [word('Science', 300, 15), word('Lab', 300, 145)])).toBeNull();
});

test('where only the headings have a border left, rows that agree are divided below it, a row alone is not', () => {
  const heads = [box(0, 0), box(1, 0)];
  const lessons = [word('Music', 100, 120), word('Art', 300, 120), word('Sport', 100, 200), word('French', 300, 200)];
  const cells = divide([...heads, box(0, 1, 1, 2), box(0, 2, 1, 2)], lessons);
  expect(cells).toContainEqual(box(0, 1));
  expect(cells).toContainEqual(box(1, 2));
  expect(divide([...heads, box(0, 1, 1, 2)], lessons)).toBeNull();
});

test('lessons that begin close behind their borders are divided as those in the middle are', () => {
  const rows = [box(0, 0), box(1, 0), box(0, 2), box(1, 2)];
  const cells = divide([...rows, box(0, 1, 1, 2)], [word('Music', 52, 120), word('Art', 254, 120)]);
  expect(cells).toContainEqual(box(0, 1));
  expect(cells).toContainEqual(box(1, 1));
});

test('rows whose border shows in one column only are divided where the cells of two columns agree, lines of a text are not', () => {
  const cells = [box(0, 0), box(0, 1), box(1, 0, 2), box(2, 0, 2)];
  const lessons = [word('Math', 300, 40), word('Recess', 300, 120), word('Math', 500, 40), word('Recess', 500, 120)];
  expect(divide(cells, lessons)).toContainEqual(box(2, 1));
  const close = lessons.map((one, at) => word(one.text, one.box.x + 40, at % 2 === 0 ? 56 : 104));
  expect(divide(cells, close)).toBeNull();
});
