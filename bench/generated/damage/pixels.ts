import sharp from 'sharp';
import type { Sharp } from 'sharp';

/** An opaque picture as bytes, red green blue in turn. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8Array };

export async function toPixels(picture: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** For what sharp does better: blur, JPEG, resizing. */
export function openPixels({ data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** Every pixel anew: `colour` gives red, green and blue (any number; it is cut off at 0 and 255). */
export function mapPixels(
  pixels: Pixels,
  colour: (red: number, green: number, blue: number, x: number, y: number) => readonly [number, number, number],
): Pixels {
  const { width, height } = pixels;
  const data = new Uint8ClampedArray(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      const [red, green, blue] = colour(pixels.data[at] ?? 0, pixels.data[at + 1] ?? 0, pixels.data[at + 2] ?? 0, x, y);
      data[at] = red;
      data[at + 1] = green;
      data[at + 2] = blue;
    }
  }
  return { width, height, data: new Uint8Array(data.buffer) };
}
