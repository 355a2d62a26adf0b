import { expect, test } from 'vitest';
import type { Picture } from '../page/page.ts';
import { lineBoxOf } from './line-box.ts';
import { missedLetters } from './missed-letters.ts';

/** A white page with a black ring, as an "O" is one, and a black patch. */
function page(): Picture {
  const [width, height] = [900, 600];
  const rgb = new Uint8Array(width * height * 3).fill(255);
  const put = (x: number, y: number) => rgb.fill(0, (y * width + x) * 3, (y * width + x + 1) * 3);
  for (let y = 0; y < 24; y++) {
    for (let x = 0; x < 20; x++) if (x < 4 || x >= 16 || y < 4 || y >= 20) put(50 + x, 60 + y);
  }
  for (let y = 100; y < 180; y++) for (let x = 210; x < 290; x++) put(x, y);
  return { width, height, rgb };
}

const withRing = { x: 0, y: 0, width: 120, height: 150 };
const withPatch = { x: 200, y: 90, width: 100, height: 100 };
const empty = { x: 400, y: 0, width: 100, height: 100 };

test('a letter alone in its cell that nobody saw gets a box around it', () => {
  const [box, ...others] = missedLetters(page(), [], [withRing, withPatch, empty]);
  expect(others).toEqual([]);
  expect([box?.cx, box?.cy].map((middle) => Math.round(middle ?? 0))).toEqual([60, 72]);
  expect(box!.height).toBeGreaterThan(24);
  expect(box!.height).toBeLessThan(48);
});

test('cells in which text was found are left alone', () => {
  expect(missedLetters(page(), [lineBoxOf({ x: 40, y: 50, width: 40, height: 40 })], [withRing])).toEqual([]);
});
