import { invariant } from '../../../../../shared/invariant.ts';

/** A field of a protocol buffer: its number, its content (the number itself where it holds one), and all of its bytes. */
export type Field = {
  readonly number: number;
  readonly content: Uint8Array;
  readonly value: number;
  readonly whole: Uint8Array;
};

// How content is written: as a number of varying length, as eight or four bytes, or as bytes with their length before them.
const VARYING = 0;
const EIGHT_BYTES = 1;
const BYTES = 2;
const FOUR_BYTES = 5;
const LENGTHS = new Map([
  [VARYING, 0],
  [EIGHT_BYTES, 8],
  [FOUR_BYTES, 4],
]);

export function fieldsOf(bytes: Uint8Array): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const readNumber = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      invariant(byte !== undefined, 'a protocol buffer is whole');
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const from = at;
    const tag = readNumber();
    const [number, kind] = [Math.floor(tag / 8), tag % 8];
    const length = kind === BYTES ? readNumber() : (LENGTHS.get(kind) ?? 0);
    const value = kind === VARYING ? readNumber() : 0;
    fields.push({ number, value, content: bytes.subarray(at, at + length), whole: bytes.subarray(from, at + length) });
    at += length;
  }
  return fields;
}

export function textOf(field: Field): string {
  return Buffer.from(field.content).toString('utf8');
}

/** Bytes in pieces: a network's weights are only copied once, when all of it is put together. */
export type Pieces = readonly Uint8Array[];

/** A field that holds bytes: another message, or a text. */
export function bytesField(number: number, content: Pieces | string): Pieces {
  const pieces = typeof content === 'string' ? [Buffer.from(content)] : content;
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return [varint(number * 8 + BYTES), varint(length), ...pieces];
}

export function numberField(number: number, value: number): Pieces {
  return [varint(number * 8 + VARYING), varint(value)];
}

export function floatField(number: number, value: number): Pieces {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return [varint(number * 8 + FOUR_BYTES), bytes];
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}
