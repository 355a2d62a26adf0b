import { expect, test } from 'vitest';
import type { TextAngle } from '../../../shared/timetable/sheet.ts';
import type { Word } from './page.ts';
import { pageAngle, turnUpright } from './turn-upright.ts';

function word(text: string, angle: TextAngle, confidence = 1): Word {
  const box = { x: 0, y: 0, width: 50, height: 20 };
  return { text, angle, confidence, box, size: 20, bold: false, colour: [0, 0, 0], alternatives: [], line: null };
}

test('a page of which nearly all text runs downwards lies on its side', () => {
  expect(pageAngle([word('Monday', 90), word('Maths', 90), word('English', 90), word('NO', 0)])).toBe(90);
});

test('turned headings, however long, do not make a turned page', () => {
  expect(pageAngle([word('Wednesday', 270), word('Thursday', 270), word('Maths', 0), word('Science', 0)])).toBe(0);
});

test('a sheet with long headings is turned too where nothing on it stands upright', () => {
  const lessons = [word('Mathematics', 180), word('English', 180), word('Art', 0)];
  const headings = [word('Playtime', 90), word('Lunch', 90)];
  expect(pageAngle([...lessons, word('Science', 180), ...headings])).toBe(180);
  expect(pageAngle([...lessons, ...headings, word('Geography', 0)])).toBe(0);
});

test('text that was hardly read does not turn a page', () => {
  expect(pageAngle([word('|||l', 180, 0.4), word('ooo', 180, 0.5)])).toBe(0);
});

test('after a turn the end of the line is at the right and the next line below', () => {
  // Two rows of three: text that runs down the right column and then down the next one to its left.
  const picture = { width: 2, height: 3, rgb: Uint8Array.from([4, 1, 5, 2, 6, 3].flatMap((value) => [value, 0, 0])) };
  const { width, height, rgb } = turnUpright(picture, 90);
  expect([width, height]).toEqual([3, 2]);
  expect([...rgb].filter((_, at) => at % 3 === 0)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a quarter turn and one back, or two half turns, give the picture back', () => {
  const picture = { width: 3, height: 2, rgb: Uint8Array.from({ length: 18 }, (_, at) => at) };
  expect(turnUpright(turnUpright(picture, 90), 270)).toEqual(picture);
  expect(turnUpright(turnUpright(picture, 180), 180)).toEqual(picture);
});
