import { expect, test } from 'vitest';
import { withUsualTilt } from './usual-tilt.ts';

const line = (width: number, tilt: number) => ({ cx: 0, cy: 0, width, height: 10, tilt });
const tilts = (boxes: readonly { readonly tilt: number }[]) => boxes.map((box) => box.tilt);

test('short words lie as the long lines of their page do', () => {
  expect(tilts(withUsualTilt([line(200, 0), line(300, 0), line(70, 2.5)]))).toEqual([0, 0, 0]);
  expect(tilts(withUsualTilt([line(200, 1.5), line(300, 1.5), line(70, 3)]))).toEqual([1.5, 1.5, 1.5]);
});

test('a line that is clearly set askew stays so, and so does a long one', () => {
  expect(tilts(withUsualTilt([line(200, 0), line(300, 0), line(70, 20), line(200, 2)]))).toEqual([0, 0, 20, 2]);
});
