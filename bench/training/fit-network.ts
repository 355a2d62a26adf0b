import type { Network } from '../../shared/timetable/learned/network.ts';
import { createNoise } from '../../scripts/samples/noise.ts';

/** One case to learn from: inputs by name and the index of the class that is right. */
export type Example = {
  readonly inputs: Readonly<Record<string, number>>;
  readonly right: number;
  readonly weight: number;
};

export type FitOptions = {
  readonly classes: number;
  /** Hidden units; 0 for a straight (logistic) model. */
  readonly hidden: number;
  readonly rounds: number;
  /** How strongly weights are pulled to nought. */
  readonly decay: number;
  readonly seed: number;
};

const STEP = 0.02;
const BATCH = 256;
/** Adam's own constants (Kingma and Ba 2015). */
const [KEEP_MEAN, KEEP_SQUARE, TINY] = [0.9, 0.999, 1e-8];
/** Digits kept of every weight: more would be noise, and the data is read by people. */
const DIGITS = 4;

/** Fits a network by Adam on the cross entropy; same examples and seed, same network. */
export function fitNetwork(examples: readonly Example[], options: FitOptions): Network {
  const names = [...new Set(examples.flatMap((example) => Object.keys(example.inputs)))].toSorted();
  const { means, scales } = commonSize(examples, names);
  const rows = examples.map((example) =>
    Float64Array.from(
      names,
      (name, index) => ((example.inputs[name] ?? 0) - (means[index] ?? 0)) / (scales[index] ?? 1),
    ),
  );
  const shape = shapeOf(names.length, options);
  const weights = startWeights(shape, options.seed);
  const adam = createAdam(weights.length);
  const noise = createNoise(options.seed + 1);
  const gradient = new Float64Array(weights.length);
  for (let round = 0; round < options.rounds; round++) {
    const step = STEP * (1 - round / options.rounds);
    for (const batch of batches(shuffled(examples.length, noise))) {
      gradient.fill(0);
      let total = 0;
      for (const at of batch) {
        const example = examples[at];
        const row = rows[at];
        if (!example || !row) continue;
        total += example.weight;
        addGradient(gradient, weights, shape, row, example);
      }
      for (let index = 0; index < gradient.length; index++)
        gradient[index] = (gradient[index] ?? 0) / Math.max(1e-9, total) + options.decay * (weights[index] ?? 0);
      adam(weights, gradient, step);
    }
  }
  return { names, means: means.map(rounded), scales: scales.map(rounded), ...toRows(weights, shape) };
}

type Shape = { readonly inputs: number; readonly hidden: number; readonly classes: number };

function shapeOf(inputs: number, { hidden, classes }: FitOptions): Shape {
  return { inputs, hidden, classes };
}

function commonSize(examples: readonly Example[], names: readonly string[]) {
  const means = names.map((name) => examples.reduce((sum, one) => sum + (one.inputs[name] ?? 0), 0) / examples.length);
  const scales = names.map((name, index) => {
    const mean = means[index] ?? 0;
    const square = examples.reduce((sum, one) => sum + ((one.inputs[name] ?? 0) - mean) ** 2, 0) / examples.length;
    return Math.sqrt(square) || 1;
  });
  return { means, scales };
}

function startWeights({ inputs, hidden, classes }: Shape, seed: number): Float64Array {
  const noise = createNoise(seed);
  const inner = hidden === 0 ? inputs : hidden;
  const count = hidden * (inputs + 1) + classes * (inner + 1);
  const size = hidden === 0 ? 0 : 1 / Math.sqrt(inputs);
  return Float64Array.from({ length: count }, () => noise() * size);
}

/** Adds what one example says about every weight: forward, then back (weights lie hidden rows first, each with its bias last). */
function addGradient(
  gradient: Float64Array,
  weights: Float64Array,
  shape: Shape,
  row: Float64Array,
  example: Example,
): void {
  const { inputs, hidden, classes } = shape;
  const inner = hidden === 0 ? row : new Float64Array(hidden);
  for (let unit = 0; unit < hidden; unit++) inner[unit] = Math.tanh(weigh(weights, unit * (inputs + 1), row));
  const first = hidden * (inputs + 1);
  const width = inner.length + 1;
  const sums = Array.from({ length: classes }, (_, one) => weigh(weights, first + one * width, inner));
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const back = new Float64Array(hidden);
  for (let one = 0; one < classes; one++) {
    const error = ((powers[one] ?? 0) / all - (one === example.right ? 1 : 0)) * example.weight;
    const at = first + one * width;
    for (let unit = 0; unit < inner.length; unit++) {
      add(gradient, at + unit, error * (inner[unit] ?? 0));
      if (hidden > 0) back[unit] = (back[unit] ?? 0) + error * (weights[at + unit] ?? 0);
    }
    add(gradient, at + inner.length, error);
  }
  for (let unit = 0; unit < hidden; unit++) {
    const error = (back[unit] ?? 0) * (1 - (inner[unit] ?? 0) ** 2);
    const at = unit * (inputs + 1);
    for (let input = 0; input < inputs; input++) add(gradient, at + input, error * (row[input] ?? 0));
    add(gradient, at + inputs, error);
  }
}

function weigh(weights: Float64Array, from: number, values: Float64Array): number {
  let sum = weights[from + values.length] ?? 0;
  for (let index = 0; index < values.length; index++) sum += (weights[from + index] ?? 0) * (values[index] ?? 0);
  return sum;
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] ?? 0) + value;
}

function createAdam(count: number) {
  const mean = new Float64Array(count);
  const square = new Float64Array(count);
  let steps = 0;
  return (weights: Float64Array, gradient: Float64Array, step: number): void => {
    steps++;
    const [meanSoFar, squareSoFar] = [1 - KEEP_MEAN ** steps, 1 - KEEP_SQUARE ** steps];
    for (let index = 0; index < count; index++) {
      const slope = gradient[index] ?? 0;
      mean[index] = KEEP_MEAN * (mean[index] ?? 0) + (1 - KEEP_MEAN) * slope;
      square[index] = KEEP_SQUARE * (square[index] ?? 0) + (1 - KEEP_SQUARE) * slope * slope;
      const size = Math.sqrt((square[index] ?? 0) / squareSoFar) + TINY;
      weights[index] = (weights[index] ?? 0) - (step * (mean[index] ?? 0)) / meanSoFar / size;
    }
  };
}

function shuffled(count: number, noise: () => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.min(last, Math.floor(((noise() + 1) / 2) * (last + 1)));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

function batches(order: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(order.length / BATCH) }, (_, index) =>
    order.slice(index * BATCH, (index + 1) * BATCH),
  );
}

function toRows(weights: Float64Array, { inputs, hidden, classes }: Shape): Pick<Network, 'hidden' | 'output'> {
  const first = hidden * (inputs + 1);
  const width = (hidden === 0 ? inputs : hidden) + 1;
  const cut = (from: number, length: number) => Array.from(weights.subarray(from, from + length), rounded);
  return {
    hidden: Array.from({ length: hidden }, (_, unit) => cut(unit * (inputs + 1), inputs + 1)),
    output: Array.from({ length: classes }, (_, one) => cut(first + one * width, width)),
  };
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}
