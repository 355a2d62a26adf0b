import type { Picture } from '../../page/page.ts';

/**
 * The picture as a portable grey map (PGM, magic number P5), which Tesseract reads without any decoding. Light text on dark
 * ground comes out dark on light when `invert` is set. A margin in the shade of the top left corner goes around it.
 */
export function greyMap({ width, height, rgb }: Picture, margin = 0, invert = false): Uint8Array {
  const [wide, high] = [width + 2 * margin, height + 2 * margin];
  const header = new TextEncoder().encode(`P5\n${wide} ${high}\n255\n`);
  const map = new Uint8Array(header.length + wide * high);
  map.set(header);
  const greyAt = (at: number) => {
    const grey = Math.round(0.299 * rgb[at]! + 0.587 * rgb[at + 1]! + 0.114 * rgb[at + 2]!);
    return invert ? 255 - grey : grey;
  };
  map.fill(greyAt(0), header.length);
  for (let y = 0; y < height; y++) {
    const row = header.length + (y + margin) * wide + margin;
    for (let x = 0; x < width; x++) map[row + x] = greyAt((y * width + x) * 3);
  }
  return map;
}
