import type { Box } from '../../../shared/timetable/geometry.ts';
import { contains } from '../../../shared/timetable/geometry.ts';
import type { Letter } from './pdf-letters.ts';
import type { Shapes } from './pdf-shapes.ts';

/** Everything that one PDF page states, in points. */
export type PageContent = {
  readonly box: Box;
  readonly letters: readonly Letter[];
  /** Whether there was text that cannot be seen: drawn with nothing as under a scan, white on white, or covered. */
  readonly hidden: boolean;
  readonly textIsCutShort: boolean;
  readonly shapes: Shapes;
};

/** Letters below which a page counts as having no text of its own. */
const FEW_LETTERS = 20;
/** Letters beside a picture that make a page of text with an illustration, rather than a picture with a heading. */
const ENOUGH_BESIDE_PICTURE = 150;
/** Share of the page that a picture must cover to be its content. */
const LARGE_PICTURE = 0.25;
/** Share of the page that the smallest timetable takes up that can be read, pasted in as a picture. */
export const PASTED_PICTURE = 0.06;
/** Curved outlines that make a page without letters a page of text turned into outlines. */
const MANY_CURVES = 60;

/** Whether the page must be looked at as a picture: a scan, text turned into outlines, or a font that hides its letters. */
export function saysTooLittle(content: PageContent): boolean {
  const { letters, shapes } = content;
  if (isUnreadable(content)) return true;
  const known = knownLetters(letters);
  if (known.length < FEW_LETTERS && shapes.curves > MANY_CURVES) return true;
  return hasUnreadPicture(content, LARGE_PICTURE) && known.length - lettersOnPictures(content) < ENOUGH_BESIDE_PICTURE;
}

/** Whether the font does not say which letters they are. */
export function isUnreadable({ letters }: PageContent): boolean {
  const unknown = letters.filter((letter) => letter.unmapped).length;
  return unknown > FEW_LETTERS && unknown > knownLetters(letters).length * 0.5;
}

/** Whether pictures that cover this share of the page have hardly a letter of the file's own on them: they may hold the timetable. */
export function hasUnreadPicture(content: PageContent, share: number): boolean {
  const { box, shapes } = content;
  const covered = shapes.images.reduce((sum, image) => sum + image.width * image.height, 0);
  return covered >= share * box.width * box.height && lettersOnPictures(content) < FEW_LETTERS;
}

function lettersOnPictures({ letters, shapes }: PageContent): number {
  return knownLetters(letters).filter(({ ink }) => shapes.images.some((image) => contains(image, ink.x, ink.y))).length;
}

function knownLetters(letters: readonly Letter[]): Letter[] {
  return letters.filter((letter) => !letter.unmapped && letter.text.trim() !== '');
}
