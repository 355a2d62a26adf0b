import { expect, test } from 'vitest';
import { pixelMap } from './pixel-map.ts';

const picture = { width: 2, height: 1, rgb: new Uint8Array([9, 8, 7, 1, 2, 3]) };
const bodyOf = (map: Uint8Array) => [...map.subarray(map.lastIndexOf(10) + 1)];

test('a picture becomes a pixel map with its size in the header', () => {
  const map = pixelMap(picture);
  expect(new TextDecoder().decode(map.subarray(0, 11))).toBe('P6\n2 1\n255\n');
  expect([...map.subarray(11)]).toEqual([9, 8, 7, 1, 2, 3]);
});

test('a margin in the colour of the first pixel goes around it', () => {
  const map = bodyOf(pixelMap(picture, 1));
  expect(map).toHaveLength(4 * 3 * 3);
  expect(map.slice(0, 3)).toEqual([9, 8, 7]);
  expect(map.slice(15, 21)).toEqual([9, 8, 7, 1, 2, 3]);
});

test('light on dark becomes dark on light', () => {
  expect(bodyOf(pixelMap(picture, 0, true))).toEqual([246, 247, 248, 254, 253, 252]);
});
