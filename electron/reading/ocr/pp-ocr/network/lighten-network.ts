import type { Network, Step } from './network.ts';
import { floatSetting } from './network.ts';
import type { Convolution, Look, Rewriting } from './rewrite-steps.ts';
import {
  convolutionOf,
  convolutionStep,
  groupsOf,
  isPixelByPixel,
  only,
  perChannel,
  rewriteSteps,
} from './rewrite-steps.ts';

/**
 * The same network with fewer steps over its maps: half of the time went into multiplying each number of a map by one and the
 * same factor, adding another, and putting maps into the order in which such steps want them. Nothing is left out;
 * the last digits of a float may differ.
 */
export function lightenNetwork(network: Network): Network {
  const steps = [scalesIntoConvolutions, shorterHardSwish, shiftsIntoNext, onePassGates];
  return steps.reduce((lighter, step) => step(lighter), network);
}

/** A number by which all of a convolution's results are multiplied belongs into its weights, and one that is added too. */
function scalesIntoConvolutions(network: Network): Network {
  return rewriteSteps(network, (look, rewriting) => {
    for (const step of look.steps) {
      const convolution = convolutionOf(step, look);
      const scaled = convolution && scaleAfter(only(step.outputs), look);
      if (!scaled || scaled.steps.length === 0) continue;
      const { kernel, bias } = convolution;
      const scaledUp = {
        step,
        kernel: { ...kernel, values: kernel.values.map((value) => value * scaled.scale) },
        bias: bias.map((value) => value * scaled.scale + scaled.shift),
      };
      replaceAll(
        [step, ...scaled.steps],
        [convolutionStep(scaledUp, step.inputs[0]!, scaled.end, rewriting)],
        rewriting,
      );
    }
  });
}

type Scaled = { readonly scale: number; readonly shift: number; readonly steps: Step[]; readonly end: string };

/** Multiplications and additions of single numbers that follow a value, as one of each; `end` is what comes of them. */
function scaleAfter(value: string, look: Look): Scaled {
  let [scale, shift, end] = [1, 0, value];
  const steps: Step[] = [];
  for (;;) {
    const step = look.onlyUserOf(end);
    const number = look.numberBeside(step, end);
    if (!step || number === null || (step.kind !== 'Mul' && step.kind !== 'Add')) return { scale, shift, steps, end };
    if (step.kind === 'Mul') [scale, shift] = [scale * number, shift * number];
    else shift += number;
    steps.push(step);
    end = only(step.outputs);
  }
}

/**
 * "Hard swish", x · min(max(x + 3, 0), 6) / 6, times a number, plus a number, came in six steps. As a gate behind a convolution
 * that changes nothing, a multiplication and a shift, maps stay in the order in which convolutions work.
 */
function shorterHardSwish(network: Network): Network {
  return rewriteSteps(network, (look, rewriting) => {
    for (const clip of look.steps.filter(({ kind }) => kind === 'Clip')) {
      const swish = hardSwishAt(clip, look);
      const convolution = swish && convolutionOf(look.makerOf(swish.x), look);
      if (!swish || !convolution) continue;
      const { x, scale, shift, end } = swish;
      const filled = (value: number) => new Float32Array(convolution.bias.length).fill(value);
      const [same, gate, product] = [`${end}.same`, `${end}.gate`, `${end}.product`];
      const copy = convolutionStep(perChannel(filled(1), filled(0)), x, same, rewriting);
      const open = step('HardSigmoid', [same], gate, [floatSetting('alpha', 1 / 6), floatSetting('beta', 0.5)]);
      const multiply = step('Mul', [x, gate], product);
      const shifted = convolutionStep(perChannel(filled(scale), filled(shift)), product, end, rewriting);
      replaceAll(swish.steps, [copy, open, multiply, shifted], rewriting);
    }
  });
}

type HardSwish = Scaled & { readonly x: string };

function hardSwishAt(clip: Step, look: Look): HardSwish | null {
  const plusThree = look.makerOf(clip.inputs[0]);
  const x = plusThree?.inputs.find((input) => !look.weightsOf(input));
  const times = look.onlyUserOf(only(clip.outputs));
  const divided = look.onlyUserOf(times?.outputs[0]);
  const isHardSwish =
    plusThree?.kind === 'Add' &&
    look.numberBeside(plusThree, x) === 3 &&
    times?.kind === 'Mul' &&
    times.inputs.includes(x ?? '') &&
    divided?.kind === 'Div' &&
    look.numberBeside(divided, times.outputs[0]) === 6;
  if (!isHardSwish || x === undefined) return null;
  const scaled = scaleAfter(only(divided.outputs), look);
  return { ...scaled, x, steps: [plusThree, clip, times, divided, ...scaled.steps] };
}

/** What only steps that look at one pixel at a time use may be scaled and shifted by their weights. */
function shiftsIntoNext(network: Network): Network {
  return rewriteSteps(network, (look, rewriting) => {
    for (const step of look.steps) {
      const shift = convolutionOf(step, look);
      if (!shift || !isPerChannel(shift)) continue;
      const [input, output] = [step.inputs[0]!, only(step.outputs)];
      const users = look.usersOf(output).map((user) => convolutionOf(user, look));
      if (users.length === 0 || !users.every((user) => user !== null && isPixelByPixel(user))) continue;
      rewriting.stepsInPlaceOf.set(step, []);
      for (const user of users as Convolution[]) {
        const joined = convolutionStep(afterShift(user, shift), input, only(user.step.outputs), rewriting);
        rewriting.stepsInPlaceOf.set(user.step, [joined]);
      }
    }
  });
}

function isPerChannel({ step, kernel, bias }: Convolution): boolean {
  return groupsOf(step) === bias.length && kernel.values.length === bias.length;
}

/** The convolution that does both: shifts each channel that comes in, then mixes them. */
function afterShift({ step, kernel, bias }: Convolution, shift: Convolution): Convolution {
  const channels = shift.bias.length;
  const values = kernel.values.map((value, at) => value * shift.kernel.values[at % channels]!);
  const shifted = bias.map((value, row) =>
    shift.bias.reduce((sum, by, channel) => sum + by * kernel.values[row * channels + channel]!, value),
  );
  return { step, kernel: { ...kernel, values }, bias: shifted };
}

/** x + x · gate, over large maps, is x · (gate + 1), where the gate is one number a channel. */
function onePassGates(network: Network): Network {
  return rewriteSteps(network, (look, rewriting) => {
    const one = 'one';
    rewriting.weightsByName.set(one, { shape: [1], values: new Float32Array([1]) });
    for (const add of look.steps.filter(({ kind }) => kind === 'Add')) {
      const [x, gated] = add.inputs;
      const times = look.makerOf(gated);
      const gate = times?.inputs.find((input) => input !== x);
      const isGate = times?.kind === 'Mul' && times.inputs.includes(x ?? '') && look.onlyUserOf(gated) === add;
      if (!isGate || x === undefined || look.makerOf(gate)?.kind !== 'HardSigmoid') continue;
      const end = only(add.outputs);
      const plusOne = step('Add', [gate!, one], `${end}.gate`);
      replaceAll([times, add], [plusOne, step('Mul', [x, `${end}.gate`], end)], rewriting);
    }
  });
}

/** The steps at the place of the last of those that they replace. */
function replaceAll(old: readonly Step[], steps: readonly Step[], { stepsInPlaceOf }: Rewriting): void {
  for (const one of old) stepsInPlaceOf.set(one, one === old.at(-1) ? steps : []);
}

function step(kind: string, inputs: readonly string[], output: string, settings: readonly Uint8Array[] = []): Step {
  return { kind, inputs, outputs: [output], settings };
}
