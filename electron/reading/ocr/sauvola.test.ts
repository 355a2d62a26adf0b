import { expect, test } from 'vitest';
import type { Picture } from '../page/page.ts';
import { blackOnWhiteByPlace } from './sauvola.ts';

const [WIDTH, HEIGHT] = [200, 24];
const isStroke = (x: number, y: number) => x % 20 >= 9 && x % 20 < 12 && y >= 6 && y < 18;

/** Upright strokes on paper whose brightness is told by the column, the strokes so much of it. */
function strokesOn(paper: (x: number) => number, ink: (paper: number) => number): Picture {
  const rgb = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
    rgb.fill(isStroke(x, y) ? ink(paper(x)) : paper(x), i * 3, i * 3 + 3);
  }
  return { width: WIDTH, height: HEIGHT, rgb };
}

/** Pixels that came out black without being a stroke, or white although they are one. */
function mistaken({ rgb }: Picture): number {
  return Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
    const isBlack = rgb[i * 3] === 0;
    return isBlack === isStroke(i % WIDTH, Math.floor(i / WIDTH)) ? 0 : 1;
  }).reduce<number>((sum, one) => sum + one, 0);
}

test('print that runs from light into shadow comes apart from its paper, where the paper in the shadow is darker than ink in the light', () => {
  const shaded = strokesOn(
    (x) => 230 - x * 0.8,
    (paper) => paper * 0.35,
  );
  expect(shaded.rgb[(WIDTH - 1) * 3]).toBeLessThan(shaded.rgb[(12 * WIDTH + 10) * 3]!);
  expect(mistaken(blackOnWhiteByPlace(shaded, false))).toBe(0);
});

test('light letters on a dark fill become black on white as well', () => {
  const reversed = strokesOn(
    () => 40,
    () => 230,
  );
  expect(mistaken(blackOnWhiteByPlace(reversed, true))).toBe(0);
});

test('paper without print stays white', () => {
  const empty = strokesOn(
    (x) => 200 + (x % 7),
    (paper) => paper,
  );
  expect(blackOnWhiteByPlace(empty, false).rgb.every((value) => value === 255)).toBe(true);
});
