import type { Box } from '../../../shared/timetable/geometry.ts';
import type { Colour } from '../../../shared/timetable/sheet.ts';
import type { Picture } from './page.ts';

/**
 * The background colour of a cell: the most frequent colour of a sample of its pixels (in steps of 16, so that paper grain
 * does not scatter it), averaged. Letters and highlights cover less of a cell than its background does.
 */
export function measureFill(picture: Picture, box: Box): Colour {
  const counts = new Map<number, [count: number, red: number, green: number, blue: number]>();
  const stepX = Math.max(1, Math.floor(box.width / 28));
  const stepY = Math.max(1, Math.floor(box.height / 28));
  const marginX = Math.min(3, Math.floor(box.width / 6));
  const marginY = Math.min(3, Math.floor(box.height / 6));
  for (let y = box.y + marginY; y < box.y + box.height - marginY; y += stepY) {
    for (let x = box.x + marginX; x < box.x + box.width - marginX; x += stepX) {
      const at = (Math.floor(y) * picture.width + Math.floor(x)) * 3;
      const [red, green, blue] = [picture.rgb[at]!, picture.rgb[at + 1]!, picture.rgb[at + 2]!];
      const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
      const sum = counts.get(key) ?? [0, 0, 0, 0];
      counts.set(key, [sum[0] + 1, sum[1] + red, sum[2] + green, sum[3] + blue]);
    }
  }
  const [count, red, green, blue] = [...counts.values()].sort((a, b) => b[0] - a[0])[0] ?? [1, 255, 255, 255];
  return [Math.round(red / count), Math.round(green / count), Math.round(blue / count)];
}
