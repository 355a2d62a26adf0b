import type { Dice } from '../dice.ts';
import { mapPixels, openPixels, toPixels } from './pixels.ts';
import { warp } from './warp.ts';

/** A fold across the sheet: where it runs, how far it pushes the print aside, and how its two sides catch the light. */
type Fold = Readonly<Record<'x' | 'y' | 'across' | 'down' | 'push' | 'shade', number>>;

/** A sheet that came home in a school bag: folded and crumpled, flattened again; a PNG of the sheet alone. */
export async function crumpleSheet(sheet: Buffer, dice: Dice): Promise<Buffer> {
  const pixels = await toPixels(sheet);
  const { width, height } = pixels;
  const folds = Array.from({ length: dice.whole(5, 8) }, (): Fold => {
    const angle = dice.between(0, Math.PI);
    return {
      ...{ x: dice.between(0.1, 0.9) * width, y: dice.between(0.1, 0.9) * height },
      ...{ across: Math.cos(angle), down: Math.sin(angle) },
      push: dice.between(-0.0025, 0.0025) * width,
      shade: dice.between(-0.16, 0.16),
    };
  });
  const reach = 0.03 * width;
  const distance = (fold: Fold, x: number, y: number) => (x - fold.x) * fold.across + (y - fold.y) * fold.down;
  const pushed = warp(
    pixels,
    { width, height },
    (x, y) => {
      let [u, v] = [x, y];
      for (const fold of folds) {
        const near = fold.push * Math.exp(-((distance(fold, x, y) / reach) ** 2));
        u += near * fold.across;
        v += near * fold.down;
      }
      return [Math.min(width - 1, Math.max(0, u)), Math.min(height - 1, Math.max(0, v))];
    },
    () => [255, 255, 255],
  );
  const lit = mapPixels(pushed, (red, green, blue, x, y) => {
    let light = 0.97;
    for (const fold of folds) {
      const away = distance(fold, x, y);
      // One side of a fold turns to the light, the other away from it; the fold itself is a thin pale line.
      light += fold.shade * Math.exp(-Math.abs(away) / reach) * Math.sign(away);
      if (Math.abs(away) < 1) light += 0.06;
    }
    return [red * light, green * light, blue * light];
  });
  return openPixels(lit).png().toBuffer();
}
