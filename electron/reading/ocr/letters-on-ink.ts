import type { InkRun } from './letter-runs.ts';

/** What stands on a stretch of the line: some runs of ink and the letters read there, either of which may be none. */
export type Stand = {
  /** Letters from (including) to (excluding), by their place in the list of letters. */
  readonly letters: { readonly from: number; readonly to: number };
  readonly runs: readonly InkRun[];
};

type Letter = { readonly text: string; readonly place: number; readonly isAfterSpace: boolean };

/** More letters than this never touch each other in print; a signature might. */
const MOST_TOUCHING = 14;
/** Letters broken into so many pieces by faint print; a quotation mark is two. */
const MOST_PIECES = 3;
// What each departure from one letter for one run costs, in widths of a letter that a place may be off.
const NO_LETTER = 1.3;
const BROKEN = 0.7;
const APART = 0.6;
const TOUCHING = 0.25;
const NO_INK = 1.6;
const SPACE_IN_RUN = 1.5;
const SPACE_IN_NARROW_GAP = 0.7;
const MISFIT = 0.5;
const OFF_PLACE = 0.6;

/**
 * Says which letters stand on which ink. The recogniser knows their order, their places only roughly (it looks in steps of
 * a third of a letter), so that the cheapest way to lay all letters on all runs is sought. Places are fractions of `width`.
 */
export function layLettersOnInk(letters: readonly Letter[], runs: readonly InkRun[], width: number): Stand[] {
  if (letters.length === 0 || runs.length === 0) return [];
  const line: Line = { letters, runs, width, pitch: usualPitch(letters, runs), gap: usualGap(runs) };
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
      if (r < runs.length) relax(l, r, 0, 1, NO_LETTER * sizeOf(runs[r]!, line.pitch));
      if (l < letters.length) relax(l, r, 1, 0, NO_INK);
      for (let n = 1; n <= MOST_TOUCHING && l + n <= letters.length && r < runs.length; n++) {
        relax(l, r, n, 1, offBy(line, l, n, r, 1) + TOUCHING * (n - 1));
      }
      for (let n = 2; n <= MOST_PIECES && l < letters.length && r + n <= runs.length; n++) {
        relax(l, r, 1, n, offBy(line, l, 1, r, n) + BROKEN * (n - 1) + apart(line, r, n));
      }
    }
  }
  return walkBack(letters.length, runs, step);
}

type Line = {
  readonly letters: readonly Letter[];
  readonly runs: readonly InkRun[];
  readonly width: number;
  /** Columns that an ordinary letter takes. */
  readonly pitch: number;
  readonly gap: number;
};

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
  return stands.toReversed();
}

/** How far some letters' places are from lying evenly on some runs, and how badly their widths and spaces fit. */
function offBy(
  { letters, runs, width, pitch, gap }: Line,
  l: number,
  count: number,
  r: number,
  pieces: number,
): number {
  const [from, to] = [runs[r]!.from, runs[r + pieces - 1]!.to];
  const wanted = widthOf(letters, l, count);
  let off = 0;
  let before = 0;
  let spaces = 0;
  for (let k = l; k < l + count; k++) {
    const own = widthOf(letters, k, 1);
    off += Math.abs(letters[k]!.place * width - (from + ((before + own / 2) / wanted) * (to - from))) / pitch;
    before += own;
    if (k > l && letters[k]!.isAfterSpace) spaces += SPACE_IN_RUN;
  }
  const isTight = r > 0 && from - runs[r - 1]!.to <= gap;
  if (l > 0 && letters[l]!.isAfterSpace && isTight) spaces += SPACE_IN_NARROW_GAP;
  return off * OFF_PLACE + Math.abs(wanted - (to - from) / pitch) * MISFIT + spaces;
}

/** Pieces of one letter lie closer together than letters do. */
function apart({ runs, gap }: Line, first: number, pieces: number): number {
  const gaps = runs.slice(first + 1, first + pieces).map((run, i) => run.from - runs[first + i]!.to);
  return gaps.filter((one) => one >= gap).length * APART;
}

/** In widths of an ordinary letter. */
function widthOf(letters: readonly Letter[], from: number, count: number): number {
  let sum = 0;
  for (let i = from; i < from + count; i++) {
    const { text } = letters[i]!;
    sum += /[mwMW@—–%&]/.test(text) ? 1.5 : /[Iijl1|!.,:;'·]/.test(text) ? 0.35 : /[ftr()[\]"/-]/.test(text) ? 0.65 : 1;
  }
  return sum;
}

/** A speck is no missed letter. */
function sizeOf(run: InkRun, pitch: number): number {
  return Math.min(1, ((run.to - run.from) * 2 + (run.bottom - run.top)) / (2 * pitch));
}

function usualPitch(letters: readonly Letter[], runs: readonly InkRun[]): number {
  const inked = runs.reduce((sum, run) => sum + run.to - run.from, 0);
  return Math.max(4, (inked / widthOf(letters, 0, letters.length)) * 1.05);
}

function usualGap(runs: readonly InkRun[]): number {
  const gaps = runs.slice(1).map((run, i) => run.from - runs[i]!.to);
  return gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0;
}
