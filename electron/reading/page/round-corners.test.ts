import { expect, test } from 'vitest';
import type { Colour } from '../../../shared/timetable/sheet.ts';
import { findGrids } from './find-grids.ts';
import type { Picture } from './page.ts';
import { blankPicture, fillBox } from './testing/draw-picture.ts';

const colours: Colour[] = [
  [248, 215, 218],
  [209, 231, 221],
  [207, 226, 255],
];

/** A box whose corners are quarter circles. */
function fillCard(
  picture: Picture,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  colour: Colour,
) {
  for (let row = 0; row < height; row++) {
    const off = Math.max(radius - row, row - (height - 1 - radius), 0);
    const inset = radius - Math.round(Math.sqrt(radius * radius - off * off));
    fillBox(picture, { x: x + inset, y: y + row, width: width - 2 * inset, height: 1 }, colour);
  }
}

test('cards with round corners and gaps between them are the cells of one grid', () => {
  const picture = blankPicture(1000, 500);
  for (let at = 0; at < 30; at++) {
    const [column, row] = [at % 5, Math.floor(at / 5)];
    fillCard(picture, 60 + column * 170, 60 + row * 66, 160, 56, 10, colours[(column + 2 * row) % 3]!);
  }
  expect(findGrids(picture).alternatives[0]!.map((grid) => grid.cells.length)).toEqual([30]);
});
