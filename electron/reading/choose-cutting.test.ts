import { expect, test } from 'vitest';
import type { Box } from '../../shared/timetable/geometry.ts';
import { interpretSheets } from '../../shared/timetable/interpret-sheets.ts';
import { chooseCutting } from './choose-cutting.ts';
import type { CellGrid } from './page/cell-grids.ts';
import type { Word } from './page/page.ts';

const word = (text: string, x: number, y: number): Word => ({
  text,
  box: { x, y, width: text.length * 6, height: 10 },
  angle: 0,
  size: 10,
  bold: false,
  colour: [0, 0, 0],
  confidence: 1,
  alternatives: [],
  line: null,
});

function wordsOf(text: string, x: number, y: number): Word[] {
  return text
    .split(' ')
    .map((part, at, all) => word(part, x + 6 * all.slice(0, at).join(' ').length + 6 * Math.sign(at), y));
}

function ruledGrid(rows: readonly (readonly string[])[], at: { x: number; y: number }, width: number) {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({ text, box: { x: at.x + column * width, y: at.y + row * 24, width, height: 24 } })),
  );
  const box: Box = { ...at, width: width * (rows[0]?.length ?? 0), height: 24 * rows.length };
  const grid: CellGrid = { box, cells: cells.map((cell) => ({ box: cell.box, fill: null })) };
  return { grid, words: cells.map((cell) => word(cell.text, cell.box.x + 6, cell.box.y + 7)) };
}

test('a long legend in line below a drawn timetable adds no lessons, and the times of the periods come from their own table', () => {
  const week = ruledGrid(
    [
      ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday'],
      ['1', 'MAT', 'ENG', 'BIO', 'MAT'],
      ['2', 'ENG', 'MAT', 'MAT', 'BIO'],
      ['3', 'BIO', 'MUS', 'ENG', 'ENG'],
    ],
    { x: 40, y: 40 },
    100,
  );
  const bells = ruledGrid(
    [
      ['1', '8:00-8:45'],
      ['2', '8:50-9:35'],
      ['3', '9:55-10:40'],
    ],
    { x: 40, y: 160 },
    80,
  );
  const legend = [
    ['MAT Mathematics and numbers', 'ENG English and its literature'],
    ['BIO Biology with gardening', 'MUS Music, choir and orchestra'],
    ['ART Drawing, painting, clay', 'PHE Physical health education'],
    ['ICT Computers and networks', 'REL Religion, belief, ethics'],
    ['HIS History of town and land', 'GEO Geography, maps and walks'],
    ['DRA Drama, stage and costume', 'TUT Time with the class tutor'],
    ['LAT Latin for those who like', 'CHE Chemistry in laboratories'],
  ].flatMap((row, at) => row.flatMap((text, column) => wordsOf(text, 240 + column * 180, 165 + at * 18)));
  const words = [...week.words.filter(({ text }) => text !== ''), ...bells.words, ...legend];
  const page = { number: 1, name: null, rules: [] };
  const sheet = chooseCutting(page, { width: 600, height: 400 }, [[week.grid, bells.grid]], words);
  const { blocks } = interpretSheets([sheet]);
  expect(blocks.map(({ day, start, title }) => `${day} ${start} ${title}`)).toContain('TH 08:50 BIO');
  expect(blocks.length).toBe(12);
});
