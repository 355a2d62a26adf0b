import { resize } from '../ocr/resize.ts';
import type { Picture } from './page.ts';

/** A timetable with no side longer than this has letters of ten pixels or so, and borders that are half a pixel wide. */
const small = 1000;
const factor = 2;

/** A small picture at twice its size: cells and letters are found by steps of a pixel, which there are coarse ones. */
export function enlargeSmall(picture: Picture): Picture {
  const { width, height } = picture;
  return Math.max(width, height) > small ? picture : resize(picture, width * factor, height * factor);
}
