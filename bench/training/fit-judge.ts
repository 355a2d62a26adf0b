import type { Inputs, Network } from '../../shared/timetable/learned/network.ts';

export type JudgeCase = { readonly inputs: Inputs; readonly isRight: boolean; readonly weight: number };

const ROUNDS = 1000;
/** Strength of the pull towards nought: an input that explains little shall weigh nothing. */
const DECAY = 1e-3;
const DIGITS = 5;

/**
 * Logistic regression whose weights keep their sign: what speaks against a block can only lower its confidence, what is named in
 * `supports` only raise it. Without that a fit on a few dozen layouts learns which layouts happened to be read wrongly. Solved
 * by accelerated projected gradients (Beck and Teboulle 2009) over all cases at once, so the result depends on nothing else.
 */
export function fitJudge(cases: readonly JudgeCase[], supports: ReadonlySet<string>): Network {
  const names = [...new Set(cases.flatMap(({ inputs }) => Object.keys(inputs)))].toSorted();
  const scales = names.map((name) => spreadOf(cases, name));
  const rows = cases.map(({ inputs }) =>
    Float64Array.from(names, (name, at) => (inputs[name] ?? 0) / (scales[at] ?? 1)),
  );
  const signs = names.map((name) => (supports.has(name) ? 1 : -1));
  const weights = solve(rows, cases, signs);
  return {
    names,
    means: names.map(() => 0),
    scales: scales.map(rounded),
    hidden: [],
    output: [names.map(() => 0).concat(0), Array.from(weights, rounded)],
  };
}

/** The inputs' usual size away from nought, which stands for "no doubt" and stays where it is. */
function spreadOf(cases: readonly JudgeCase[], name: string): number {
  const square = cases.reduce((sum, { inputs, weight }) => sum + weight * (inputs[name] ?? 0) ** 2, 0);
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  return Math.sqrt(square / (total || 1)) || 1;
}

function solve(rows: readonly Float64Array[], cases: readonly JudgeCase[], signs: readonly number[]): Float64Array {
  const width = signs.length + 1;
  const total = cases.reduce((sum, one) => sum + one.weight, 0);
  // Every scaled input has mean square 1: the curvature is at most a quarter of their number.
  const step = 4 / width;
  let weights = new Float64Array(width);
  let ahead = weights;
  let pace = 1;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = slopeAt(ahead, rows, cases, total);
    const next = ahead.map((weight, at) => keepSign(weight - step * (slope[at] ?? 0), signs[at]));
    const nextPace = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
    const before = weights;
    ahead = next.map((weight, at) => weight + ((pace - 1) / nextPace) * (weight - (before[at] ?? 0)));
    [weights, pace] = [next, nextPace];
  }
  return weights;
}

/** The last weight is the bias, which may have either sign. */
function keepSign(weight: number, sign: number | undefined): number {
  if (sign === undefined) return weight;
  return sign > 0 ? Math.max(0, weight) : Math.min(0, weight);
}

function slopeAt(
  weights: Float64Array,
  rows: readonly Float64Array[],
  cases: readonly JudgeCase[],
  total: number,
): Float64Array {
  const last = weights.length - 1;
  const slope = weights.map((weight, at) => (at === last ? 0 : DECAY * weight));
  for (const [index, row] of rows.entries()) {
    const { isRight, weight } = cases[index] ?? { isRight: true, weight: 0 };
    let sum = weights[last] ?? 0;
    for (let at = 0; at < last; at++) sum += (weights[at] ?? 0) * (row[at] ?? 0);
    const error = ((1 / (1 + Math.exp(-sum)) - (isRight ? 1 : 0)) * weight) / total;
    for (let at = 0; at < last; at++) slope[at] = (slope[at] ?? 0) + error * (row[at] ?? 0);
    slope[last] = (slope[last] ?? 0) + error;
  }
  return slope;
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}
