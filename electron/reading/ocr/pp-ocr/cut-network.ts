import { invariant } from '../../../../shared/invariant.ts';

/** The two halves of a network, each a model file of its own: what the first answers, the second is asked. */
export type NetworkHalves = { readonly first: Uint8Array; readonly second: Uint8Array };

// Numbers of fields in ONNX model files (onnx.proto): a model holds a graph; a graph its nodes, inputs and outputs.
const GRAPH = 7;
const NODE = 1;
const GRAPH_INPUT = 11;
const GRAPH_OUTPUT = 12;
const NODE_INPUT = 1;
const NODE_OUTPUT = 2;

/** A field of a protocol buffer: the bytes of its content, and all of its bytes with number and length before them. */
type Field = { readonly number: number; readonly content: Uint8Array; readonly whole: Uint8Array };

type Node = { readonly inputs: readonly string[]; readonly outputs: readonly string[]; readonly whole: Uint8Array };

/**
 * Cuts a network with one input and one output (bytes of an ONNX model) at the value called `name`, through which all must
 * pass. Run one after the other, the halves compute exactly what the whole does.
 */
export function cutNetwork(model: Uint8Array, name: string): NetworkHalves {
  const parts = fieldsOf(model);
  const graph = fieldsOf(parts.find(({ number }) => number === GRAPH)?.content ?? new Uint8Array());
  const nodes = graph.filter(({ number }) => number === NODE).map(toNode);
  const [input, output] = [GRAPH_INPUT, GRAPH_OUTPUT].map((wanted) => graph.find(({ number }) => number === wanted));
  invariant(input && output, 'a network has an input and an output');
  const half = (from: Uint8Array, to: Uint8Array, wanted: string) => {
    const rest = graph.filter(({ number }) => ![NODE, GRAPH_INPUT, GRAPH_OUTPUT].includes(number));
    const needed = nodesFor(nodes, wanted, name);
    const content = [...needed.map(({ whole }) => whole), ...rest.map(({ whole }) => whole), from, to];
    const others = parts.filter(({ number }) => number !== GRAPH).map(({ whole }) => whole);
    return Buffer.concat([...others, message(GRAPH, Buffer.concat(content))]);
  };
  return {
    first: half(input.whole, floats(GRAPH_OUTPUT, name), name),
    second: half(floats(GRAPH_INPUT, name), output.whole, nameIn(output)),
  };
}

/** The nodes that the wanted value is made by, in their order; what makes the value called `given` is not among them, unless that is wanted. */
function nodesFor(nodes: readonly Node[], wanted: string, given: string): Node[] {
  const makerOf = new Map(nodes.flatMap((node) => node.outputs.map((output) => [output, node] as const)));
  const needed = new Set<Node>();
  const open = [makerOf.get(wanted)];
  invariant(open[0] && makerOf.has(given), 'a network is cut at a value that it computes');
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (needed.has(node)) continue;
    needed.add(node);
    for (const input of node.inputs) {
      const maker = input === given ? undefined : makerOf.get(input);
      if (maker) open.push(maker);
    }
  }
  return nodes.filter((node) => needed.has(node));
}

function toNode({ content, whole }: Field): Node {
  const fields = fieldsOf(content);
  const texts = (wanted: number) => fields.filter(({ number }) => number === wanted).map(textOf);
  return { inputs: texts(NODE_INPUT), outputs: texts(NODE_OUTPUT), whole };
}

function nameIn(field: Field): string {
  const name = fieldsOf(field.content).find(({ number }) => number === 1);
  invariant(name, 'inputs and outputs have names');
  return textOf(name);
}

function textOf({ content }: Field): string {
  return Buffer.from(content).toString('utf8');
}

/** An input or output: its name, and that it holds floats (type 1), however many. */
function floats(number: number, name: string): Uint8Array {
  const type = message(2, message(1, Uint8Array.of(8, 1)));
  return message(number, Buffer.concat([message(1, Buffer.from(name)), type]));
}

function message(number: number, content: Uint8Array): Uint8Array {
  return Buffer.concat([varint(number * 8 + 2), varint(content.length), content]);
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}

function fieldsOf(bytes: Uint8Array): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const readVarint = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      invariant(byte !== undefined, 'the model file is whole');
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const from = at;
    const tag = readVarint();
    const [number, kind] = [Math.floor(tag / 8), tag % 8];
    // Of the kinds of content only bytes have a length written before them; numbers are as long as their kind.
    const length = kind === 2 ? readVarint() : kind === 1 ? 8 : kind === 5 ? 4 : 0;
    if (kind === 0) readVarint();
    fields.push({ number, content: bytes.subarray(at, at + length), whole: bytes.subarray(from, at + length) });
    at += length;
  }
  return fields;
}
