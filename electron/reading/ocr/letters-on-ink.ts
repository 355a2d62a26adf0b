import type { InkRun } from './letter-runs.ts';

/** What stands on a stretch of the line: some runs of ink and the letters read there, either of which may be none. */
export type Stand = {
  /** Letters from (including) to (excluding), by their place in the list of letters. */
  readonly letters: { readonly from: number; readonly to: number };
  readonly runs: readonly InkRun[];
};

type Letter = { readonly text: string; readonly place: number };

/** More letters than this never touch each other in print; a signature might. */
const MOST_TOUCHING = 14;
/** Letters broken into so many pieces by faint print; a quotation mark is two. */
const MOST_PIECES = 3;
// What each departure from one letter for one run costs, in widths of a letter that a place may be off.
const NO_LETTER = 1.3;
const BROKEN = 0.7;
const TOUCHING = 0.25;
const NO_INK = 1.6;

/**
 * Says which letters stand on which ink. The recogniser knows their order, their places only roughly (it looks in steps of
 * a third of a letter), so that the cheapest way to lay all letters on all runs is sought. Places are fractions of `width`.
 */
export function layLettersOnInk(letters: readonly Letter[], runs: readonly InkRun[], width: number): Stand[] {
  if (letters.length === 0 || runs.length === 0) return [];
  const pitch = usualPitch(letters.length, runs);
  const rows = runs.length + 1;
  const cost = new Float64Array((letters.length + 1) * rows).fill(Infinity);
  const step = new Int16Array(cost.length * 2);
  cost[0] = 0;
  const relax = (l: number, r: number, usedLetters: number, usedRuns: number, price: number) => {
    const at = (l + usedLetters) * rows + r + usedRuns;
    const total = cost[l * rows + r]! + price;
    if (total >= cost[at]!) return;
    cost[at] = total;
    step[at * 2] = usedLetters;
    step[at * 2 + 1] = usedRuns;
  };
  for (let l = 0; l <= letters.length; l++) {
    for (let r = 0; r <= runs.length; r++) {
      if (cost[l * rows + r] === Infinity) continue;
      if (r < runs.length) relax(l, r, 0, 1, NO_LETTER * sizeOf(runs[r]!, pitch));
      if (l < letters.length) relax(l, r, 1, 0, NO_INK);
      for (let n = 1; n <= MOST_TOUCHING && l + n <= letters.length && r < runs.length; n++) {
        relax(l, r, n, 1, offBy(letters, l, n, runs[r]!.from, runs[r]!.to, width, pitch) + TOUCHING * (n - 1));
      }
      for (let n = 2; n <= MOST_PIECES && l < letters.length && r + n <= runs.length; n++) {
        const [from, to] = [runs[r]!.from, runs[r + n - 1]!.to];
        const tooWide = Math.max(0, (to - from) / pitch - 1.2);
        relax(l, r, 1, n, offBy(letters, l, 1, from, to, width, pitch) + (BROKEN + tooWide) * (n - 1));
      }
    }
  }
  return walkBack(letters.length, runs, step);
}

function walkBack(count: number, runs: readonly InkRun[], step: Int16Array): Stand[] {
  const rows = runs.length + 1;
  const stands: Stand[] = [];
  for (let l = count, r = runs.length; l > 0 || r > 0;) {
    const at = (l * rows + r) * 2;
    const [usedLetters, usedRuns] = [step[at]!, step[at + 1]!];
    stands.push({ letters: { from: l - usedLetters, to: l }, runs: runs.slice(r - usedRuns, r) });
    l -= usedLetters;
    r -= usedRuns;
  }
  return stands.reverse();
}

/** How far so many letters' places are from lying evenly on a stretch, and how badly their number fits its width. */
function offBy(
  letters: readonly Letter[],
  first: number,
  count: number,
  from: number,
  to: number,
  width: number,
  pitch: number,
): number {
  let off = 0;
  for (let k = 0; k < count; k++) {
    const even = from + ((k + 0.5) / count) * (to - from);
    off += Math.abs(letters[first + k]!.place * width - even) / pitch;
  }
  const room = (to - from) / pitch;
  const misfit = count === 1 ? Math.max(0, room - 1.3) : Math.abs(count - room) * 0.5;
  return off * 0.6 + misfit;
}

/** A speck is no missed letter. */
function sizeOf(run: InkRun, pitch: number): number {
  return Math.min(1, ((run.to - run.from) * 2 + (run.bottom - run.top)) / (2 * pitch));
}

function usualPitch(letters: number, runs: readonly InkRun[]): number {
  const inked = runs.reduce((sum, run) => sum + run.to - run.from, 0);
  const height = Math.max(...runs.map((run) => run.bottom - run.top));
  return Math.max(4, Math.min((inked / letters) * 1.1, 0.9 * height));
}
