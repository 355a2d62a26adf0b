import { expect, test } from 'vitest';
import type { Ink } from './ink.ts';
import { slantOf } from './slant.ts';

/** A row of blocks, as letters are, turned clockwise by so many degrees. */
function wordAskew(degrees: number): Ink {
  const [width, height] = [120, 120];
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const cover = Float32Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [(i % width) - width / 2, Math.floor(i / width) - height / 2];
    const [along, down] = [x * cos + y * sin, y * cos - x * sin];
    const isLetter = Math.abs(along) < 45 && Math.abs(down) < 12 && Math.floor(along + 45) % 15 < 9;
    return isLetter ? 1 : 0;
  });
  return { width, height, cover, top: 0, bottom: height, background: [255, 255, 255] };
}

test.each([-39, -15, 0, 15, 39])('letters that stand askew by %i degrees are seen to', (degrees) => {
  expect(Math.abs(slantOf(wordAskew(degrees)) - degrees)).toBeLessThanOrEqual(3);
});

test('a blot has no direction', () => {
  const side = 60;
  const cover = Float32Array.from({ length: side * side }, (_, i) =>
    Math.hypot((i % side) - 30, Math.floor(i / side) - 30) < 20 ? 1 : 0,
  );
  expect(slantOf({ width: side, height: side, cover, top: 0, bottom: side, background: [255, 255, 255] })).toBe(0);
});
