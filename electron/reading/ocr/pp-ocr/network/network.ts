import { invariant } from '../../../../../shared/invariant.ts';
import type { Field, Pieces } from './protobuf.ts';
import { bytesField, fieldsOf, floatField, numberField, textOf } from './protobuf.ts';

/** A step of a network: what it computes, by the name that ONNX has for it, from which values, into which. */
export type Step = {
  readonly kind: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Its settings as the file has them (AttributeProto). */
  readonly settings: readonly Uint8Array[];
};

/** Numbers that a network learned, row by row. */
export type Weights = { readonly shape: readonly number[]; readonly values: Float32Array };

/** A network with one input and one output, its steps in the order in which they are computed. */
export type Network = {
  readonly steps: readonly Step[];
  readonly weightsByName: ReadonlyMap<string, Weights>;
  readonly input: string;
  readonly output: string;
  /** Fields of the file beside its graph: versions. */
  readonly others: readonly Uint8Array[];
};

// Numbers of fields in ONNX files (onnx.proto): a model holds a graph; a graph its steps, weights, inputs and outputs; a step
// its inputs, outputs, kind and settings; a setting its name, a list of numbers or a tensor; a tensor shape, type, name, bytes.
const MODEL = { graph: 7 };
const GRAPH = { step: 1, name: 2, weights: 5, input: 11, output: 12 };
const STEP = { input: 1, output: 2, kind: 4, setting: 5 };
const SETTING = { name: 1, float: 2, number: 3, tensor: 5, numbers: 8, type: 20 };
const TENSOR = { size: 1, type: 2, name: 8, bytes: 9 };
const FLOATS = 1;

/** Reads the bytes of an ONNX model. */
export function parseNetwork(model: Uint8Array): Network {
  const parts = fieldsOf(model);
  const graph = fieldsOf(parts.find(({ number }) => number === MODEL.graph)?.content ?? new Uint8Array());
  const [input, output] = [GRAPH.input, GRAPH.output].map((wanted) => graph.find(({ number }) => number === wanted));
  invariant(input && output, 'a network has an input and an output');
  const all = graph.filter(({ number }) => number === GRAPH.step).map(parseStep);
  const weightsByName = new Map<string, Weights>();
  const steps = all.filter((step) => {
    const weights = step.kind === 'Constant' ? constantOf(step) : null;
    if (weights) weightsByName.set(step.outputs[0]!, weights);
    return weights === null;
  });
  const others = parts.filter(({ number }) => number !== MODEL.graph).map(({ whole }) => whole);
  return {
    steps,
    weightsByName,
    input: nameAmong(fieldsOf(input.content)),
    output: nameAmong(fieldsOf(output.content)),
    others,
  };
}

/** The bytes of an ONNX model that computes the same; weights that no step uses are left out. */
export function writeNetwork({ steps, weightsByName, input, output, others }: Network): Uint8Array {
  const used = new Set(steps.flatMap((step) => step.inputs));
  const weights = [...weightsByName].filter(([name]) => used.has(name));
  const graph = [
    ...steps.flatMap((step) => bytesField(GRAPH.step, writeStep(step))),
    ...bytesField(GRAPH.name, 'network'),
    ...weights.flatMap(([name, one]) => bytesField(GRAPH.weights, writeWeights(name, one))),
    ...bytesField(GRAPH.input, writeFloats(input, ['pictures', 'channels', 'rows', 'columns'])),
    ...bytesField(GRAPH.output, writeFloats(output, [])),
  ];
  return Buffer.concat([...others, ...bytesField(MODEL.graph, graph)]);
}

/** A setting that is a list of whole numbers, such as the size of a convolution's window. */
export function numbersSetting(name: string, values: readonly number[]): Uint8Array {
  return writeSetting(
    name,
    7,
    values.flatMap((value) => numberField(SETTING.numbers, value)),
  );
}

/** A setting that is one whole number. */
export function numberSetting(name: string, value: number): Uint8Array {
  return writeSetting(name, 2, numberField(SETTING.number, value));
}

/** A setting that is one number with a fraction. */
export function floatSetting(name: string, value: number): Uint8Array {
  return writeSetting(name, 1, floatField(SETTING.float, value));
}

/** `type` says what kind of value it is, by the numbers of onnx.proto. */
function writeSetting(name: string, type: number, value: Pieces): Uint8Array {
  return Buffer.concat([...bytesField(SETTING.name, name), ...value, ...numberField(SETTING.type, type)]);
}

/** A setting's number with a fraction; null where the step does not have it. */
export function floatOf({ settings }: Step, name: string): number | null {
  const content = settings
    .map(fieldsOf)
    .find((setting) => nameAmong(setting) === name)
    ?.find(({ number }) => number === SETTING.float)?.content;
  return content ? Buffer.from(content).readFloatLE() : null;
}

/** The numbers of a setting; empty where the step does not have it. */
export function numbersOf({ settings }: Step, name: string): readonly number[] {
  const fields = settings.map(fieldsOf).find((setting) => nameAmong(setting) === name) ?? [];
  const wanted: readonly number[] = [SETTING.number, SETTING.numbers];
  return fields.filter(({ number }) => wanted.includes(number)).map(({ value }) => value);
}

function parseStep({ content }: Field): Step {
  const fields = fieldsOf(content);
  const texts = (wanted: number) => fields.filter(({ number }) => number === wanted).map(textOf);
  const settings = fields.filter(({ number }) => number === STEP.setting).map((field) => field.content);
  return { kind: texts(STEP.kind)[0] ?? '', inputs: texts(STEP.input), outputs: texts(STEP.output), settings };
}

function writeStep({ kind, inputs, outputs, settings }: Step): Pieces {
  return [
    ...inputs.flatMap((name) => bytesField(STEP.input, name)),
    ...outputs.flatMap((name) => bytesField(STEP.output, name)),
    ...bytesField(STEP.kind, kind),
    ...settings.flatMap((setting) => bytesField(STEP.setting, [setting])),
  ];
}

/** The floats of a step that does nothing but state them; null where they are other numbers. */
function constantOf({ settings }: Step): Weights | null {
  const tensor = settings.flatMap(fieldsOf).find(({ number }) => number === SETTING.tensor);
  const fields = tensor ? fieldsOf(tensor.content) : [];
  const bytes = fields.find(({ number }) => number === TENSOR.bytes)?.content;
  if (!bytes || fields.find(({ number }) => number === TENSOR.type)?.value !== FLOATS) return null;
  // In the file they begin anywhere; as floats they have to begin at a multiple of four.
  const values = new Float32Array(bytes.length / 4);
  new Uint8Array(values.buffer).set(bytes);
  return { shape: fields.filter(({ number }) => number === TENSOR.size).map(({ value }) => value), values };
}

function writeWeights(name: string, { shape, values }: Weights): Pieces {
  return [
    ...shape.flatMap((size) => numberField(TENSOR.size, size)),
    ...numberField(TENSOR.type, FLOATS),
    ...bytesField(TENSOR.name, name),
    ...bytesField(TENSOR.bytes, [new Uint8Array(values.buffer, values.byteOffset, values.byteLength)]),
  ];
}

/**
 * An input or output: its name, that it holds floats, and how many dimensions it has, where that is known. Of an input without
 * dimensions the runtime cannot tell which maps have one shape, and turns them over before each multiplication.
 */
function writeFloats(name: string, dimensions: readonly string[]): Pieces {
  const shape = dimensions.flatMap((dimension) => bytesField(1, bytesField(2, dimension)));
  const known = shape.length > 0 ? bytesField(2, shape) : [];
  return [...bytesField(1, name), ...bytesField(2, bytesField(1, [...numberField(1, FLOATS), ...known]))];
}

function nameAmong(fields: readonly Field[]): string {
  const name = fields.find(({ number }) => number === 1);
  invariant(name, 'inputs, outputs and settings have names');
  return textOf(name);
}
