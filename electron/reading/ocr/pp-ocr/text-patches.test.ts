import { expect, test } from 'vitest';
import { findComponents } from './components.ts';
import { textPatches } from './text-patches.ts';

const [WIDTH, HEIGHT] = [160, 120];

function mapWhere(isText: (x: number, y: number) => number): Float32Array {
  return Float32Array.from({ length: WIDTH * HEIGHT }, (_, i) => isText(i % WIDTH, Math.floor(i / WIDTH)));
}

test('patches that touch at a corner are one, patches apart are two', () => {
  const touching = mapWhere((x, y) => ((x < 5 && y < 5) || (x >= 5 && x < 9 && y >= 5 && y < 9) ? 1 : 0));
  expect(findComponents(touching, WIDTH, HEIGHT, 0.3)).toHaveLength(1);
  const apart = mapWhere((x, y) => ((x < 5 && y < 5) || (x >= 6 && x < 9 && y >= 5 && y < 9) ? 1 : 0));
  expect(findComponents(apart, WIDTH, HEIGHT, 0.3)).toHaveLength(2);
});

test('a patch knows its area, its edges and its mean strength', () => {
  const [patch] = findComponents(
    mapWhere((x, y) => (x >= 10 && x < 30 && y >= 20 && y < 26 ? 0.8 : 0)),
    WIDTH,
    HEIGHT,
    0.3,
  );
  expect(patch).toMatchObject({ area: 120, left: 10, right: 30, top: 20, bottom: 26, x: 20, y: 23 });
  expect(patch?.strength).toBeCloseTo(0.8);
});

test('a straight patch becomes a straight box around it, grown on all sides by the same margin', () => {
  const [box] = textPatches(
    mapWhere((x, y) => (x >= 40 && x < 100 && y >= 50 && y < 60 ? 0.9 : 0)),
    WIDTH,
    HEIGHT,
  );
  expect(box).toMatchObject({ cx: 70, cy: 55, tilt: 0 });
  expect(box!.width - 60).toBeCloseTo(box!.height - 10);
  expect(box!.height).toBeGreaterThan(18);
});

test.each([-8, -3, 3, 8])('a long patch tilted by %d degrees becomes a box tilted alike', (degrees) => {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const tilted = mapWhere((x, y) => (x >= 20 && x < 140 && Math.abs(y - 60 - (x - 80) * slope) < 5 ? 0.9 : 0));
  const [box] = textPatches(tilted, WIDTH, HEIGHT);
  expect(Math.abs(box!.tilt - degrees)).toBeLessThan(0.7);
  expect(Math.abs(box!.cx - 80)).toBeLessThan(1.5);
  expect(box!.width).toBeGreaterThan(4 * box!.height);
});

test('a tall tilted patch stays tall', () => {
  const slope = Math.tan((4 * Math.PI) / 180);
  const [box] = textPatches(
    mapWhere((x, y) => (Math.abs(x - 80 + (y - 60) * slope) < 4 ? 0.9 : 0)),
    WIDTH,
    HEIGHT,
  );
  expect(box!.height).toBeGreaterThan(3 * box!.width);
  expect(Math.abs(box!.tilt - 4)).toBeLessThan(0.7);
});

test('faint and tiny patches are not text', () => {
  expect(
    textPatches(
      mapWhere((x, y) => (x < 60 && y < 10 ? 0.45 : 0)),
      WIDTH,
      HEIGHT,
    ),
  ).toEqual([]);
  expect(
    textPatches(
      mapWhere((x, y) => (x < 60 && y < 2 ? 0.9 : 0)),
      WIDTH,
      HEIGHT,
    ),
  ).toEqual([]);
});
