import type { Ink } from './ink.ts';
import type { PlacedLine } from './place-letters.ts';
import { placeLetters } from './place-letters.ts';

/** A stroke or blob of ink: how wide, and between which rows (0 is the top of the line's picture). */
export type Blob = { readonly width: number; readonly top: number; readonly bottom: number; readonly gap?: number };

export const TALL: Blob = { width: 12, top: 6, bottom: 30 };
export const SMALL: Blob = { width: 11, top: 13, bottom: 30 };
export const STROKE: Blob = { width: 3, top: 6, bottom: 30 };

const HEIGHT = 40;

/** A line of blobs with three columns of white between them (or `gap`, before a blob). */
export function inkOf(blobs: readonly Blob[]): { readonly ink: Ink; readonly middles: readonly number[] } {
  const width = blobs.reduce((sum, blob) => sum + blob.width + (blob.gap ?? 3), 6);
  const cover = new Float32Array(width * HEIGHT);
  const middles: number[] = [];
  let x = 3;
  for (const blob of blobs) {
    x += blob.gap ?? 3;
    for (let y = blob.top; y < blob.bottom; y++) cover.fill(1, y * width + x, y * width + x + blob.width);
    middles.push(x + blob.width / 2);
    x += blob.width;
  }
  const ink: Ink = { width, height: HEIGHT, cover, top: 0, bottom: HEIGHT, background: [255, 255, 255] };
  return { ink, middles };
}

/** The same with letters read on it, each at the middle of its blob; null where the recogniser passed over a blob. */
export function placedOn(blobs: readonly Blob[], texts: readonly (string | null)[]): PlacedLine {
  const { ink, middles } = inkOf(blobs);
  const letters = texts.flatMap((text, i) =>
    text === null ? [] : [{ text, place: middles[i]! / ink.width, confidence: 0.95, rivals: [] }],
  );
  return placeLetters(letters, ink);
}
