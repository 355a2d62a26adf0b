import { expect, test } from 'vitest';
import { placeWindow } from './window-memory.ts';
import type { WindowMatters } from './window-memory.ts';

const laptop = { x: 0, y: 0, width: 1920, height: 1040 };
const beside = { x: 1920, y: -200, width: 2560, height: 1400 };
const at = (x: number, y: number, width = 1400, height = 900): WindowMatters => ({
  bounds: { x, y, width, height },
  isMaximized: false,
  zoom: 1,
});

test('the first time it has its usual size, and the operating system finds the place', () => {
  expect(placeWindow(null, [laptop])).toEqual({ width: 1280, height: 860 });
});

test('it opens where it was, also on a second screen', () => {
  expect(placeWindow(at(100, 50), [laptop])).toEqual({ x: 100, y: 50, width: 1400, height: 900 });
  expect(placeWindow(at(2_000, -150), [laptop, beside])).toMatchObject({ x: 2_000, y: -150 });
});

test('where that screen is gone, or its bar would be out of reach, it keeps its size alone', () => {
  expect(placeWindow(at(2_000, -150), [laptop])).toEqual({ width: 1400, height: 900 });
  expect(placeWindow(at(100, -30), [laptop])).toEqual({ width: 1400, height: 900 });
  expect(placeWindow(at(1_850, 50), [laptop])).toEqual({ width: 1400, height: 900 });
});

test('it is never larger than its screen, nor too small to be used', () => {
  expect(placeWindow(at(0, 0, 9_000, 9_000), [laptop])).toMatchObject({ width: 1920, height: 1040 });
  expect(placeWindow(at(0, 0, 1, 1), [laptop])).toMatchObject({ width: 480, height: 400 });
});
