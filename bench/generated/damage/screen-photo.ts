import { createProjection } from '../../../scripts/samples/homography.ts';
import type { Point, Quadrilateral } from '../../../scripts/samples/homography.ts';
import { createNoise } from '../../../scripts/samples/noise.ts';
import type { Dice } from '../dice.ts';
import { mapPixels, openPixels, toPixels } from './pixels.ts';
import { warp } from './warp.ts';

const BEZEL = [22, 22, 24] as const;

/** A screen photographed with a telephone: its dark frame, the rows of its pixels beating with the camera's, a bluish cast. */
export async function photographScreen(screen: Buffer, dice: Dice): Promise<Buffer> {
  const pixels = await toPixels(screen);
  const width = dice.whole(1700, 2100);
  const size = { width, height: Math.round((width * pixels.height) / pixels.width) };
  const off = () => dice.between(0.02, 0.07);
  const at = (x: number, y: number): Point => [x * size.width, y * size.height];
  const corners: Quadrilateral = [
    at(off(), off()),
    at(1 - off(), off()),
    at(1 - off(), 1 - off()),
    at(off(), 1 - off()),
  ];
  const [right, bottom] = [pixels.width - 1, pixels.height - 1];
  const toScreen = createProjection(corners, [
    [0, 0],
    [right, 0],
    [right, bottom],
    [0, bottom],
  ]);
  const seen = warp(pixels, size, toScreen, () => BEZEL);
  const noise = createNoise(dice.whole(1, 1e6));
  const [period, lean, depth] = [dice.between(5, 11), dice.between(-0.3, 0.3), dice.between(0.02, 0.06)];
  const fade = dice.between(0.1, 0.25);
  const lit = mapPixels(seen, (red, green, blue, x, y) => {
    const beat = 1 + depth * Math.sin((2 * Math.PI * (y + lean * x)) / period);
    const light = (0.95 - fade * Math.abs(x / size.width - 0.5)) * beat;
    const shift = 6 + 5 * noise();
    return [red * light * 0.95 + shift, green * light * 0.98 + shift, blue * light + shift];
  });
  return openPixels(lit)
    .blur(0.5)
    .jpeg({ quality: dice.whole(70, 88) })
    .toBuffer();
}
