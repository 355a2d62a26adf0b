import type { Colour } from '../../../../shared/timetable/sheet.ts';
import type { Box } from '../../../../shared/timetable/geometry.ts';
import type { Picture } from '../page.ts';

/** An empty sheet to draw on. */
export function blankPicture(width: number, height: number, colour: Colour = [255, 255, 255]): Picture {
  const picture = { width, height, rgb: new Uint8Array(width * height * 3) };
  fillBox(picture, { x: 0, y: 0, width, height }, colour);
  return picture;
}

export function fillBox(picture: Picture, { x, y, width, height }: Box, colour: Colour): void {
  for (let row = Math.max(0, y); row < Math.min(picture.height, y + height); row++) {
    for (let column = Math.max(0, x); column < Math.min(picture.width, x + width); column++) {
      picture.rgb.set(colour, (row * picture.width + column) * 3);
    }
  }
}

/** Rules at all given columns and rows, from the first to the last of the others. */
export function drawLattice(
  picture: Picture,
  columns: readonly number[],
  rows: readonly number[],
  colour: Colour,
  thickness = 1,
): void {
  const [left, right] = [columns[0]!, columns.at(-1)!];
  const [top, bottom] = [rows[0]!, rows.at(-1)!];
  for (const x of columns) fillBox(picture, { x, y: top, width: thickness, height: bottom - top + thickness }, colour);
  for (const y of rows) fillBox(picture, { x: left, y, width: right - left + thickness, height: thickness }, colour);
}

/** Something like a word: upright strokes with a foot, 10 pixels high, as dense as letters are. */
export function scribble(picture: Picture, x: number, y: number, letters: number, colour: Colour = [20, 20, 20]): void {
  for (let letter = 0; letter < letters; letter++) {
    // Letters are of different widths: only dashes of a border are exactly regular.
    const at = x + letter * 8 + [0, 2, -1, 1, 0, -2, 1][letter % 7]!;
    fillBox(picture, { x: at, y: y + (letter % 3 === 0 ? 0 : 3), width: 2, height: letter % 3 === 0 ? 10 : 7 }, colour);
    fillBox(picture, { x: at + 4, y: y + 3, width: 2, height: 7 }, colour);
    fillBox(picture, { x: at, y: y + (letter % 2 === 0 ? 9 : 3), width: 5, height: 1 }, colour);
  }
}

/** Places `count` + 1 rules, `step` pixels apart. */
export function placesFrom(first: number, step: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => first + index * step);
}
