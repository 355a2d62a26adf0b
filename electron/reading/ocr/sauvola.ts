import type { Picture } from '../page/page.ts';

/** How far below the mean of its surroundings ink lies, where those are as uneven as print; of the values tried (0.1 to 0.34)
 * this one is right most often where two other looks differ. */
const K = 0.34;
/** The largest standard deviation of grey values that the method reckons with. */
const RANGE = 128;

/**
 * The picture of a line printed black on white: each pixel is ink where it is darker than its own surroundings, a square of the
 * line's height, suggest (Sauvola and Pietikäinen, "Adaptive document image binarization", 2000). What one threshold for the
 * whole line cannot part, print in a shadow or across two fills, comes apart. `isLightOnDark`: the letters are the lighter.
 */
export function blackOnWhiteByPlace(line: Picture, isLightOnDark: boolean): Picture {
  const { width, height } = line;
  const grey = greyOf(line, isLightOnDark);
  const sums = tableOfSums(grey, width, height);
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      rgb.fill(grey[at]! < thresholdAt(sums, x, y, height >> 1) ? 0 : 255, at * 3, at * 3 + 3);
    }
  }
  return { width, height, rgb };
}

function greyOf({ rgb }: Picture, isLightOnDark: boolean): Float64Array {
  return Float64Array.from({ length: rgb.length / 3 }, (_, i) => {
    const grey = 0.299 * rgb[i * 3]! + 0.587 * rgb[i * 3 + 1]! + 0.114 * rgb[i * 3 + 2]!;
    return isLightOnDark ? 255 - grey : grey;
  });
}

/** Sums of the values, and of their squares, over all that lies above and left of each corner between pixels. */
type Sums = {
  readonly width: number;
  readonly height: number;
  readonly plain: Float64Array;
  readonly squared: Float64Array;
};

function tableOfSums(grey: Float64Array, width: number, height: number): Sums {
  const across = width + 1;
  const plain = new Float64Array(across * (height + 1));
  const squared = new Float64Array(across * (height + 1));
  for (let y = 0; y < height; y++) {
    let [row, rowSquared] = [0, 0];
    for (let x = 0; x < width; x++) {
      const value = grey[y * width + x]!;
      row += value;
      rowSquared += value * value;
      const at = (y + 1) * across + x + 1;
      plain[at] = plain[at - across]! + row;
      squared[at] = squared[at - across]! + rowSquared;
    }
  }
  return { width, height, plain, squared };
}

function thresholdAt({ width, height, plain, squared }: Sums, x: number, y: number, reach: number): number {
  const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
  const [top, bottom] = [Math.max(0, y - reach) * (width + 1), Math.min(height, y + reach + 1) * (width + 1)];
  const count = ((right - left) * (bottom - top)) / (width + 1);
  const over = (sums: Float64Array) =>
    sums[bottom + right]! - sums[bottom + left]! - sums[top + right]! + sums[top + left]!;
  const mean = over(plain) / count;
  const deviation = Math.sqrt(Math.max(0, over(squared) / count - mean * mean));
  return mean * (1 + K * (deviation / RANGE - 1));
}
