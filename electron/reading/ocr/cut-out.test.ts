import { expect, test } from 'vitest';
import type { Picture } from '../page/page.ts';
import { cutOutLine } from './cut-out.ts';
import { boxOfStretch, lineBoxOf } from './line-box.ts';

/** Red at the left, blue at the right, green at the top, white at the bottom: quarters of a square. */
function compass(side: number): Picture {
  const rgb = new Uint8Array(side * side * 3);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [right, down] = [x + 0.5 - side / 2, y + 0.5 - side / 2];
      const isSideways = Math.abs(right) > Math.abs(down);
      const colour = isSideways ? (right < 0 ? [255, 0, 0] : [0, 0, 255]) : down < 0 ? [0, 255, 0] : [255, 255, 255];
      rgb.set(colour, (y * side + x) * 3);
    }
  }
  return { width: side, height: side, rgb };
}

const whole = lineBoxOf({ x: 0, y: 0, width: 40, height: 40 });

test.each([
  [0, [255, 0, 0], 'the left of the page'],
  [90, [0, 255, 0], 'its top'],
  [180, [0, 0, 255], 'its right'],
  [270, [255, 255, 255], 'its bottom'],
] as const)('a line turned by %d degrees begins at %s: %s', (angle, colour, _begin) => {
  const line = cutOutLine(compass(40), { box: whole, angle }, 20);
  const at = 10 * line.width * 3;
  expect([...line.rgb.subarray(at, at + 3)]).toEqual(colour);
});

test('a stretch of a line stands where its letters stand on the page', () => {
  const box = lineBoxOf({ x: 10, y: 20, width: 20, height: 100 });
  const first = (angle: 90 | 270) => {
    const { x, y, width, height } = boxOfStretch({ box, angle }, 0, 0.25);
    return [x, y, width, height].map(Math.round);
  };
  expect(first(90)).toEqual([10, 20, 20, 25]);
  expect(first(270)).toEqual([10, 95, 20, 25]);
});

test.each([0, 90, 180, 270] as const)(
  'a line turned by %d degrees is cut out alike whether it is taken for straight or not',
  (angle) => {
    const picture = compass(40);
    const box = { ...lineBoxOf({ x: 3.3, y: 5.7, width: 31, height: 22 }), tilt: 0 };
    const straight = cutOutLine(picture, { box, angle }, 48);
    const tilted = cutOutLine(picture, { box: { ...box, tilt: 1e-9 }, angle }, 48);
    const apart = straight.rgb.map((value, i) => Math.abs(value - tilted.rgb[i]!));
    expect(straight.rgb.length).toBe(tilted.rgb.length);
    expect(Math.max(...apart)).toBeLessThanOrEqual(1);
  },
);
