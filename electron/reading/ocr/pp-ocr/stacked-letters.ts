import type { Picture } from '../../page/page.ts';
import { cutOutLine } from '../cut-out.ts';
import { findInk } from '../ink.ts';
import type { LineBox } from '../line-box.ts';

const LOOK_WIDTH = 32;

/** A stretch of inked rows, `to` excluded. */
type Run = { from: number; to: number };

/**
 * The boxes of letters standing upright below each other in a tall box, top first; none where its ink is not parted by
 * white rows into pieces of about a letter's height each. The white is that between lines of text; letters that lie on
 * their side, one word turned, stand closer.
 */
export function stackedLetters(picture: Picture, box: LineBox): LineBox[] {
  // Cut out as if it ran downwards, rows of the page become columns of the strip.
  const strip = cutOutLine(picture, { box, angle: 90 }, LOOK_WIDTH);
  const ink = findInk(strip);
  if (!ink) return [];
  const scale = box.height / strip.width;
  const runs = wholeLetters(inkedRuns(ink.cover, strip.width, strip.height), strip.width);
  const tallest = tallestOf(runs) * scale;
  const isStack = runs.length >= 2 && tallest <= 1.5 * box.width && narrowestGap(runs) * scale >= 0.2 * tallest;
  if (!isStack) return [];
  return runs.map((run) => {
    const height = (run.to - run.from) * scale;
    const margin = Math.min(0.3 * tallest, box.width / 2);
    const cy = box.cy - box.height / 2 + ((run.from + run.to) / 2) * scale;
    return { cx: box.cx, cy, width: box.width, height: height + margin, tilt: 0 };
  });
}

function inkedRuns(cover: Float32Array, width: number, height: number): Run[] {
  const runs: Run[] = [];
  for (let x = 0; x < width; x++) {
    let isInked = false;
    for (let y = 0; y < height; y++) isInked ||= cover[y * width + x]! > 0.5;
    if (!isInked) continue;
    const last = runs.at(-1);
    if (last && x - last.to <= 1) last.to = x + 1;
    else runs.push({ from: x, to: x + 1 });
  }
  return runs;
}

/** Without the ends of letters above and below that the box cut off: short runs at its edges. */
function wholeLetters(runs: readonly Run[], length: number): Run[] {
  const least = 0.6 * tallestOf(runs);
  return runs.filter((run) => (run.from > 2 && run.to < length - 2) || run.to - run.from >= least);
}

function tallestOf(runs: readonly Run[]): number {
  return Math.max(0, ...runs.map((run) => run.to - run.from));
}

function narrowestGap(runs: readonly Run[]): number {
  return Math.min(...runs.slice(1).map((run, i) => run.from - runs[i]!.to));
}
