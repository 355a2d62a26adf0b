import sharp from 'sharp';
import type { Knobs } from './knobs.ts';

/** A picture that is sent on, shrunk, faded: each in one way, and only so far that a person still reads it easily. */
export type Worn = { readonly extension: string; readonly bytes: Buffer };

/** Capital letters of nine pixels: what a person reads on a screen without coming closer. */
const LEAST_PRINT = 12;

/**
 * `print` is the smallest letter size of the sheet as a share of the page's longer side. Null where the picture is too coarse to
 * be read easily, worn or not.
 */
export async function wearPicture(file: Worn, wear: Knobs['wear'], print: number): Promise<Worn | null> {
  if (!PICTURES.includes(file.extension)) return wear === 'as drawn' ? file : null;
  const { width, height } = await sharp(file.bytes).metadata();
  const pixels = print * Math.max(width, height);
  if (pixels < LEAST_PRINT) return null;
  const picture = sharp(file.bytes);
  switch (wear) {
    case 'as drawn':
      return file;
    case 'small':
      picture.resize({ width: Math.ceil((width * LEAST_PRINT) / pixels) });
      break;
    case 'soft':
      picture.blur(Math.max(0.3, BLUR * pixels));
      break;
    case 'pale':
      // Black becomes a dark grey: six to one against white.
      picture.linear(0.6, 98);
      break;
    case 'blocky':
      picture.jpeg({ quality: 30 });
  }
  const isJpeg = file.extension !== 'png' || wear === 'blocky';
  if (isJpeg && wear !== 'blocky') picture.jpeg({ quality: 80 });
  return { extension: isJpeg ? 'jpg' : 'png', bytes: await picture.toBuffer() };
}

const PICTURES = ['png', 'jpg'];

/** Of the letter size: strokes of letters are about a tenth of it and stay apart. */
const BLUR = 0.05;
