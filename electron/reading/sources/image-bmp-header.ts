import { Refusal } from '../refusal.ts';

/** What stands before the pixels of a bitmap. */
export type BmpHeader = {
  readonly width: number;
  readonly height: number;
  readonly isTopDown: boolean;
  /** Bits a pixel in the file, and once runs are unpacked: those become a byte each. */
  readonly bits: number;
  readonly bitsInRows: number;
  readonly packing: 'none' | 'runs';
  /** Red, green and blue of each entry, one after the other. */
  readonly palette: Uint8Array;
  /** Which bits of a pixel of 16 or 32 bits are red, green and blue. */
  readonly masks: readonly [number, number, number];
  readonly pixelsAt: number;
};

const FILE_HEADER = 14;
const OS2_HEADER = 12;
const [NONE, RUNS_OF_BYTES, RUNS_OF_HALVES, MASKED, MASKED_WITH_ALPHA] = [0, 1, 2, 3, 6];

export function readBmpHeader(bytes: Uint8Array): BmpHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readHeader(view);
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('truncated');
    throw error;
  }
}

function readHeader(view: DataView): BmpHeader {
  const size = view.getUint32(FILE_HEADER, true);
  const isOs2 = size === OS2_HEADER;
  if (!isOs2 && (size < 40 || size > 124)) throw new Refusal('unreadable');
  const width = isOs2 ? view.getUint16(18, true) : view.getInt32(18, true);
  const signedHeight = isOs2 ? view.getUint16(20, true) : view.getInt32(22, true);
  const bits = view.getUint16(isOs2 ? 24 : 28, true);
  const compression = isOs2 ? NONE : view.getUint32(30, true);
  const isPacked = compression === RUNS_OF_BYTES || compression === RUNS_OF_HALVES;
  const isMasked = compression === MASKED || compression === MASKED_WITH_ALPHA;
  refuseUnknownForm(bits, compression, isPacked, isMasked);
  return {
    width,
    height: Math.abs(signedHeight),
    isTopDown: signedHeight < 0,
    bits,
    bitsInRows: isPacked ? 8 : bits,
    packing: isPacked ? 'runs' : 'none',
    palette: bits <= 8 ? readPalette(view, size, bits) : new Uint8Array(),
    masks: isMasked ? readMasks(view) : bits === 16 ? [0x7c00, 0x03e0, 0x001f] : [0xff0000, 0xff00, 0xff],
    pixelsAt: view.getUint32(10, true),
  };
}

function refuseUnknownForm(bits: number, compression: number, isPacked: boolean, isMasked: boolean): void {
  const isKnown = isPacked
    ? bits === (compression === RUNS_OF_BYTES ? 8 : 4)
    : isMasked
      ? bits === 16 || bits === 32
      : compression === NONE && [1, 2, 4, 8, 16, 24, 32].includes(bits);
  if (!isKnown) throw new Refusal('unreadable');
}

/** Entries of blue, green and red; a fourth byte follows in all but the oldest form. */
function readPalette(view: DataView, headerSize: number, bits: number): Uint8Array {
  const entryBytes = headerSize === OS2_HEADER ? 3 : 4;
  const stated = headerSize === OS2_HEADER ? 0 : view.getUint32(46, true);
  const count = stated === 0 ? 1 << bits : Math.min(stated, 1 << bits);
  const palette = new Uint8Array(count * 3);
  for (let entry = 0, at = FILE_HEADER + headerSize; entry < count; entry++, at += entryBytes) {
    for (let part = 0; part < 3; part++) palette[entry * 3 + part] = view.getUint8(at + 2 - part);
  }
  return palette;
}

/** They stand behind the first 40 bytes, within a longer header or after a short one. */
function readMasks(view: DataView): [number, number, number] {
  return [54, 58, 62].map((at) => view.getUint32(at, true)) as [number, number, number];
}
