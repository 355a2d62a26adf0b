import type { Colour } from '../../../../shared/timetable/sheet.ts';
import type { Picture } from '../../page/page.ts';

/** The picture with so many columns of one colour added on its left and as many on its right. */
export function widen({ width, height, rgb }: Picture, columns: number, colour: Colour): Picture {
  const wide = width + 2 * columns;
  const widened = new Uint8Array(wide * height * 3);
  for (let i = 0; i < widened.length; i++) widened[i] = colour[i % 3]!;
  for (let y = 0; y < height; y++) {
    widened.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), (y * wide + columns) * 3);
  }
  return { width: wide, height, rgb: widened };
}
