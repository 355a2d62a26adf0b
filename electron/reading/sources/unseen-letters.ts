import type { Picture } from '../page/page.ts';
import type { Letter } from './pdf-letters.ts';

/** Difference of a colour channel that no eye sees. */
const SAME = 6;
/** Letters of other scripts may be missing from the picture only because PDFium has no font for them. */
const LATIN = /^[\p{Script=Latin}\p{N}]$/u;

/**
 * Letters that are on the page but cannot be seen on its picture: white on white, or under a box drawn over them. Where most
 * of the page is like that, it is the picture that is not to be trusted, and none is called unseen.
 */
export function findUnseenLetters(letters: readonly Letter[], picture: Picture, pageWidth: number): Set<Letter> {
  const scale = picture.width / pageWidth;
  const unseen = letters.filter((letter) => LATIN.test(letter.text) && isPlain(letter, picture, scale));
  return new Set(unseen.length * 2 > letters.length ? [] : unseen);
}

/** Whether the letter's place, with a pixel around it, is all of one colour. */
function isPlain({ ink }: Letter, { width, height, rgb }: Picture, scale: number): boolean {
  const [left, right] = [Math.floor(ink.x * scale) - 1, Math.ceil((ink.x + ink.width) * scale) + 1];
  const [top, bottom] = [Math.floor(ink.y * scale) - 1, Math.ceil((ink.y + ink.height) * scale) + 1];
  if (left < 0 || top < 0 || right > width || bottom > height) return false;
  const first = (top * width + left) * 3;
  for (let y = top; y < bottom; y++) {
    for (let at = (y * width + left) * 3; at < (y * width + right) * 3; at++) {
      if (Math.abs((rgb[at] ?? 0) - (rgb[first + (at % 3)] ?? 0)) > SAME) return false;
    }
  }
  return true;
}
