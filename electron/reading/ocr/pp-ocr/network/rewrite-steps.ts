import { invariant } from '../../../../../shared/invariant.ts';
import type { Network, Step, Weights } from './network.ts';
import { numberSetting, numbersOf, numbersSetting } from './network.ts';

/** Steps that take the place of others; what is no longer there has an empty list. New weights come by their names. */
export type Rewriting = {
  readonly stepsInPlaceOf: Map<Step, readonly Step[]>;
  readonly weightsByName: Map<string, Weights>;
};

/** The network with some of its steps replaced. `decide` is handed what it needs to look around. */
export function rewriteSteps(network: Network, decide: (look: Look, rewriting: Rewriting) => void): Network {
  const rewriting: Rewriting = { stepsInPlaceOf: new Map(), weightsByName: new Map() };
  decide(lookAround(network), rewriting);
  return {
    ...network,
    steps: network.steps.flatMap((step) => rewriting.stepsInPlaceOf.get(step) ?? [step]),
    weightsByName: new Map([...network.weightsByName, ...rewriting.weightsByName]),
  };
}

export type Look = {
  readonly steps: readonly Step[];
  usersOf(value: string | undefined): readonly Step[];
  /** The only step that uses a value, where there is just one. */
  onlyUserOf(value: string | undefined): Step | null;
  makerOf(value: string | undefined): Step | null;
  weightsOf(value: string | undefined): Weights | null;
  /** The one number that a step gets beside a value; null where it gets anything else. */
  numberBeside(step: Step | null, value: string | undefined): number | null;
};

function lookAround({ steps, weightsByName, output }: Network): Look {
  const usersByValue = new Map<string, Step[]>();
  const makerByValue = new Map(steps.flatMap((step) => step.outputs.map((value) => [value, step] as const)));
  for (const step of steps) {
    for (const value of step.inputs) usersByValue.set(value, [...(usersByValue.get(value) ?? []), step]);
  }
  const usersOf = (value: string | undefined) => usersByValue.get(value ?? '') ?? [];
  const weightsOf = (value: string | undefined) => weightsByName.get(value ?? '') ?? null;
  return {
    steps,
    usersOf,
    onlyUserOf: (value) => (usersOf(value).length === 1 && value !== output ? (usersOf(value)[0] ?? null) : null),
    makerOf: (value) => makerByValue.get(value ?? '') ?? null,
    weightsOf,
    numberBeside(step, value) {
      const values = weightsOf(step?.inputs.find((input) => input !== value))?.values;
      return values?.length === 1 ? values[0]! : null;
    },
  };
}

/** A convolution's learned numbers: `channels` results, each from a window over some of the channels that came in. */
export type Convolution = { readonly step: Step; readonly kernel: Weights; readonly bias: Float32Array };

/** A step as a convolution with known weights; null where it is none. */
export function convolutionOf(step: Step | null, look: Look): Convolution | null {
  const kernel = step?.kind === 'Conv' ? look.weightsOf(step.inputs[1]) : null;
  if (!step || !kernel) return null;
  const channels = kernel.shape[0] ?? 0;
  return { step, kernel, bias: look.weightsOf(step.inputs[2])?.values ?? new Float32Array(channels) };
}

/** The convolution with other numbers, answering with the value of that name. Its own name for them is made from that. */
export function convolutionStep(
  { step, kernel, bias }: Convolution,
  input: string,
  output: string,
  rewriting: Rewriting,
): Step {
  const [kernelName, biasName] = [`${output}.kernel`, `${output}.bias`];
  rewriting.weightsByName.set(kernelName, kernel);
  rewriting.weightsByName.set(biasName, { shape: [bias.length], values: bias });
  return { ...step, inputs: [input, kernelName, biasName], outputs: [output] };
}

/** Multiplies each channel by a number and adds one to it: a convolution whose window is one pixel of one channel. */
export function perChannel(scales: Float32Array, shifts: Float32Array): Convolution {
  const channels = scales.length;
  const settings = [...ONE_PIXEL, numberSetting('group', channels)];
  return {
    step: { kind: 'Conv', inputs: [], outputs: [], settings },
    kernel: { shape: [channels, 1, 1, 1], values: scales },
    bias: shifts,
  };
}

/** Settings of a convolution that looks at one pixel at a time. */
export const ONE_PIXEL = [
  numbersSetting('kernel_shape', [1, 1]),
  numbersSetting('strides', [1, 1]),
  numbersSetting('pads', [0, 0, 0, 0]),
  numbersSetting('dilations', [1, 1]),
];

/** Whether it looks at one pixel of all channels at a time, so that nothing is made up around the picture's edge. */
export function isPixelByPixel({ step }: Convolution): boolean {
  const isOne = (name: string) => numbersOf(step, name).every((value) => value === 1);
  const isUnpadded = numbersOf(step, 'pads').every((value) => value === 0);
  return isUnpadded && isOne('kernel_shape') && isOne('strides') && groupsOf(step) === 1;
}

export function groupsOf(step: Step): number {
  return numbersOf(step, 'group')[0] ?? 1;
}

export function only<Value>(values: readonly Value[]): Value {
  const [first] = values;
  invariant(first !== undefined && values.length === 1, 'these steps have one value each');
  return first;
}
