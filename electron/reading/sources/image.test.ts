import { readFileSync } from 'node:fs';
import { encode } from 'bmp-ts';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { expect, test } from 'vitest';
import type { DeskErrorCode } from '../../../shared/desk-error.ts';
import { WORKING_PIXELS } from '../limits.ts';
import type { Picture } from '../page/page.ts';
import { Refusal } from '../refusal.ts';
import type { OpenedDocument } from './open-pages.ts';
import { openPages } from './open-pages.ts';

function open(bytes: Uint8Array): Promise<OpenedDocument> {
  return openPages(new Uint8Array(bytes), new AbortController().signal);
}

async function picturesOf(bytes: Uint8Array): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for await (const { picture } of (await open(bytes)).pages) if (picture) pictures.push(picture);
  return pictures;
}

async function refusalOf(bytes: Uint8Array): Promise<DeskErrorCode | null> {
  const failure: unknown = await picturesOf(bytes).then(
    () => null,
    (error: unknown) => error,
  );
  if (failure === null) return null;
  if (failure instanceof Refusal) return failure.deskError.code;
  throw failure;
}

async function pixelsOf(
  bytes: Uint8Array,
): Promise<{ width: number; height: number; first: number[]; last: number[] }> {
  const [picture] = await picturesOf(bytes);
  if (!picture) throw new Error('no picture');
  expect(picture.rgb).toHaveLength(picture.width * picture.height * 3);
  return {
    width: picture.width,
    height: picture.height,
    first: [...picture.rgb.subarray(0, 3)],
    last: [...picture.rgb.subarray(-3)],
  };
}

/** Red on the left, blue on the right. */
function twoColours(): Sharp {
  const blue = { create: { width: 10, height: 10, channels: 3 as const, background: '#0000ff' } };
  const red = { create: { width: 20, height: 10, channels: 3 as const, background: '#ff0000' } };
  return sharp(red).composite([{ input: blue, left: 10, top: 0 }]);
}

test('PNG, WebP and TIFF come out with the same pixels', async () => {
  const expected = { width: 20, height: 10, first: [255, 0, 0], last: [0, 0, 255] };
  expect(await pixelsOf(await twoColours().png().toBuffer())).toEqual(expected);
  expect(await pixelsOf(await twoColours().webp({ lossless: true }).toBuffer())).toEqual(expected);
  expect(await pixelsOf(await twoColours().tiff({ compression: 'lzw' }).toBuffer())).toEqual(expected);
});

test('a photograph taken with the camera on its side is turned upright', async () => {
  const turned = await twoColours()
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const { width, height, first, last } = await pixelsOf(turned);
  expect({ width, height }).toEqual({ width: 10, height: 20 });
  expect(first[0]).toBeGreaterThan(240);
  expect(last[2]).toBeGreaterThan(240);
});

test('see-through places are white, grey pictures get three channels', async () => {
  const clear = sharp({ create: { width: 4, height: 4, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
  expect((await pixelsOf(await clear.png().toBuffer())).first).toEqual([255, 255, 255]);
  const grey = sharp({ create: { width: 4, height: 4, channels: 3, background: '#808080' } }).greyscale();
  expect((await pixelsOf(await grey.png().toBuffer())).first).toEqual([128, 128, 128]);
});

test('a picture past the working size is scaled down, keeping its shape', async () => {
  const large = sharp({ create: { width: 9000, height: 4500, channels: 3, background: '#fff' } });
  const { width, height } = await pixelsOf(await large.png().toBuffer());
  expect(width * height).toBeLessThanOrEqual(WORKING_PIXELS * 1.01);
  expect(width / height).toBeCloseTo(2, 2);
});

test('the pages of a TIFF are read one by one, each in its own size', async () => {
  const small = { width: 2, height: 1, pixels: [10, 10] };
  const large = { width: 3, height: 2, pixels: Array<number>(6).fill(200) };
  const sizes = (await picturesOf(tiff([small, large]))).map(({ width, height, rgb }) => [width, height, rgb[0]]);
  expect(sizes).toEqual([
    [2, 1, 10],
    [3, 2, 200],
  ]);
});

test('fax-packed, 16-bit and CMYK pictures come out in ordinary colours', async () => {
  const eightWhiteRows = [0xff, 0x00, 0x10, 0x01];
  const fax = { width: 8, height: 8, packing: 4, bits: 1, pixels: eightWhiteRows };
  const pages = await picturesOf(tiff([fax, { ...fax, isZeroBlack: true }]));
  expect(pages.map(({ width, rgb }) => [width, rgb[0], rgb.at(-1)])).toEqual([
    [8, 255, 255],
    [8, 0, 0],
  ]);
  const deep = tiff([{ width: 2, height: 1, bits: 16, pixels: [0x00, 0x00, 0x34, 0x80], isZeroBlack: true }]);
  expect((await sharp(deep).metadata()).depth).toBe('ushort');
  expect(await pixelsOf(deep)).toMatchObject({ first: [0, 0, 0], last: [128, 128, 128] });
  const deepColour = await twoColours().toColourspace('rgb16').png().toBuffer();
  expect((await sharp(deepColour).metadata()).depth).toBe('ushort');
  expect(await pixelsOf(deepColour)).toMatchObject({ first: [255, 0, 0], last: [0, 0, 255] });
  const { first, last } = await pixelsOf(await twoColours().toColourspace('cmyk').tiff().toBuffer());
  expect(first[0]).toBeGreaterThan(first[2]! + 100);
  expect(last[2]).toBeGreaterThan(last[0]! + 100);
});

test('of an animated picture the first frame is read, and that is said', async () => {
  const first = await twoColours().png().toBuffer();
  const frames = [first, await sharp(first).flop().png().toBuffer()];
  for (const bytes of [
    await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer(),
    await sharp(frames, { join: { animated: true } })
      .webp({ lossless: true })
      .toBuffer(),
  ]) {
    expect(await pixelsOf(bytes)).toMatchObject({ width: 20, height: 10, first: [255, 0, 0], last: [0, 0, 255] });
    expect((await open(bytes)).notes()).toEqual(['more-frames-not-read']);
  }
  expect((await open(await twoColours().gif().toBuffer())).notes()).toEqual([]);
});

test('AVIF pictures are read', async () => {
  const { width, first, last } = await pixelsOf(await twoColours().avif({ lossless: true }).toBuffer());
  expect(width).toBe(20);
  expect([first[0]! > 240, last[2]! > 240]).toEqual([true, true]);
});

const heic = (name: string) => new Uint8Array(readFileSync(new URL(`testing/${name}.heic`, import.meta.url)));

test('HEIC pictures are read, turned as the file says', async () => {
  const straight = await pixelsOf(heic('two-colours'));
  expect(straight).toMatchObject({ width: 64, height: 32 });
  expect([straight.first[0]! > 240, straight.last[2]! > 240]).toEqual([true, true]);
  const [turned] = await picturesOf(heic('two-colours-turned'));
  expect(turned).toMatchObject({ width: 32, height: 64 });
  const topRight = [...turned!.rgb.subarray(31 * 3, 32 * 3)];
  expect(topRight[0]).toBeGreaterThan(240);
});

test('a HEIC picture that claims too many pixels is refused before it is decoded, a cut off or damaged one as such', async () => {
  const huge = Buffer.from(heic('two-colours'));
  const size = huge.lastIndexOf('ispe') + 8;
  huge.writeUInt32BE(60_000, size);
  expect(await refusalOf(huge)).toBe('tooManyPixels');
  huge.writeUInt32BE(29_000, size);
  huge.writeUInt32BE(29_000, size + 4);
  expect(await refusalOf(huge)).toBe('tooManyPixels');
  const whole = heic('two-colours');
  expect(await refusalOf(whole.slice(0, 300))).toBe('truncated');
  expect(await refusalOf(whole.slice(0, whole.length - 50))).toBe('truncated');
  expect(await refusalOf(whole.fill(0, 470))).toBe('unreadable');
});

/** A bitmap of 4 by 2 pixels with a 40-byte header; `rows` are its packed pixels. */
function bmp(bits: number, rows: number[], { compression = 0, height = 2, width = 4, after = [] as number[] } = {}) {
  const header = Buffer.alloc(54);
  header.write('BM', 'latin1');
  header.writeUInt32LE(54 + after.length, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(height, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(bits, 28);
  header.writeUInt32LE(compression, 30);
  if (bits <= 8) header.writeUInt32LE(after.length / 4, 46);
  return new Uint8Array(Buffer.concat([header, Buffer.from(after), Buffer.from(rows)]));
}

const [WHITE, RED, BLUE] = [
  [255, 255, 255],
  [255, 0, 0],
  [0, 0, 255],
];
/** Blue, green, red and a filler: white, red, blue. */
const PALETTE = [255, 255, 255, 0, 0, 0, 255, 0, 255, 0, 0, 0];

async function firstRow(bytes: Uint8Array): Promise<number[][]> {
  const [picture] = await picturesOf(bytes);
  return Array.from({ length: picture!.width }, (_none, x) => [...picture!.rgb.subarray(x * 3, x * 3 + 3)]);
}

test('bitmaps of every depth come out in their colours, the last row of the file on top', async () => {
  const expected = [RED, BLUE, WHITE, WHITE];
  const black = [0, 0, 0];
  expect(await firstRow(bmp(1, [0, 0, 0, 0, 0b01000000, 0, 0, 0], { after: PALETTE.slice(0, 8) }))).toEqual([
    WHITE,
    RED,
    WHITE,
    WHITE,
  ]);
  expect(await firstRow(bmp(4, [0, 0, 0, 0, 0x12, 0x00, 0, 0], { after: PALETTE }))).toEqual(expected);
  expect(await firstRow(bmp(8, [0, 0, 0, 0, 1, 2, 0, 0], { after: PALETTE }))).toEqual(expected);
  const grey16 = [0, 0, 0, 0, 0, 0, 0, 0];
  expect(await firstRow(bmp(16, [...grey16, 0, 0x7c, 0x1f, 0, 0xff, 0x7f, 0xff, 0x7f]))).toEqual(expected);
  const masks = [0, 0xf8, 0, 0, 0xe0, 7, 0, 0, 0x1f, 0, 0, 0];
  expect(
    await firstRow(bmp(16, [...grey16, 0, 0xf8, 0x1f, 0, 0xff, 0xff, 0xff, 0xff], { compression: 3, after: masks })),
  ).toEqual(expected);
  const pixels = [0, 0, 255, 255, 0, 0, 255, 255, 255, 255, 255, 255];
  expect(await firstRow(bmp(24, [...Array<number>(12).fill(0), ...pixels]))).toEqual(expected);
  const four = [0, 0, 255, 9, 255, 0, 0, 9, 255, 255, 255, 9, 0, 0, 0, 9];
  expect(await firstRow(bmp(32, four, { height: -1 }))).toEqual([RED, BLUE, WHITE, black]);
  expect(await firstRow(bmp(4, [0x12, 0x10, 0, 0], { height: 1, width: 3, after: PALETTE }))).toEqual([RED, BLUE, RED]);
});

test('bitmaps packed in runs are unpacked', async () => {
  const bytes = [4, 0, 0, 0, 1, 1, 0, 3, 2, 0, 0, 0, 0, 1];
  expect(await firstRow(bmp(8, bytes, { compression: 1, after: PALETTE }))).toEqual([RED, BLUE, WHITE, WHITE]);
  const halves = [4, 0, 0, 0, 0, 4, 0x12, 0x00, 0, 1];
  expect(await firstRow(bmp(4, halves, { compression: 2, after: PALETTE }))).toEqual([RED, BLUE, WHITE, WHITE]);
  const jump = [0, 2, 1, 1, 2, 1, 0, 1];
  expect(await firstRow(bmp(8, jump, { compression: 1, after: PALETTE }))).toEqual([WHITE, RED, RED, WHITE]);
});

test('a bitmap that another program’s encoder wrote is read', async () => {
  const { data, info } = await twoColours().ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const abgr = Buffer.alloc(data.length);
  for (let at = 0; at < data.length; at += 4) abgr.set([255, data[at + 2]!, data[at + 1]!, data[at]!], at);
  const encoded = encode({ data: abgr, bitPP: 24, width: info.width, height: info.height }).data;
  expect(await pixelsOf(encoded)).toEqual({ width: 20, height: 10, first: [255, 0, 0], last: [0, 0, 255] });
});

test('bitmaps whose header asks for far more than the file holds are refused before memory is taken', async () => {
  const before = process.memoryUsage().rss;
  expect(await refusalOf(bmp(24, [], { width: 29_000, height: 29_000 }))).toBe('tooManyPixels');
  expect(await refusalOf(bmp(24, [], { width: 2_000_000_000, height: 1 }))).toBe('tooManyPixels');
  expect(await refusalOf(bmp(24, [], { width: -4 }))).toBe('unreadable');
  expect(await refusalOf(bmp(24, [0, 0], { width: 8000, height: 8000 }))).toBe('truncated');
  expect(await refusalOf(bmp(8, [4, 0], { width: 8000, height: 8000, compression: 1, after: PALETTE }))).toBe(
    'truncated',
  );
  expect(await refusalOf(bmp(7, [0, 0, 0, 0]))).toBe('unreadable');
  expect(await refusalOf(bmp(8, []).slice(0, 40))).toBe('truncated');
  expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
});

type TiffPage = {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly number[];
  readonly bits?: number;
  /** 1 none, 4 fax. */
  readonly packing?: number;
  readonly isZeroBlack?: boolean;
};

/** A TIFF of grey pages, one strip each. */
function tiff(pages: readonly TiffPage[]): Uint8Array {
  const pageBytes = 200;
  const bytes = Buffer.alloc(8 + pages.length * pageBytes);
  bytes.set([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  pages.forEach(({ width, height, pixels, bits = 8, packing = 1, isZeroBlack = bits === 8 }, index) => {
    const at = 8 + index * pageBytes;
    const pixelsAt = at + 130;
    const entries = [
      [256, width],
      [257, height],
      [258, bits],
      [259, packing],
      [262, isZeroBlack ? 1 : 0],
      [273, pixelsAt],
      [277, 1],
      [278, height],
      [279, pixels.length],
    ] as const;
    bytes.writeUInt16LE(entries.length, at);
    entries.forEach(([tag, value], i) => {
      bytes.writeUInt16LE(tag, at + 2 + i * 12);
      bytes.writeUInt16LE(4, at + 4 + i * 12);
      bytes.writeUInt32LE(1, at + 6 + i * 12);
      bytes.writeUInt32LE(value, at + 10 + i * 12);
    });
    bytes.writeUInt32LE(index === pages.length - 1 ? 0 : at + pageBytes, at + 2 + entries.length * 12);
    bytes.set(pixels, pixelsAt);
  });
  return new Uint8Array(bytes);
}
