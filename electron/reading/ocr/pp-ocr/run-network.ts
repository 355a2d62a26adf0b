import { invariant } from '../../../../shared/invariant.ts';
import type * as Onnx from 'onnxruntime-node';
import { giveBack } from '../../give-back.ts';
import type { Picture } from '../../page/page.ts';

type Normal = { readonly mean: readonly number[]; readonly deviation: readonly number[] };

/** What the networks were trained with, per channel in the order blue, green, red. */
export const DETECTOR_INPUT: Normal = { mean: [0.485, 0.456, 0.406], deviation: [0.229, 0.224, 0.225] };
export const RECOGNISER_INPUT: Normal = { mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] };

/** Shows a picture to a network with one input and one output; answers the output's numbers and their shape. */
export async function runNetwork(
  runtime: typeof Onnx,
  session: Onnx.InferenceSession,
  picture: Picture,
  normal: Normal,
): Promise<{ readonly values: Float32Array; readonly shape: readonly number[] }> {
  return runSession(runtime, session, toPlanes(picture, normal), [1, 3, picture.height, picture.width]);
}

/** Gives numbers of this shape, and the memory that they lie in, to a network; answers the output's numbers and their shape. */
export async function runSession(
  runtime: typeof Onnx,
  session: Onnx.InferenceSession,
  input: Float32Array,
  shape: readonly number[],
): Promise<{ readonly values: Float32Array; readonly shape: readonly number[] }> {
  const [name, output] = [session.inputNames[0], session.outputNames[0]];
  invariant(name !== undefined && output !== undefined, 'a network has an input and an output');
  const tensor = new runtime.Tensor('float32', input, shape);
  const answer = (await session.run({ [name]: tensor }))[output];
  giveBack(input);
  invariant(answer !== undefined && answer.data instanceof Float32Array, 'a network answers with numbers');
  return { values: answer.data, shape: answer.dims };
}

/** The picture as networks want it: blue, green and red each by themselves, as floats. */
export function toPlanes({ width, height, rgb }: Picture, { mean, deviation }: Normal): Float32Array {
  const size = width * height;
  const planes = new Float32Array(size * 3);
  for (let channel = 0; channel < 3; channel++) {
    const scale = 1 / (255 * deviation[channel]!);
    const shift = mean[channel]! / deviation[channel]!;
    const plane = planes.subarray(channel * size, (channel + 1) * size);
    for (let i = 0; i < size; i++) plane[i] = rgb[i * 3 + 2 - channel]! * scale - shift;
  }
  return planes;
}
