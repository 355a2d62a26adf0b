import { expect, test } from 'vitest';
import type { Box } from '../../../shared/timetable/geometry.ts';
import type { Picture } from './page.ts';
import { findUncoveredInk } from './uncovered-ink.ts';

function paper(width: number, height: number, drawn: readonly Box[]): Picture {
  const rgb = new Uint8Array(width * height * 3).fill(245);
  for (const box of drawn) {
    for (let y = box.y; y < box.y + box.height; y++) {
      for (let x = box.x; x < box.x + box.width; x++) {
        // Slanting strokes; a box one pixel high is a solid rule.
        if (box.height === 1 || (x + y) % 4 < 2) rgb.fill(20, (y * width + x) * 3, (y * width + x) * 3 + 3);
      }
    }
  }
  return { width, height, rgb };
}

const logo = { x: 300, y: 40, width: 60, height: 50 };
const word = { x: 60, y: 200, width: 80, height: 14 };

test('a drawing that was not read is found where it stands', () => {
  const [found, ...others] = findUncoveredInk(paper(600, 400, [logo, word]), [word], []);
  expect(others).toEqual([]);
  expect(found?.x).toBeCloseTo(logo.x, -1);
  expect(found?.y).toBeCloseTo(logo.y, -1);
});

test('words that were read and borders that are known are no drawings', () => {
  const border = { x: 20, y: 20, width: 500, height: 1 };
  expect(
    findUncoveredInk(paper(600, 400, [word, border]), [word], [{ x: 20, y: 20, width: 500, height: 300 }]),
  ).toEqual([]);
});

test('rules and the edges of fills that no cell knows of are no drawings', () => {
  const rule = { x: 20, y: 203, width: 500, height: 1 };
  const fill = Array.from({ length: 80 }, (_, i) => ({ x: 100, y: 250 + i, width: 300, height: 1 }));
  expect(findUncoveredInk(paper(600, 400, [rule, ...fill]), [], [])).toEqual([]);
});

test('a crest of several parts is one drawing', () => {
  const parts = [0, 1, 2].map((i) => ({ x: 300 + i * 22, y: 40, width: 17, height: 50 }));
  expect(findUncoveredInk(paper(600, 400, parts), [], [])).toHaveLength(1);
});

test('an empty page has no ink', () => {
  expect(findUncoveredInk(paper(300, 300, []), [], [])).toEqual([]);
});
