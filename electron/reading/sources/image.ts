import sharp from 'sharp';
import type { Metadata, Sharp } from 'sharp';
import { identify } from '../identify.ts';
import { MOST_PAGES, MOST_PIXELS } from '../limits.ts';
import type { Page, Picture } from '../page/page.ts';
import { Refusal } from '../refusal.ts';
import { bmpSize, decodeBmp } from './image-bmp.ts';
import { decodeHeic, heicSize } from './image-heic.ts';
import type { Size } from './image-limits.ts';
import { refuseTooManyPixels, withinWorkingSize, workingSize } from './image-limits.ts';

export type ImageNote = 'more-frames-not-read';

/** A picture file whose header was read and found acceptable. A TIFF may hold several pages. */
export type ImageDocument = {
  readonly pageCount: number;
  readonly notes: readonly ImageNote[];
  /** Pixels of the first page, as the header states them. */
  readonly size: Size;
  readPage(number: number): Promise<Page>;
};

/** Opens a picture of any kind that is read; nothing is decoded until a page is read. Throws a Refusal. */
export async function openImage(bytes: Uint8Array): Promise<ImageDocument> {
  switch (identify(bytes)) {
    case 'bmp':
      return openWhole(bmpSize(bytes), () => decodeBmp(bytes));
    case 'heic':
      return openWhole(heicSize(bytes), () => decodeHeic(bytes));
    default:
      return openWithSharp(bytes);
  }
}

/** A picture of a kind that sharp does not know. */
function openWhole(size: Size, decodePicture: () => Promise<Picture> | Picture): ImageDocument {
  return {
    pageCount: 1,
    notes: [],
    size,
    readPage: async (number) => picturePage(number, await withinWorkingSize(await decodePicture())),
  };
}

async function openWithSharp(bytes: Uint8Array): Promise<ImageDocument> {
  const header = await readHeader(bytes, 0);
  const pages = header.pages ?? 1;
  const pageCount = header.format === 'tiff' ? pages : 1;
  if (pageCount > MOST_PAGES) throw new Refusal('tooManyPages', { pages: pageCount, most: MOST_PAGES });
  return {
    pageCount,
    notes: pages > pageCount ? ['more-frames-not-read'] : [],
    size: { width: header.width, height: header.height },
    async readPage(number) {
      // The pages of a TIFF may each have a size of their own.
      const own = number === 1 ? header : await readHeader(bytes, number - 1);
      return picturePage(number, await decode(bytes, own, number - 1));
    },
  };
}

/** A page that is nothing but its pixels. */
export function picturePage(number: number, picture: Picture): Page {
  const { width, height } = picture;
  return { number, width, height, unit: 'pixel', words: [], rules: [], fills: [], tables: null, picture, name: null };
}

async function readHeader(bytes: Uint8Array, page: number): Promise<Metadata> {
  const header = await sharp(bytes, { limitInputPixels: false, page })
    .metadata()
    .catch(() => {
      throw new Refusal(isCutOff(bytes) ? 'truncated' : 'unreadable');
    });
  refuseTooManyPixels(header);
  return header;
}

/**
 * The decoder only warns where pixels are missing from the middle on, and fills in grey; it warns of harmless things too,
 * such as bytes that some cameras leave between parts. So the first try stops at any warning, to see which it is.
 */
async function decode(bytes: Uint8Array, header: Metadata, page: number): Promise<Picture> {
  const strict = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'warning', page });
  try {
    return await toPicture(strict, header);
  } catch (error) {
    if (error instanceof Error && PIXELS_MISSING.test(error.message)) throw new Refusal('truncated');
  }
  const lenient = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated', page });
  try {
    return await toPicture(lenient, header);
  } catch {
    throw new Refusal(isCutOff(bytes) ? 'truncated' : 'unreadable');
  }
}

/** What the decoders of JPEG and TIFF say when the data ends before the picture does. */
const PIXELS_MISSING = /premature end|read error at scanline/i;

async function toPicture(image: Sharp, header: Metadata): Promise<Picture> {
  const size = workingSize(header);
  const side = size ? Math.max(size.width, size.height) : null;
  const upright = image.autoOrient();
  const { data, info } = await (side ? upright.resize({ width: side, height: side, fit: 'inside' }) : upright)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: asRgb(data, info.channels) };
}

/** Grey pictures come out with one byte a pixel. */
function asRgb(data: Buffer, channels: number): Uint8Array {
  if (channels === 3) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const rgb = new Uint8Array((data.byteLength / channels) * 3);
  for (let from = 0, to = 0; from < data.byteLength; from += channels, to += 3) {
    rgb.fill(data[from] ?? 0, to, to + 3);
  }
  return rgb;
}

/** Whether the closing mark of the format is missing; the decoder's messages do not tell cut off from damaged. */
function isCutOff(bytes: Uint8Array): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content[0] === 0x89) return !content.subarray(-64).includes('IEND');
  if (content[0] === 0xff) return content.lastIndexOf(Buffer.from([0xff, 0xd9])) < content.length - 1024;
  if (content.subarray(0, 4).toString('latin1') === 'RIFF' && content.length >= 8) {
    return content.readUInt32LE(4) + 8 > content.length;
  }
  return false;
}
