import sharp from 'sharp';
import { LONGEST_SIDE, MOST_PIXELS, WORKING_PIXELS } from '../limits.ts';
import type { Picture } from '../page/page.ts';
import { Refusal } from '../refusal.ts';

/** In pixels. */
export type Size = { readonly width: number; readonly height: number };

/** Stops at a picture that is larger than is read, by what its header says, before any memory is taken for it. */
export function refuseTooManyPixels({ width, height }: Size, most = MOST_PIXELS): Size {
  if (!(width > 0 && height > 0)) throw new Refusal('unreadable');
  if (Math.max(width, height) > LONGEST_SIDE || width * height > most) {
    throw new Refusal('tooManyPixels', { width, height });
  }
  return { width, height };
}

/** The sides of a picture scaled down to the size that is worked on; null where it is small enough as it is. */
export function workingSize({ width, height }: Size): Size | null {
  const scale = Math.sqrt(WORKING_PIXELS / (width * height));
  return scale >= 1 ? null : { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** A picture that was decoded at its full size, scaled down where that is too large to work on. */
export async function withinWorkingSize(picture: Picture): Promise<Picture> {
  const size = workingSize(picture);
  if (!size) return picture;
  const { data, info } = await sharp(picture.rgb, {
    raw: { width: picture.width, height: picture.height, channels: 3 },
  })
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: new Uint8Array(data) };
}
