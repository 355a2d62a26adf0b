import { Refusal } from '../refusal.ts';

/** Boxes looked at; a picture of many tiles has a few hundred. */
const MOST_BOXES = 5_000;

/**
 * The largest width and height that a HEIF file states for any of its images (ISO/IEC 23008-12 6.5.3, `ispe`): the whole picture, where it is
 * put together from tiles. Throws a Refusal: truncated, unreadable.
 */
export function largestImageSize(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boxes = { left: MOST_BOXES };
  const top = boxesIn(view, 0, view.byteLength, boxes);
  // `meta` is a full box: four bytes of version and flags come first.
  const meta = top.find((box) => box.type === 'meta');
  if (!meta) throw new Refusal(top.some((box) => box.isCutOff) ? 'truncated' : 'unreadable');
  const properties = boxesIn(view, meta.from + 4, meta.to, boxes).find((box) => box.type === 'iprp');
  const container =
    properties && boxesIn(view, properties.from, properties.to, boxes).find((box) => box.type === 'ipco');
  const sizes = container ? boxesIn(view, container.from, container.to, boxes) : [];
  const largest = { width: 0, height: 0 };
  for (const box of sizes) {
    if (box.type !== 'ispe' || box.to - box.from < 12) continue;
    largest.width = Math.max(largest.width, view.getUint32(box.from + 4));
    largest.height = Math.max(largest.height, view.getUint32(box.from + 8));
  }
  if (top.some((box) => box.isCutOff)) throw new Refusal('truncated');
  return largest;
}

type MediaBox = { readonly type: string; readonly from: number; readonly to: number; readonly isCutOff: boolean };

/** Boxes one after the other: four bytes of length, four of name; a length of 1 stands in eight bytes more, 0 is the rest. */
function boxesIn(view: DataView, from: number, to: number, boxes: { left: number }): MediaBox[] {
  const found: MediaBox[] = [];
  for (let at = from; at + 8 <= to && boxes.left > 0; boxes.left--) {
    const stated = view.getUint32(at);
    const type = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at + 4, 4));
    const isLong = stated === 1 && at + 16 <= to;
    const header = isLong ? 16 : 8;
    const length = isLong ? Number(view.getBigUint64(at + 8)) : stated === 0 ? to - at : stated;
    if (length < header) throw new Refusal('unreadable');
    found.push({ type, from: at + header, to: Math.min(to, at + length), isCutOff: at + length > to });
    at += length;
  }
  return found;
}
