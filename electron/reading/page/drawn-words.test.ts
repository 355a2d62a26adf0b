import { expect, test } from 'vitest';
import type { Box } from '../../../shared/timetable/geometry.ts';
import type { TextAngle } from '../../../shared/timetable/sheet.ts';
import { withoutDrawnWords } from './drawn-words.ts';
import type { Picture, Word } from './page.ts';

/** A page with one crest: a patch of slanting strokes. */
function page(crest: Box): Picture {
  const [width, height] = [800, 600];
  const rgb = new Uint8Array(width * height * 3).fill(245);
  for (let y = crest.y; y < crest.y + crest.height; y++) {
    for (let x = crest.x; x < crest.x + crest.width; x++) {
      if ((x + y) % 4 < 2) rgb.fill(20, (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  }
  return { width, height, rgb };
}

function word(text: string, x: number, y: number, confidence = 1, angle: TextAngle = 0): Word {
  const box = { x, y, width: 12 * text.length, height: 16 };
  return { text, box, angle, confidence, size: 16, bold: false, colour: [0, 0, 0], alternatives: [], line: null };
}

const crest = { x: 600, y: 20, width: 120, height: 120 };
const title = word('Timetable', 40, 60);
const lessons = [word('Maths', 100, 300), word('English', 300, 300), word('Science', 500, 300)];
const kept = (words: readonly Word[], cells: readonly Box[] = []) =>
  withoutDrawnWords(page(crest), [title, ...lessons, ...words], cells).map((one) => one.text);

test('letters read at odd angles off a crest are no words, nor is the sure one among them', () => {
  const ring = [word('URROC', 610, 30), word('R', 690, 60, 0.94, 180), word('TSE', 650, 110, 0.7)];
  expect(kept(ring)).toEqual(['Timetable', 'Maths', 'English', 'Science']);
});

test('a school name printed plainly on a crest stays', () => {
  expect(kept([word('Oakfield', 612, 70)])).toContain('Oakfield');
});

test('a turned word that stands on plain paper stays', () => {
  expect(kept([word('Week', 40, 200, 0.95, 270)])).toContain('Week');
});

test('words in cells stay, whatever is drawn there', () => {
  const cell = { x: 590, y: 10, width: 160, height: 160 };
  expect(kept([word('Art', 640, 60, 0.6)], [cell])).toContain('Art');
});

test('the letters of a logo under the text of a cell are no words', () => {
  const cell = { x: 590, y: 0, width: 200, height: 200 };
  const text = { ...word('Spelling', 610, 2), box: { x: 610, y: 2, width: 96, height: 8 } };
  expect(kept([text, word('STAR', 630, 70, 0.8)], [cell])).not.toContain('STAR');
  expect(kept([text, word('STAR', 630, 70, 0.8)], [cell])).toContain('Spelling');
});

test('a doubtful word on plain paper in a cell stays', () => {
  const cell = { x: 80, y: 280, width: 200, height: 100 };
  expect(kept([word('Comp', 100, 330, 0.6)], [cell])).toContain('Comp');
});
