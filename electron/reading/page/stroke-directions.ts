import type { Picture } from './page.ts';
import { shrinkPicture } from './warp.ts';

/** How lines across (or down) the page run: slope in the middle of the page, and how it changes with every pixel away from it. */
export type Direction = {
  readonly tilt: number;
  readonly convergence: number;
  /** How many strokes run so. */
  readonly votes: number;
};

/** Strokes are looked at in a picture of about this many pixels a side. */
const lookingSide = 1300;
/** Steepest slope that is looked for; a page turned further lies on its side. */
const steepest = 0.45;
const bins = 90;
/** Slopes of the left and right end of the page differ by at most this. */
const strongestConvergence = 0.7;
const convergenceSteps = 14;
/** Fewer strokes than this say nothing. */
const fewestVotes = 250;
/** Lying straight is likeliest; another direction has to have this many times its votes. */
const clearly = 1.4;

/**
 * The directions that the strokes of a page run in, rules and letters alike, seen roughly (to a degree or so): even where no
 * rule is drawn, stems of letters stand upright on the page and their feet along its lines. Null where the page lies about
 * straight, for one direction or both.
 */
export function findStrokeDirections(picture: Picture): { across: Direction | null; down: Direction | null } {
  const factor = Math.max(1, Math.round(Math.max(picture.width, picture.height) / lookingSide));
  const small = shrinkPicture(picture, factor);
  const { width, height } = small;
  const strokes = collectStrokes(small);
  const down = mostCommon(strokes.down, width);
  const across = mostCommon(strokes.across, height);
  const enlarge = (found: Direction | null) => found && { ...found, convergence: found.convergence / factor };
  return { across: enlarge(across), down: enlarge(down) };
}

/** Pieces of stroke as pairs: where the line through it crosses the middle of the page (from that middle), and its slope. */
type Strokes = { readonly across: readonly number[]; readonly down: readonly number[] };

function collectStrokes({ width, height, rgb }: Picture): Strokes {
  const across: number[] = [];
  const down: number[] = [];
  const at = (x: number, y: number): number => rgb[(y * width + x) * 3 + 1]!;
  for (let y = reach; y < height - reach; y += 2) {
    for (let x = reach; x < width - reach; x += 2) {
      // Scharr's operator: its directions are the truest of all 3 × 3 ones.
      const [nw, n, ne] = [at(x - 1, y - 1), at(x, y - 1), at(x + 1, y - 1)];
      const [w, e] = [at(x - 1, y), at(x + 1, y)];
      const [sw, s, se] = [at(x - 1, y + 1), at(x, y + 1), at(x + 1, y + 1)];
      const changeX = 3 * (ne + se - nw - sw) + 10 * (e - w);
      const changeY = 3 * (sw + se - nw - ne) + 10 * (s - n);
      const [sizeX, sizeY] = [Math.abs(changeX), Math.abs(changeY)];
      if (Math.max(sizeX, sizeY) < weakest) continue;
      if (sizeY < steepest * sizeX) {
        const slope = -changeY / changeX;
        const [up, below] = [Math.round(x - slope * stride), Math.round(x + slope * stride)];
        const half = changeX / 32;
        if (!goesOn(at(up + 1, y - stride) - at(up - 1, y - stride), half)) continue;
        if (!goesOn(at(below + 1, y + stride) - at(below - 1, y + stride), half)) continue;
        down.push(x - slope * (y - height / 2) - width / 2, slope);
      } else if (sizeX < steepest * sizeY) {
        const slope = -changeX / changeY;
        const [before, after] = [Math.round(y - slope * stride), Math.round(y + slope * stride)];
        const half = changeY / 32;
        if (!goesOn(at(x - stride, before + 1) - at(x - stride, before - 1), half)) continue;
        if (!goesOn(at(x + stride, after + 1) - at(x + stride, after - 1), half)) continue;
        across.push(y - slope * (x - width / 2) - height / 2, slope);
      }
    }
  }
  return { across, down };
}

/** A stroke goes on for this many pixels both ways; small dots and corners do not. */
const stride = 2;
const reach = stride + 1;

/** Whether a change of brightness further along a stroke is of its kind: the same way, and at least half as strong. */
function goesOn(change: number, half: number): boolean {
  return half > 0 ? change >= half : change <= half;
}

/** Weaker changes of brightness are grain (32 times the difference of neighbours). */
const weakest = 32 * 28;

function mostCommon(strokes: readonly number[], length: number): Direction | null {
  if (strokes.length / 2 < fewestVotes) return null;
  const straight = votesFor(strokes, 0);
  const level = peakNear(straight, bins / 2);
  let best = { votes: level * clearly, tilt: 0, convergence: 0 };
  for (let step = -convergenceSteps; step <= convergenceSteps; step++) {
    const convergence = (step / convergenceSteps) * (strongestConvergence / length);
    const votes = step === 0 ? straight : votesFor(strokes, convergence);
    for (let bin = 1; bin < bins - 1; bin++) {
      const here = peakNear(votes, bin);
      if (here > best.votes) best = { votes: here, tilt: ((bin + 0.5) / bins - 0.5) * 2 * steepest, convergence };
    }
  }
  return best.tilt === 0 && best.convergence === 0 ? null : best;
}

function votesFor(strokes: readonly number[], convergence: number): Uint32Array {
  const votes = new Uint32Array(bins + 1);
  for (let i = 0; i < strokes.length; i += 2) {
    const tilt = strokes[i + 1]! - convergence * strokes[i]!;
    const bin = Math.floor((tilt / (2 * steepest) + 0.5) * bins);
    if (bin >= 0 && bin < bins) votes[bin] = votes[bin]! + 1;
  }
  return votes;
}

function peakNear(votes: Uint32Array, bin: number): number {
  return (votes[bin - 1] ?? 0) + votes[bin]! + (votes[bin + 1] ?? 0);
}
