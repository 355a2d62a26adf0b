import sharp from 'sharp';
import { createProjection } from './homography.ts';
import type { Quadrilateral } from './homography.ts';
import { createNoise } from './noise.ts';

const DESK: readonly [number, number, number] = [108, 82, 60];

/**
 * A photograph of a printed sheet: seen a little from the side, on a brown desk, lit from one corner, with grain.
 * `corners` say where the sheet's corners appear, as fractions of the photograph, clockwise from the top left.
 */
export async function photograph(
  sheet: Buffer,
  corners: Quadrilateral,
  size: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const { data, info } = await sharp(sheet).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const onPhoto = corners.map(([x, y]) => [x * size.width, y * size.height]) as unknown as Quadrilateral;
  const onSheet: Quadrilateral = [
    [0, 0],
    [info.width - 1, 0],
    [info.width - 1, info.height - 1],
    [0, info.height - 1],
  ];
  const toSheet = createProjection(onPhoto, onSheet);
  const noise = createNoise(7);
  const pixels = Buffer.alloc(size.width * size.height * 3);

  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const [u, v] = toSheet(x, y);
      const light = 0.62 + 0.4 * (1 - Math.hypot(x / size.width - 0.25, y / size.height - 0.2));
      const grain = 9 * noise();
      for (let channel = 0; channel < 3; channel++) {
        const value = sampleBetween(data, info.width, info.height, u, v, channel) ?? DESK[channel] ?? 0;
        pixels[(y * size.width + x) * 3 + channel] = Math.max(0, Math.min(255, value * light + grain));
      }
    }
  }
  const raw = { width: size.width, height: size.height, channels: 3 } as const;
  return sharp(pixels, { raw }).blur(0.5).jpeg({ quality: 78 }).toBuffer();
}

/** The colour between four pixels; undefined beside the sheet. */
function sampleBetween(data: Buffer, width: number, height: number, u: number, v: number, channel: number) {
  if (u < 0 || v < 0 || u > width - 1 || v > height - 1) return undefined;
  const [left, top] = [Math.floor(u), Math.floor(v)];
  const [right, bottom] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)];
  const at = (x: number, y: number) => data[(y * width + x) * 3 + channel] ?? 0;
  const upper = at(left, top) * (left + 1 - u) + at(right, top) * (u - left);
  const lower = at(left, bottom) * (left + 1 - u) + at(right, bottom) * (u - left);
  return upper * (top + 1 - v) + lower * (v - top);
}
