import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { WORKING_PIXELS } from '../limits.ts';
import { openImage } from './image.ts';

async function pixelsOf(bytes: Buffer): Promise<{ width: number; height: number; first: number[]; last: number[] }> {
  const { picture } = await (await openImage(new Uint8Array(bytes))).readPage(1);
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
