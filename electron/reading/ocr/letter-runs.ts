import type { Ink } from './ink.ts';

/**
 * A stretch of inked columns in the picture of a line. `top` to `bottom` is the letter's body without its dot or accent,
 * `highest` to `lowest` all of it; `to`, `bottom` and `lowest` are excluded.
 */
export type InkRun = {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
  readonly highest: number;
  readonly lowest: number;
};

/** Cover from which a pixel is ink. */
export const INKED = 0.35;

/**
 * The stretches of ink that white columns part, left to right: mostly one letter each, several where letters touch. An
 * underline, inked from end to end, does not join them.
 */
export function findInkRuns(ink: Ink): InkRun[] {
  const rows: number[] = [];
  for (let y = ink.top; y < ink.bottom; y++) if (!isUnderline(ink, y)) rows.push(y);
  const runs: InkRun[] = [];
  let from = -1;
  for (let x = 0; x <= ink.width; x++) {
    const isInked = x < ink.width && rows.some((y) => ink.cover[y * ink.width + x]! > INKED);
    if (isInked && from < 0) from = x;
    if (!isInked && from >= 0) {
      runs.push({ from, to: x, ...bodyOf(ink, rows, from, x) });
      from = -1;
    }
  }
  return runs;
}

/** The tallest stretch of inked rows is the body. */
function bodyOf(ink: Ink, rows: readonly number[], from: number, to: number): Omit<InkRun, 'from' | 'to'> {
  const inked = rows.filter((y) => isRowInked(ink, y, from, to));
  let [top, bottom] = [inked[0] ?? ink.top, inked[0] ?? ink.top];
  for (let i = 0, begin = 0; i < inked.length; i++) {
    if (i > 0 && inked[i] !== inked[i - 1]! + 1) begin = i;
    if (inked[i]! + 1 - inked[begin]! > bottom - top) [top, bottom] = [inked[begin]!, inked[i]! + 1];
  }
  return { top, bottom, highest: inked[0] ?? top, lowest: (inked.at(-1) ?? bottom - 1) + 1 };
}

function isRowInked(ink: Ink, y: number, from: number, to: number): boolean {
  for (let x = from; x < to; x++) if (ink.cover[y * ink.width + x]! > INKED) return true;
  return false;
}

function isUnderline(ink: Ink, y: number): boolean {
  let run = 0;
  let longest = 0;
  for (let x = 0; x < ink.width; x++) {
    run = ink.cover[y * ink.width + x]! > INKED ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest > 3 * (ink.bottom - ink.top);
}
