import type { Picture } from '../page/page.ts';
import { Refusal } from '../refusal.ts';
import type { BmpHeader } from './image-bmp-header.ts';
import { readBmpHeader } from './image-bmp-header.ts';
import { unpackRuns } from './image-bmp-runs.ts';
import type { Size } from './image-limits.ts';
import { refuseTooManyPixels } from './image-limits.ts';

/** Width and height by the header. Throws a Refusal: tooManyPixels, truncated, unreadable. */
export function bmpSize(bytes: Uint8Array): Size {
  return refuseTooManyPixels(readBmpHeader(bytes));
}

/**
 * Decodes a Windows bitmap ([MS-WMF] 2.2.2.9 and the older OS/2 forms): 1, 4, 8, 16, 24 and 32 bits a pixel, packed in runs or
 * not. Transparency is left out: programs write rubbish there. Throws a Refusal: tooManyPixels, truncated, unreadable.
 */
export function decodeBmp(bytes: Uint8Array): Picture {
  const header = readBmpHeader(bytes);
  refuseTooManyPixels(header);
  const { width, height } = header;
  const pixels = header.packing === 'runs' ? unpackRuns(bytes, header) : bytes.subarray(header.pixelsAt);
  const stride = header.packing === 'runs' ? width : Math.ceil((width * header.bits) / 32) * 4;
  // The last row's filling is left out by some programs.
  if (pixels.byteLength < stride * (height - 1) + Math.ceil((width * header.bitsInRows) / 8)) {
    throw new Refusal('truncated');
  }
  const rgb = new Uint8Array(width * height * 3);
  const putPixel = pixelReader(pixels, header);
  for (let y = 0; y < height; y++) {
    const row = (header.isTopDown ? y : height - 1 - y) * stride;
    for (let x = 0, to = y * width * 3; x < width; x++, to += 3) putPixel(row, x, rgb, to);
  }
  return { width, height, rgb };
}

type PutPixel = (row: number, x: number, rgb: Uint8Array, to: number) => void;

function pixelReader(pixels: Uint8Array, header: BmpHeader): PutPixel {
  const { bitsInRows: bits, palette } = header;
  if (bits <= 8) {
    const perByte = 8 / bits;
    const mask = (1 << bits) - 1;
    return (row, x, rgb, to) => {
      const byte = pixels[row + Math.floor(x / perByte)] ?? 0;
      const entry = ((byte >> (8 - bits - (x % perByte) * bits)) & mask) * 3;
      for (let part = 0; part < 3; part++) rgb[to + part] = palette[entry + part] ?? 0;
    };
  }
  if (bits === 24) {
    return (row, x, rgb, to) => {
      for (let part = 0; part < 3; part++) rgb[to + part] = pixels[row + x * 3 + 2 - part] ?? 0;
    };
  }
  const size = bits / 8;
  const parts = header.masks.map((mask) => channel(mask));
  return (row, x, rgb, to) => {
    let value = 0;
    for (let byte = size - 1; byte >= 0; byte--) value = value * 256 + (pixels[row + x * size + byte] ?? 0);
    parts.forEach(({ divisor, most }, part) => {
      rgb[to + part] = Math.round(((Math.floor(value / divisor) % (most + 1)) * 255) / most);
    });
  };
}

/** Where a colour stands within a pixel's bits: divide by `divisor`, keep up to `most`. */
function channel(mask: number): { divisor: number; most: number } {
  if (mask === 0) return { divisor: 1, most: Infinity };
  let divisor = 1;
  while (Math.floor(mask / divisor) % 2 === 0) divisor *= 2;
  return { divisor, most: Math.floor(mask / divisor) };
}
