import { MOST_HEIC_PIXELS } from '../limits.ts';
import type { Picture } from '../page/page.ts';
import { Refusal } from '../refusal.ts';
import { largestImageSize } from './image-heic-header.ts';
import { refuseTooManyPixels } from './image-limits.ts';

/**
 * Decodes the main picture of a HEIC file, turned upright as the file says. The sizes that the file states are checked before the
 * decoder sees it. Throws a Refusal: tooManyPixels, truncated, unreadable.
 */
export async function decodeHeic(bytes: Uint8Array): Promise<Picture> {
  refuseTooManyPixels(largestImageSize(bytes), MOST_HEIC_PIXELS);
  // 2 MB of WebAssembly: loaded for the first such picture only.
  const { default: decode } = await import('heic-decode');
  try {
    const { width, height, data } = await decode({ buffer: bytes });
    return { width, height, rgb: onWhite(data) };
  } catch {
    // The decoder does not say what it stumbled over.
    throw new Refusal('unreadable');
  }
}

/** Red, green, blue and opacity become the colour as it looks on white paper. */
function onWhite(rgba: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    const share = (rgba[from + 3] ?? 255) / 255;
    for (let part = 0; part < 3; part++) rgb[to++] = (rgba[from + part] ?? 0) * share + 255 * (1 - share);
  }
  return rgb;
}
