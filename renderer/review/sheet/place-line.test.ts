import { expect, test } from 'vitest';
import type { PageView } from '../../../shared/timetable/layout/page-view.ts';
import { placeLine } from './place-line.ts';

const page: PageView = { page: 1, width: 1000, height: 500, hasPicture: true, cells: [], lines: [] };
const line = (angle: 0 | 90 | 180 | 270): PageView['lines'][number] => ({
  text: 'LUNCH',
  box: [0.1, 0.2, 0.3, 0.4],
  angle,
  size: 0.02,
  bold: false,
  colour: [0, 0, 0],
});

test('an upright line starts at the top left and is stretched to the width on the page', () => {
  // 10 px letters of 3 px natural width each 1 px: 30 px must become 300.
  expect(placeLine(line(0), page, 3)).toMatchObject({ left: 0.1, top: 0.2, stretch: 10 });
});

test('a line from bottom to top starts at the bottom left and is as long as its box is high', () => {
  const place = placeLine(line(270), page, 2);
  expect(place.left).toBeCloseTo(0.1);
  expect(place.top).toBeCloseTo(0.6);
  expect(place.stretch).toBeCloseTo(10);
});

test('a line from top to bottom starts at the top right, one upside down at the bottom right', () => {
  expect(placeLine(line(90), page, 1)).toMatchObject({ left: 0.4, top: 0.2 });
  expect(placeLine(line(180), page, 1).top).toBeCloseTo(0.6);
});

test('a line without letters is not stretched', () => {
  expect(placeLine(line(0), page, 0).stretch).toBe(1);
});
