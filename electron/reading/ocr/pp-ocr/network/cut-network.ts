import { invariant } from '../../../../../shared/invariant.ts';
import type { Network, Step } from './network.ts';

/** The two halves of a network: what the first answers, the second is asked. */
export type NetworkHalves = { readonly first: Network; readonly second: Network };

/**
 * Cuts a network at the value of that name, through which all must pass. Run one after the other, the halves compute exactly
 * what the whole does.
 */
export function cutNetwork(network: Network, name: string): NetworkHalves {
  return {
    first: { ...network, steps: stepsFor(network.steps, name, network.input), output: name },
    second: { ...network, steps: stepsFor(network.steps, network.output, name), input: name },
  };
}

/** The steps that the wanted value is made by, in their order; what makes the given value is not among them. */
function stepsFor(steps: readonly Step[], wanted: string, given: string): Step[] {
  const makerOf = new Map(steps.flatMap((step) => step.outputs.map((output) => [output, step] as const)));
  const needed = new Set<Step>();
  const open = [makerOf.get(wanted)];
  invariant(open[0], 'a network is cut at a value that it computes');
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (needed.has(step)) continue;
    needed.add(step);
    for (const input of step.inputs) {
      const maker = input === given ? undefined : makerOf.get(input);
      if (maker) open.push(maker);
    }
  }
  return steps.filter((step) => needed.has(step));
}
