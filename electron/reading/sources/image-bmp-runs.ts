import { Refusal } from '../refusal.ts';
import type { BmpHeader } from './image-bmp-header.ts';

/** Two bytes stand for 255 pixels at most. */
const MOST_PIXELS_A_BYTE = 128;
const [END_OF_ROW, END_OF_PICTURE, JUMP] = [0, 1, 2];

/** Unpacks a bitmap's runs to one byte a pixel, rows in the file's order. Pixels that are jumped over stay the first colour. */
export function unpackRuns(bytes: Uint8Array, { width, height, bits, pixelsAt }: BmpHeader): Uint8Array {
  if (width * height > (bytes.byteLength - pixelsAt) * MOST_PIXELS_A_BYTE) throw new Refusal('truncated');
  const pixels = new Uint8Array(width * height);
  let [at, x, y] = [pixelsAt, 0, 0];
  const put = (value: number) => {
    if (x < width && y < height) pixels[y * width + x] = value;
    x += 1;
  };
  /** The pixel with that number among those packed into bytes from `from` on. */
  const packed = (from: number, number: number) => {
    if (bits === 8) return bytes[from + number] ?? 0;
    const byte = bytes[from + (number >> 1)] ?? 0;
    return number % 2 === 0 ? byte >> 4 : byte & 15;
  };
  while (y < height) {
    if (at + 1 >= bytes.byteLength) throw new Refusal('truncated');
    const [count, value] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    at += 2;
    if (count > 0) {
      for (let pixel = 0; pixel < count; pixel++) put(packed(at - 1, bits === 8 ? 0 : pixel % 2));
    } else if (value === END_OF_ROW) [x, y] = [0, y + 1];
    else if (value === END_OF_PICTURE) break;
    else if (value === JUMP) {
      [x, y] = [x + (bytes[at] ?? 0), y + (bytes[at + 1] ?? 0)];
      at += 2;
    } else {
      for (let pixel = 0; pixel < value; pixel++) put(packed(at, pixel));
      // Such a stretch fills whole pairs of bytes.
      at += Math.ceil((value * bits) / 16) * 2;
    }
  }
  return pixels;
}
