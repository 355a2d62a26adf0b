import type { Box } from '../../../shared/timetable/geometry.ts';
import type { Colour } from '../../../shared/timetable/sheet.ts';
import type { Picture } from './page.ts';

/**
 * The background colour of a cell: the most frequent colour of a sample of its pixels (in steps of 16, so that paper grain
 * does not scatter it), averaged. Letters and highlights cover less of a cell than its background does.
 */
export function measureFill(picture: Picture, box: Box): Colour {
  const sums = new Map<number, ColourSum>();
  const stepX = Math.max(1, Math.floor(box.width / 28));
  const stepY = Math.max(1, Math.floor(box.height / 28));
  const marginX = Math.min(3, Math.floor(box.width / 6));
  const marginY = Math.min(3, Math.floor(box.height / 6));
  for (let y = box.y + marginY; y < box.y + box.height - marginY; y += stepY) {
    for (let x = box.x + marginX; x < box.x + box.width - marginX; x += stepX) {
      const at = (Math.floor(y) * picture.width + Math.floor(x)) * 3;
      const red = picture.rgb[at]!;
      const green = picture.rgb[at + 1]!;
      const blue = picture.rgb[at + 2]!;
      const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
      let sum = sums.get(key);
      if (!sum) sums.set(key, (sum = { count: 0, red: 0, green: 0, blue: 0 }));
      sum.count++;
      sum.red += red;
      sum.green += green;
      sum.blue += blue;
    }
  }
  const [most] = [...sums.values()].sort((a, b) => b.count - a.count);
  if (!most) return [255, 255, 255];
  return [Math.round(most.red / most.count), Math.round(most.green / most.count), Math.round(most.blue / most.count)];
}

type ColourSum = { count: number; red: number; green: number; blue: number };
