import { expect, test } from 'vitest';
import { blackOnWhite, findInk } from './ink.ts';

test('dark print on a dark fill is shown black on white', () => {
  const [width, height] = [40, 20];
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const isInk = i % width >= 15 && i % width < 22 && i >= 5 * width && i < 15 * width;
    rgb.set(isInk ? [10, 10, 10] : [40, 110, 180], i * 3);
  }
  const ink = findInk({ width, height, rgb });
  expect(ink).not.toBeNull();
  const shown = blackOnWhite(ink!);
  const at = (x: number, y: number) => shown.rgb[(y * width + x) * 3];
  expect([at(18, 10), at(5, 10), at(30, 2)]).toEqual([0, 255, 255]);
});
