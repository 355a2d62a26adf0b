import { createNoise } from '../../../scripts/samples/noise.ts';
import { createProjection } from '../../../scripts/samples/homography.ts';
import type { Point, Quadrilateral } from '../../../scripts/samples/homography.ts';
import type { Dice } from '../dice.ts';
import { mapPixels, openPixels, toPixels } from './pixels.ts';
import type { Pixels } from './pixels.ts';
import { warp } from './warp.ts';

export type PhotoHabits = {
  /** How far a corner may be off, as a share of the sheet. */
  readonly slant: number;
  /** A sheet that does not lie flat: how far its middle is raised, as a share of its height. */
  readonly curl: number;
  /** The shadow of whoever takes the photograph. */
  readonly shadow: boolean;
  /** How many pixels wide. */
  readonly width: readonly [number, number];
};

const DESKS = [
  [108, 82, 60],
  [60, 62, 66],
  [196, 190, 180],
  [40, 52, 70],
] as const;

/** A sheet photographed on a desk: seen from the side, unevenly lit, warm or cold, with grain; JPEG. */
export async function photographSheet(sheet: Buffer, dice: Dice, habits: PhotoHabits): Promise<Buffer> {
  const pixels = await toPixels(sheet);
  const width = dice.whole(...habits.width);
  const size = { width, height: Math.round((width * pixels.height) / pixels.width) };
  const toSheet = createProjection(cornersOnPhoto(dice, size, habits.slant), cornersOf(pixels));
  const bend = habits.curl * dice.between(0.4, 1) * pixels.height;
  const desk = dice.pick(DESKS);
  const seen = warp(
    pixels,
    size,
    (x, y) => {
      const [u, v] = toSheet(x, y);
      return [u, v + bend * Math.sin((Math.PI * u) / pixels.width)];
    },
    () => desk,
  );
  const lit = mapPixels(seen, createLight(dice, size, habits.shadow));
  return openPixels(lit)
    .blur(dice.between(0.4, 0.7))
    .jpeg({ quality: dice.whole(68, 88) })
    .toBuffer();
}

function cornersOnPhoto(
  dice: Dice,
  { width, height }: { width: number; height: number },
  slant: number,
): Quadrilateral {
  const off = () => dice.between(0.02, 0.02 + slant);
  const at = (x: number, y: number): Point => [x * (width - 1), y * (height - 1)];
  return [at(off(), off()), at(1 - off(), off()), at(1 - off(), 1 - off()), at(off(), 1 - off())];
}

function cornersOf({ width, height }: Pixels): Quadrilateral {
  return [
    [0, 0],
    [width - 1, 0],
    [width - 1, height - 1],
    [0, height - 1],
  ];
}

type Light = Parameters<typeof mapPixels>[1];

/** A lamp somewhere, its tint, perhaps a soft-edged shadow across, and the camera's grain. */
function createLight(dice: Dice, { width, height }: { width: number; height: number }, hasShadow: boolean): Light {
  const noise = createNoise(dice.whole(1, 1e6));
  const lamp = [dice.between(0.1, 0.9), dice.between(0, 0.6)] as const;
  const [dim, grain] = [dice.between(0.2, 0.4), dice.between(4, 9)];
  const tint = dice.pick([
    [1, 0.97, 0.88],
    [1, 1, 0.98],
    [0.94, 0.98, 1],
  ] as const);
  const [edge, lean] = [dice.between(0.3, 0.8), dice.between(-0.4, 0.4)];
  return (red, green, blue, x, y) => {
    const [fx, fy] = [x / width, y / height];
    const behindEdge = Math.min(1, Math.max(0, (fx + lean * fy - edge) / 0.12));
    const light = 1.02 - dim * Math.hypot(fx - lamp[0], fy - lamp[1]) - (hasShadow ? 0.2 * behindEdge : 0);
    const shift = grain * noise();
    return [red * light * tint[0] + shift, green * light * tint[1] + shift, blue * light * tint[2] + shift];
  };
}
