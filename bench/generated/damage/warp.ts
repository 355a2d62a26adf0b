import type { Pixels } from './pixels.ts';

type Colour = readonly [number, number, number];

/** A new picture of the given size: `source` says which place of the old one each pixel shows, `beside` what lies around it. */
export function warp(
  pixels: Pixels,
  size: { readonly width: number; readonly height: number },
  source: (x: number, y: number) => readonly [number, number],
  beside: (x: number, y: number) => Colour,
): Pixels {
  const data = new Uint8Array(size.width * size.height * 3);
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const [u, v] = source(x, y);
      const at = (y * size.width + x) * 3;
      const isInside = u >= 0 && v >= 0 && u <= pixels.width - 1 && v <= pixels.height - 1;
      if (isInside) copyBetween(pixels, u, v, data, at);
      else data.set(beside(x, y), at);
    }
  }
  return { ...size, data };
}

/** The colour between four pixels. */
function copyBetween({ data, width, height }: Pixels, u: number, v: number, target: Uint8Array, at: number): void {
  const [left, top] = [Math.floor(u), Math.floor(v)];
  const [right, bottom] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)];
  const [across, down] = [u - left, v - top];
  for (let channel = 0; channel < 3; channel++) {
    const value = (x: number, y: number) => data[(y * width + x) * 3 + channel] ?? 0;
    const upper = value(left, top) * (1 - across) + value(right, top) * across;
    const lower = value(left, bottom) * (1 - across) + value(right, bottom) * across;
    target[at + channel] = upper * (1 - down) + lower * down;
  }
}
