import sharp from 'sharp';
import { createNoise } from '../../../scripts/samples/noise.ts';
import type { Dice } from '../dice.ts';
import { mapPixels, openPixels, toPixels } from './pixels.ts';
import type { Pixels } from './pixels.ts';

/** A sheet on an office copier: a little crooked, grey or pale, specks and grain. */
export async function scanSheet(
  sheet: Buffer,
  dice: Dice,
  wishes: { readonly grey: boolean; readonly tilt: number },
): Promise<Pixels> {
  const degrees = dice.between(-wishes.tilt, wishes.tilt);
  const turned = await sharp(sheet)
    .flatten({ background: '#fff' })
    .rotate(degrees, { background: '#f2f2f2' })
    .blur(dice.between(0.4, 0.8))
    .png()
    .toBuffer();
  const noise = createNoise(dice.whole(1, 1e6));
  const [contrast, lift, grain] = [dice.between(0.84, 0.96), dice.between(4, 20), dice.between(2, 6)];
  return mapPixels(await toPixels(turned), (red, green, blue) => {
    const speck = noise() > 0.9997 ? -130 : 0;
    const shift = lift + grain * noise() + speck;
    const level = 0.3 * red + 0.59 * green + 0.11 * blue;
    return wishes.grey
      ? [level * contrast + shift, level * contrast + shift, level * contrast + shift]
      : [red * contrast + shift, green * contrast + shift, blue * contrast + shift];
  });
}

/** Black and white alone, as fax machines and old scanners send it. */
export async function faxSheet(sheet: Buffer, dice: Dice): Promise<Buffer> {
  const pixels = await scanSheet(sheet, dice, { grey: true, tilt: 0.6 });
  const limit = dice.whole(150, 175);
  return openPixels(pixels).grayscale().threshold(limit).png({ palette: true, colours: 2 }).toBuffer();
}

export function asJpeg(pixels: Pixels, dice: Dice, isGrey: boolean): Promise<Buffer> {
  const picture = isGrey ? openPixels(pixels).toColourspace('b-w') : openPixels(pixels);
  return picture.jpeg({ quality: dice.whole(50, 82) }).toBuffer();
}
