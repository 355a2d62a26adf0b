import { inflateRawSync } from 'node:zlib';
import {
  MOST_CLAIMED_ZIP_BYTES,
  MOST_ENTRY_BYTES,
  MOST_EXPANDED_BYTES,
  MOST_EXPANSION,
  MOST_ZIP_ENTRIES,
  SUSPECT_ENTRY_BYTES,
} from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** A zip container whose entries are expanded one at a time, and only when asked for. */
export type ZipContainer = {
  readonly names: readonly string[];
  /** The expanded bytes of an entry, or null where there is none of that name. Throws a Refusal past the limits. */
  read(name: string): Uint8Array | null;
};

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly claimedBytes: number;
  readonly offset: number;
};

const END_RECORD = 0x06054b50;
const CENTRAL_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Opens a container by its central directory (APPNOTE.TXT 4.3). What the directory claims is checked first, and what
 * really comes out is bounded again while it expands: a bomb lies about its sizes.
 */
export function openZip(bytes: Uint8Array): ZipContainer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view);
  refuseClaims(entries);
  const entriesByName = new Map(entries.map((entry) => [entry.name, entry]));
  let expanded = 0;
  return {
    names: entries.map((entry) => entry.name),
    read(name) {
      const entry = entriesByName.get(name);
      if (!entry) return null;
      const content = expand(view, entry, MOST_EXPANDED_BYTES - expanded);
      expanded += content.byteLength;
      return content;
    },
  };
}

function readDirectory(view: DataView): Entry[] {
  const end = findEndRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ZIP_ENTRIES) throw new Refusal('zipBomb');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL_ENTRY) throw new Refusal('truncated');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new Refusal('truncated');
    if (view.getUint16(at + 8, true) & 1) throw new Refusal('encrypted');
    entries.push(readEntry(view, at, nameLength, extraLength));
    at = next;
  }
  return entries;
}

/** The end record stands last, followed only by a comment of up to 64 KB; without it the file was cut off. */
function findEndRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw new Refusal('truncated');
}

function readEntry(view: DataView, at: number, nameLength: number, extraLength: number): Entry {
  const name = new TextDecoder().decode(bytesAt(view, at + 46, nameLength));
  const large = largeFields(view, at + 46 + nameLength, extraLength);
  // A field that is all ones stands in the zip64 extra instead, in this order (APPNOTE.TXT 4.5.3).
  const field = (offset: number) => {
    const value = view.getUint32(at + offset, true);
    return value === 0xffffffff ? (large.shift() ?? value) : value;
  };
  const claimedBytes = field(24);
  const packedBytes = field(20);
  return { name, method: view.getUint16(at + 10, true), claimedBytes, packedBytes, offset: field(42) };
}

function largeFields(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const size = Math.min(view.getUint16(at + 2, true), from + length - at - 4);
    return Array.from({ length: Math.floor(size / 8) }, (_, i) => Number(view.getBigUint64(at + 4 + i * 8, true)));
  }
  return [];
}

function refuseClaims(entries: readonly Entry[]): void {
  const claimed = entries.reduce((sum, entry) => sum + entry.claimedBytes, 0);
  if (claimed > MOST_CLAIMED_ZIP_BYTES) throw new Refusal('zipBomb');
}

function expand(view: DataView, entry: Entry, budget: number): Uint8Array {
  const packed = packedContent(view, entry);
  if (entry.method === STORED) {
    if (packed.byteLength > Math.min(MOST_ENTRY_BYTES, budget)) throw new Refusal('zipBomb');
    return packed;
  }
  if (entry.method !== DEFLATED) throw new Refusal('unreadable');
  const ratioBound = Math.max(SUSPECT_ENTRY_BYTES, packed.byteLength * MOST_EXPANSION);
  return inflateWithin(packed, Math.min(MOST_ENTRY_BYTES, ratioBound, budget));
}

function packedContent(view: DataView, entry: Entry): Uint8Array {
  const at = entry.offset;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL_ENTRY) throw new Refusal('truncated');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedBytes > view.byteLength) throw new Refusal('truncated');
  return bytesAt(view, start, entry.packedBytes);
}

/** zlib stops as soon as the output would pass `most` bytes, so a bomb never gets to its full size. */
function inflateWithin(packed: Uint8Array, most: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new Refusal('zipBomb');
    throw new Refusal(code === 'Z_BUF_ERROR' ? 'truncated' : 'unreadable');
  }
}

function bytesAt(view: DataView, from: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + from, length);
}
