import { expect, test } from 'vitest';
import type { Picture } from '../../page/page.ts';
import { lineBoxOf } from '../line-box.ts';
import { stackedLetters } from './stacked-letters.ts';

/** White with black bars as wide as a letter, each from a row to a row. */
function bars(...rows: readonly [number, number][]): Picture {
  const [width, height] = [60, 200];
  const rgb = new Uint8Array(width * height * 3).fill(255);
  for (const [from, to] of rows) {
    for (let y = from; y < to; y++) rgb.fill(0, (y * width + 20) * 3, (y * width + 40) * 3);
  }
  return { width, height, rgb };
}

const whole = lineBoxOf({ x: 12, y: 10, width: 36, height: 130 });

test('pieces of ink as far apart as lines of text are stacked letters, top first', () => {
  const letters = stackedLetters(bars([20, 44], [56, 80], [92, 116]), whole);
  expect(letters.map((letter) => Math.round(letter.cy))).toEqual([32, 68, 104]);
  expect(letters.every((letter) => letter.height > 24 && letter.height < 40)).toBe(true);
});

test('pieces as close as the letters of a turned word are no stack', () => {
  expect(stackedLetters(bars([20, 44], [47, 71], [74, 98]), whole)).toEqual([]);
});

test('one long piece is no stack', () => {
  expect(stackedLetters(bars([20, 110]), whole)).toEqual([]);
});

test('the cut-off end of a letter above does not count', () => {
  const letters = stackedLetters(bars([4, 14], [30, 54], [66, 90]), whole);
  expect(letters.map((letter) => Math.round(letter.cy))).toEqual([42, 78]);
});
