import { heightOf, wrapLines } from '../../renderers/lay-out-text.ts';
import type { Line } from '../../sheet-design.ts';

/** Lines in print just small enough that no word sticks out of a box and all of them fit its height: what people do by hand. */
export function fitLines(
  lines: readonly Line[],
  room: { readonly width: number; readonly height?: number },
  size: number,
): Line[] {
  let fitted: Line[] = [...lines];
  for (let factor = 1; factor >= 0.6; factor -= 0.05) {
    const scale = factor;
    fitted = lines.map((line) => ({ ...line, scale: (line.scale ?? 1) * scale }));
    const set = wrapLines(fitted, room.width, size);
    if (heightOf(set) <= (room.height ?? Infinity) && set.every(({ width }) => width <= room.width)) break;
  }
  return fitted;
}
