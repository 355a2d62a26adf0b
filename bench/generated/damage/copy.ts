import sharp from 'sharp';
import { createNoise } from '../../../scripts/samples/noise.ts';
import type { Dice } from '../dice.ts';
import { mapPixels, openPixels, toPixels } from './pixels.ts';
import type { Pixels } from './pixels.ts';

/** The copy of a copy: each time a little crooked and spread, greys gone to black or white, pale streaks where toner lacks. */
export async function copyTwice(sheet: Buffer, dice: Dice): Promise<Pixels> {
  const once = await copySheet(sheet, dice, { toner: 1 });
  const between = await openPixels(once).png().toBuffer();
  return copySheet(between, dice, { toner: dice.between(0.6, 0.85) });
}

async function copySheet(sheet: Buffer, dice: Dice, { toner }: { readonly toner: number }): Promise<Pixels> {
  const laid = await sharp(sheet)
    .flatten({ background: '#fff' })
    .rotate(dice.between(-0.8, 0.8), { background: '#fff' })
    .blur(dice.between(0.5, 0.8))
    .png()
    .toBuffer();
  const noise = createNoise(dice.whole(1, 1e6));
  const streaks = Array.from({ length: 3 }, () => ({ at: dice.share(), width: dice.between(0.01, 0.03) }));
  const pixels = await toPixels(laid);
  return mapPixels(pixels, (red, green, blue, x) => {
    const level = (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
    const lacking = Math.max(0, ...streaks.map(({ at, width }) => 1 - Math.abs(x / pixels.width - at) / width));
    const black = toner * copied(level) * (1 - 0.45 * lacking);
    const dust = noise() > 0.9995 ? 140 : 0;
    const grey = 250 * (1 - black) - dust + 5 * noise();
    return [grey, grey, grey];
  });
}

/** How black a copier prints a level of light (0 black to 1 white): pale tints vanish, what is dark comes out full. */
function copied(level: number): number {
  return 1 / (1 + Math.exp(11 * (level - 0.62)));
}
