import { z } from 'zod';

/**
 * A small network of one hidden layer (or none), as plain data: `names` say what each input means, `means` and `scales` bring
 * it to a common size, and each row of weights ends with its bias. It is fitted by `npm run train` and never by hand.
 */
export const Network = z.object({
  names: z.array(z.string()).readonly(),
  means: z.array(z.number()).readonly(),
  scales: z.array(z.number()).readonly(),
  /** One row a hidden unit: a weight for each input, then its bias; empty where the inputs go straight to the outputs. */
  hidden: z.array(z.array(z.number()).readonly()).readonly(),
  /** One row a class: a weight for each hidden unit (or input), then its bias. */
  output: z.array(z.array(z.number()).readonly()).readonly(),
});
export type Network = z.infer<typeof Network>;

/** Inputs of a network by name; what is not there counts as nought. */
export type Inputs = Readonly<Record<string, number>>;

/** Probability of each class, in the order of the network's output rows; they add up to 1. */
export function runNetwork(network: Network, inputs: Inputs): readonly number[] {
  const scaled = network.names.map(
    (name, index) => ((inputs[name] ?? 0) - (network.means[index] ?? 0)) / (network.scales[index] ?? 1),
  );
  const inner = network.hidden.length === 0 ? scaled : network.hidden.map((row) => Math.tanh(weigh(row, scaled)));
  return softmax(network.output.map((row) => weigh(row, inner)));
}

function weigh(row: readonly number[], values: readonly number[]): number {
  let sum = row[values.length] ?? 0;
  // Asked a thousand times a page: pairs of index and value would be most of the memory that interpreting takes.
  for (let index = 0; index < values.length; index++) sum += (row[index] ?? 0) * (values[index] ?? 0);
  return sum;
}

function softmax(values: readonly number[]): readonly number[] {
  const top = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
