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
// Below this the brightness does not tell letters from paper (red on green), so colour has to.
const EQUALLY_BRIGHT = 48;

/**
 * Finds the ink of a cut-out line: whatever differs clearly from the colour around it. Null where nothing does. At least
 * `leastShare` of its pixels are taken to be solid ink.
 */
export function findInk(line: Picture, leastShare = 0.02): Ink | null {
  const background = colourAround(line);
  // Brightness first: a highlighter's yellow beside white paper differs in colour, but only ink differs in brightness.
  const inBrightness = contrastWith(line, leastShare, (at) =>
    Math.abs(brightness(line.rgb, at) - brightness(background, 0)),
  );
  const contrast =
    inBrightness.full >= EQUALLY_BRIGHT
      ? inBrightness
      : contrastWith(line, leastShare, (at) =>
          Math.max(...background.map((value, i) => Math.abs(line.rgb[at + i]! - value))),
        );
  if (contrast.full < FAINTEST) return null;
  // Below a fifth of the full contrast lies the noise; above four fifths a pixel is ink throughout.
  const cover = contrast.distance.map((far) => Math.min(1, Math.max(0, (far / contrast.full - 0.2) / 0.6)));
  const rows = letterRows(cover, line.width, line.height);
  return rows ? { width: line.width, height: line.height, cover, ...rows, background } : null;
}

/** The line's ink printed black on white, whatever the colours were; soft edges stay soft. */
export function blackOnWhite({ width, height, cover }: Ink): Picture {
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < cover.length; i++) rgb.fill(Math.round(255 * (1 - cover[i]!)), i * 3, i * 3 + 3);
  return { width, height, rgb };
}

type Contrast = { readonly distance: Float32Array; readonly full: number };

function contrastWith({ width, height }: Picture, leastShare: number, distanceAt: (at: number) => number): Contrast {
  const distance = new Float32Array(width * height);
  const counts = new Uint32Array(256);
  for (let i = 0; i < distance.length; i++) {
    const far = distanceAt(i * 3);
    distance[i] = far;
    counts[Math.min(255, Math.round(far))]!++;
  }
  return { distance, full: fullInk(counts, distance.length * leastShare) };
}

function brightness(rgb: ArrayLike<number>, at: number): number {
  return 0.299 * rgb[at]! + 0.587 * rgb[at + 1]! + 0.114 * rgb[at + 2]!;
}

/**
 * The background: the commonest colour, where pixels at the rim count for more (boxes have a margin, and heavy letters may
 * cover more of the middle than the paper does). Found in coarse steps, then averaged within the winning step.
 */
function colourAround({ width, height, rgb }: Picture): Colour {
  const counts = new Uint32Array(4096);
  const stepAt = (at: number) => ((rgb[at]! >> 4) << 8) | ((rgb[at + 1]! >> 4) << 4) | (rgb[at + 2]! >> 4);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const isRim = y < 3 || x < 3 || y >= height - 3 || x >= width - 3;
      counts[stepAt(at)]! += isRim ? 6 : 1;
    }
  }
  const winner = counts.indexOf(counts.reduce((a, b) => Math.max(a, b), 0));
  const sum: [number, number, number] = [0, 0, 0];
  let members = 0;
  for (let at = 0; at < rgb.length; at += 3) {
    if (stepAt(at) !== winner) continue;
    members++;
    for (let channel = 0; channel < 3; channel++) sum[channel]! += rgb[at + channel]!;
  }
  return [Math.round(sum[0] / members), Math.round(sum[1] / members), Math.round(sum[2] / members)];
}

/** The contrast that only so many pixels reach: that of a solid stroke. */
function fullInk(counts: Uint32Array, strongest: number): number {
  let beyond = 0;
  for (let value = 255; value > 0; value--) {
    beyond += counts[value]!;
    if (beyond >= strongest) return value;
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
  if (bands.length === 0) return null;
  const band = bands.reduce((a, b) => (b.ink > a.ink ? b : a));
  return {
    top: band.top > 0 ? band.top : endOfIntruder(inked),
    bottom: band.bottom < height ? band.bottom : height - endOfIntruder(inked.toReversed()),
  };
}

/**
 * Ink right up to the edge of the box belongs to a border or the line next to this one: it ends where the rows are
 * emptiest, in the outer quarter.
 */
function endOfIntruder(inked: Float32Array): number {
  const outer = inked.subarray(0, inked.length >> 2);
  return outer.lastIndexOf(outer.reduce((a, b) => Math.min(a, b), Infinity));
}

function rowInk(cover: Float32Array, width: number, y: number): number {
  let ink = 0;
  for (let x = 0; x < width; x++) ink += cover[y * width + x]!;
  return ink;
}
