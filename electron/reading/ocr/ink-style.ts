import type { Colour } from '../../../shared/timetable/sheet.ts';
import type { Picture } from '../page/page.ts';
import type { Ink } from './ink.ts';

/** Median colour of the solid ink between two columns (to excluded); mixed edge pixels do not count. */
export function inkColour(line: Picture, ink: Ink, from: number, to: number): Colour {
  const reds: number[] = [];
  const greens: number[] = [];
  const blues: number[] = [];
  const solid = solidCover(ink, from, to);
  for (let y = ink.top; y < ink.bottom; y++) {
    for (let x = from; x < to; x++) {
      if (ink.cover[y * ink.width + x]! < solid) continue;
      const at = (y * ink.width + x) * 3;
      reds.push(line.rgb[at]!);
      greens.push(line.rgb[at + 1]!);
      blues.push(line.rgb[at + 2]!);
    }
  }
  return [median(reds), median(greens), median(blues)];
}

/** Whether a line's letters are brighter than what they stand on. */
export function isLightOnDark(line: Picture, ink: Ink): boolean {
  return brightness(inkColour(line, ink, 0, line.width)) > brightness(ink.background);
}

function brightness([red, green, blue]: Colour): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Thin print never covers a pixel wholly: take the better half of whatever is the most here. */
function solidCover(ink: Ink, from: number, to: number): number {
  let most = 0;
  for (let y = ink.top; y < ink.bottom; y++) {
    for (let x = from; x < to; x++) most = Math.max(most, ink.cover[y * ink.width + x]!);
  }
  return most * 0.9;
}

/** Of bytes. Counted, not sorted: a word has thousands. */
function median(bytes: readonly number[]): number {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]!++;
  let below = 0;
  return Math.max(
    0,
    counts.findIndex((count) => (below += count) > bytes.length >> 1),
  );
}

/**
 * Mean thickness of the strokes between two columns, in pixels of the line's picture: twice the inked area over the
 * length of its outline. Both are measured on soft edges, so that blurred and enlarged print gives the same value.
 */
export function strokeThickness(ink: Ink, from: number, to: number): number {
  let area = 0;
  let outline = 0;
  for (let y = ink.top; y < ink.bottom; y++) {
    for (let x = from; x < to; x++) {
      const at = y * ink.width + x;
      const here = ink.cover[at]!;
      area += here;
      const right = x + 1 < ink.width ? ink.cover[at + 1]! - here : 0;
      const under = y + 1 < ink.height ? ink.cover[at + ink.width]! - here : 0;
      outline += Math.hypot(right, under);
    }
  }
  return outline === 0 ? 0 : (2 * area) / outline;
}

/**
 * What share of the type size (the em) the ink of a text is high: tall letters, letters that hang down, or neither. Average
 * of the usual sans and serif faces.
 */
export function inkShareOfSize(text: string): number {
  const hangs = /[gjpqyQ,;()[\]{}|ç@]/.test(text);
  const rises = /[A-Z0-9bdfhijklt()[\]{}|/&!?ß'"]/.test(text.normalize('NFD'));
  const hasAccentedCapital = /[À-ÖØ-Þ]/.test(text);
  const up = hasAccentedCapital ? 0.92 : rises ? 0.72 : 0.53;
  return up + (hangs ? 0.2 : 0);
}
