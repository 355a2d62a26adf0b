import { expect, test } from 'vitest';
import { findGrids } from './find-grids.ts';
import type { Point } from './homography.ts';
import { applyHomography, homographyBetween } from './homography.ts';
import type { Picture } from './page.ts';
import { straighten } from './straighten.ts';
import { blankPicture, drawLattice, placesFrom, scribble } from './testing/draw-picture.ts';
import { warpPicture } from './warp.ts';

const [width, height] = [1000, 700];
const columns = placesFrom(150, 140, 5);
const rows = placesFrom(180, 60, 6);

function sheet(): Picture {
  const picture = blankPicture(width, height, [240, 240, 238]);
  drawLattice(picture, columns, rows, [30, 30, 30], 2);
  for (const x of columns.slice(0, -1)) for (const y of rows.slice(0, -1)) scribble(picture, x + 25, y + 22, 9);
  return picture;
}

function turned(degrees: number): Picture {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [cx, cy] = [width / 2, height / 2];
  return warpPicture(
    sheet(),
    [cos, sin, cx - cos * cx - sin * cy, -sin, cos, cy + sin * cx - cos * cy, 0, 0, 1],
    width,
    height,
  );
}

const corners: Point[] = [
  { x: 0, y: 0 },
  { x: width, y: 0 },
  { x: width, y: height },
  { x: 0, y: height },
];
const seenFromTheSide: Point[] = [
  { x: 70, y: 40 },
  { x: width - 10, y: 5 },
  { x: width - 60, y: height - 20 },
  { x: 15, y: height - 60 },
];

test('A straight page comes back untouched', () => {
  const picture = sheet();
  const straightened = straighten(picture);
  expect(straightened.picture).toBe(picture);
  expect(straightened.toOriginal({ x: 1, y: 2, width: 3, height: 4 })).toEqual({ x: 1, y: 2, width: 3, height: 4 });
});

test.each([1, -3, 3, 7, -7, 10, 15, -15])('A page laid %d degrees askew shows all its cells', (degrees) => {
  const { picture, changed } = straighten(turned(degrees));
  expect(changed).toBe(true);
  expect(findGrids(picture).alternatives[0]!.map((grid) => grid.cells.length)).toEqual([30]);
});

test('A page photographed from the side shows all its cells, and each is found again in the photograph', () => {
  const fromPhoto = homographyBetween(seenFromTheSide, corners)!;
  const photo = warpPicture(sheet(), fromPhoto, width, height);
  const { picture, toOriginal } = straighten(photo);
  const cells = findGrids(picture).alternatives[0]!.flatMap((grid) => grid.cells);
  expect(cells.length).toBe(30);
  for (const cell of cells) {
    const inPhoto = toOriginal(cell.box);
    const middle = applyHomography(fromPhoto, { x: inPhoto.x + inPhoto.width / 2, y: inPhoto.y + inPhoto.height / 2 });
    // The middle of the cell's place in the photograph lies well within one drawn cell.
    expect(Math.abs(((middle.x - 150) % 140) - 70)).toBeLessThan(20);
    expect(Math.abs(((middle.y - 180) % 60) - 30)).toBeLessThan(12);
  }
});

test('Uneven light and grain do not hide a table', () => {
  const picture = turned(2);
  let seed = 5;
  const rgb = picture.rgb.map((value, at) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const light = 0.45 + (0.5 * (Math.floor(at / 3) % width)) / width;
    return Math.max(0, Math.min(255, value * light + ((seed >> 16) % 13) - 6));
  });
  const { picture: straight } = straighten({ ...picture, rgb });
  expect(findGrids(straight).alternatives[0]!.map((grid) => grid.cells.length)).toEqual([30]);
});

test('Lines of text alone are laid straight as well', () => {
  const page = blankPicture(width, height);
  for (let y = 60; y < 640; y += 24) scribble(page, 60, y, 100 - (y % 37));
  const radians = (4 * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const askew = warpPicture(page, [cos, sin, -30, -sin, cos, 40, 0, 0, 1], width, height);
  expect(straighten(askew).changed).toBe(true);
  expect(straighten(page).changed).toBe(false);
});

test('A page photographed steeply from below shows all its cells', () => {
  const seenFromBelow: Point[] = [
    { x: 190, y: 90 },
    { x: width - 170, y: 120 },
    { x: width - 30, y: height - 40 },
    { x: 30, y: height - 90 },
  ];
  const photo = warpPicture(sheet(), homographyBetween(seenFromBelow, corners)!, width, height);
  expect(findGrids(straighten(photo).picture).alternatives[0]!.map((grid) => grid.cells.length)).toEqual([30]);
});
