import type { Picture } from '../../page/page.ts';

/**
 * The picture as a portable pixel map (PPM, magic number P6), which Tesseract reads without any decoding. A margin in the
 * colour of the top left corner goes around it; with `invert`, light text on dark ground comes out dark on light.
 */
export function pixelMap({ width, height, rgb }: Picture, margin = 0, invert = false): Uint8Array {
  const [wide, high] = [width + 2 * margin, height + 2 * margin];
  const header = new TextEncoder().encode(`P6\n${wide} ${high}\n255\n`);
  const map = new Uint8Array(header.length + wide * high * 3);
  map.set(header);
  const pixels = map.subarray(header.length);
  for (let i = 0; i < pixels.length; i++) pixels[i] = rgb[i % 3]!;
  for (let y = 0; y < height; y++) {
    pixels.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), ((y + margin) * wide + margin) * 3);
  }
  if (invert) for (let i = 0; i < pixels.length; i++) pixels[i] = 255 - pixels[i]!;
  return map;
}
