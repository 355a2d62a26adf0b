import { unzipSync, zipSync } from 'fflate';
import { mendPngChecksums } from './png-checksums.ts';

/** A whole number from 0 up to, not including, `below`. */
export type Pick = (below: number) => number;

/** Numbers at which programs trip: signs, powers of two, the ends of what a field holds. */
const AWKWARD_NUMBERS = [
  '0',
  '-1',
  '1',
  '65535',
  '65536',
  '2147483647',
  '-2147483648',
  '4294967295',
  '1e308',
  '99999999999999999999',
];

/** Changes made to one file in one go: a single flipped bit rarely gets past a checksum, forty changes never get past a header. */
const MOST_CHANGES = 6;

/**
 * A damaged copy of a file, by the numbers that `pick` gives and nothing else: bytes flipped, cut out, doubled, moved or cut
 * off, numbers made huge. A zip (Word, Excel, OpenDocument) is damaged inside one of its entries as often as not, for
 * damage from outside rarely gets further than the zip's own checks; for the same reason a PNG gets new checksums.
 */
export function mutate(original: Uint8Array, pick: Pick): Uint8Array<ArrayBuffer> {
  const isZip = original[0] === 0x50 && original[1] === 0x4b;
  if (isZip && pick(4) > 0) return mutateEntry(original, pick);
  return mendPngChecksums(mutateBytes(original, pick));
}

function mutateEntry(original: Uint8Array, pick: Pick): Uint8Array<ArrayBuffer> {
  const entries = unzipSync(original);
  const names = Object.keys(entries);
  const name = names[pick(names.length)];
  const entry = name === undefined ? undefined : entries[name];
  if (name === undefined || entry === undefined) return Uint8Array.from(original);
  return zipSync({ ...entries, [name]: mutateBytes(entry, pick) }, { level: 1 });
}

function mutateBytes(original: Uint8Array, pick: Pick): Uint8Array<ArrayBuffer> {
  let bytes: Uint8Array<ArrayBuffer> = Uint8Array.from(original);
  const changes = 1 + pick(MOST_CHANGES);
  for (let change = 0; change < changes; change++) bytes = changeOnce(bytes, pick);
  return bytes;
}

function changeOnce(bytes: Uint8Array<ArrayBuffer>, pick: Pick): Uint8Array<ArrayBuffer> {
  if (bytes.length === 0) return bytes;
  const at = pick(bytes.length);
  const length = 1 + pick(Math.min(64, bytes.length - at));
  switch (pick(8)) {
    case 0:
      return withByte(bytes, at, (bytes[at] ?? 0) ^ (1 << pick(8)));
    case 1:
      return withByte(bytes, at, pick(256));
    case 2:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 3:
      return joined(bytes.subarray(0, at + length), bytes.subarray(at));
    case 4:
      return joined(bytes.subarray(0, at), bytes.subarray(pick(bytes.length)).subarray(0, length), bytes.subarray(at));
    case 5:
      return pick(6) === 0 ? bytes.slice(0, at) : withByte(bytes, at, 0xff);
    default:
      return withAwkwardNumber(bytes, at, pick);
  }
}

/** Puts an awkward number in the place of the next number written in digits; where there is none, of four bytes. */
function withAwkwardNumber(bytes: Uint8Array, from: number, pick: Pick): Uint8Array<ArrayBuffer> {
  const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
  let start = from;
  while (start < bytes.length && start < from + 2_000 && !isDigit(bytes[start])) start++;
  if (!isDigit(bytes[start]))
    return joined(bytes.subarray(0, from), Uint8Array.of(0xff, 0xff, 0xff, 0x7f), bytes.subarray(from + 4));
  let end = start;
  while (isDigit(bytes[end])) end++;
  const number = AWKWARD_NUMBERS[pick(AWKWARD_NUMBERS.length)] ?? '0';
  return joined(bytes.subarray(0, start), new TextEncoder().encode(number), bytes.subarray(end));
}

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array<ArrayBuffer> {
  const changed = Uint8Array.from(bytes);
  changed[at] = value;
  return changed;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
