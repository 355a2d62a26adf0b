import type { Colour } from '../../../shared/timetable/sheet.ts';
import type { Picture } from '../page/page.ts';

/** Letters told apart from their background, in a picture of one line. */
export type Ink = {
  readonly width: number;
  readonly height: number;
  /** For each pixel how much of it is ink, 0 to 1. */
  readonly cover: Float32Array;
  /** Rows of the picture that the letters stand in, bottom excluded. Drawn lines above and below are left out. */
  readonly top: number;
  readonly bottom: number;
  readonly background: Colour;
};

// Less contrast than this is paper grain or picture compression, not print.
const FAINTEST = 24;

/** Finds the ink of a cut-out line: whatever differs clearly from the commonest colour. Null where nothing does. */
export function findInk({ width, height, rgb }: Picture): Ink | null {
  const background = commonestColour(rgb);
  const distance = new Uint8Array(width * height);
  const counts = new Uint32Array(256);
  for (let i = 0; i < distance.length; i++) {
    const far = distanceTo(rgb, i * 3, background);
    distance[i] = far;
    counts[far]!++;
  }
  const full = fullInk(counts, distance.length);
  if (full < FAINTEST) return null;
  const cover = new Float32Array(width * height);
  // Below a quarter of the full contrast lies the noise; above three quarters a pixel is ink throughout.
  for (let i = 0; i < cover.length; i++) cover[i] = Math.min(1, Math.max(0, (distance[i]! / full - 0.2) / 0.6));
  const rows = letterRows(cover, width, height);
  return rows ? { width, height, cover, ...rows, background } : null;
}

function distanceTo(rgb: Uint8Array, at: number, [red, green, blue]: Colour): number {
  return Math.max(
    Math.abs(rgb[at]! - red),
    Math.abs(rgb[at + 1]! - green),
    Math.abs(rgb[at + 2]! - blue),
  );
}

/** The commonest colour, found in coarse steps and then averaged within the winning step. */
function commonestColour(rgb: Uint8Array): Colour {
  const counts = new Uint32Array(4096);
  const bucketAt = (at: number) => ((rgb[at]! >> 4) << 8) | ((rgb[at + 1]! >> 4) << 4) | (rgb[at + 2]! >> 4);
  for (let at = 0; at < rgb.length; at += 3) counts[bucketAt(at)]!++;
  const winner = counts.indexOf(counts.reduce((a, b) => Math.max(a, b), 0));
  const sum = [0, 0, 0];
  for (let at = 0; at < rgb.length; at += 3) {
    if (bucketAt(at) !== winner) continue;
    for (let channel = 0; channel < 3; channel++) sum[channel]! += rgb[at + channel]!;
  }
  const count = counts[winner]!;
  return [Math.round(sum[0]! / count), Math.round(sum[1]! / count), Math.round(sum[2]! / count)];
}

/** The contrast that all but the strongest two pixels in a hundred stay below: that of a solid stroke. */
function fullInk(counts: Uint32Array, pixels: number): number {
  let beyond = 0;
  for (let value = 255; value > 0; value--) {
    beyond += counts[value]!;
    if (beyond >= pixels * 0.02) return value;
  }
  return 0;
}

/**
 * The rows of the letters: the band with the most ink, with what is close to it (dots, accents). Rows inked nearly
 * throughout are drawn lines and end a band.
 */
function letterRows(cover: Float32Array, width: number, height: number): { top: number; bottom: number } | null {
  const inked = Float32Array.from({ length: height }, (_, y) => rowInk(cover, width, y) / width);
  const bands: { top: number; bottom: number; ink: number }[] = [];
  for (let y = 0; y < height; y++) {
    const ink = inked[y]!;
    if (ink < 0.004 || ink > 0.85) continue;
    const last = bands.at(-1);
    if (last && y - last.bottom <= 2) bands[bands.length - 1] = { top: last.top, bottom: y + 1, ink: last.ink + ink };
    else bands.push({ top: y, bottom: y + 1, ink });
  }
  return bands.length === 0 ? null : bands.reduce((a, b) => (b.ink > a.ink ? b : a));
}

function rowInk(cover: Float32Array, width: number, y: number): number {
  let ink = 0;
  for (let x = 0; x < width; x++) ink += cover[y * width + x]!;
  return ink;
}
