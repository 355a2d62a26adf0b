import type { Box } from '../../../shared/timetable/geometry.ts';
import { area, columnSpan, contains, middle, rowSpan } from '../../../shared/timetable/geometry.ts';
import type { Picture, Word } from './page.ts';
import { findUncoveredInk } from './uncovered-ink.ts';

/** A drawing stands out from the print around it by this many type sizes at least; larger parts of a page are no logo. */
const LEAST_SIZES = 2;
const MOST_OF_PAGE = 0.15;
const SURE = 0.9;

/** In a cell, words that cover more of a drawing than this are its text; letters on a logo cover little of it. */
const MOST_COVERED = 0.4;

/**
 * Leaves out the words of logos and crests: letters on a ring or a ribbon, read in pieces at any angle. A word belongs to a
 * drawing if it stands within a patch of ink that is no text, and most words there are doubtful. In a cell that holds only
 * where the cell has sure words beside the drawing and those on it cover little of it.
 */
export function withoutDrawnWords(picture: Picture, words: readonly Word[], cells: readonly Box[]): Word[] {
  const homes = new Map(words.map((word) => [word, cells.filter((cell) => containsMiddle(cell, word.box))]));
  const isLoose = (word: Word) => homes.get(word)!.length === 0;
  const isBesideSure = (word: Word) =>
    words.some((other) => isSure(other) && homes.get(word)!.some((cell) => containsMiddle(cell, other.box)));
  const doubtful = new Set(
    words.filter((word) => (isLoose(word) ? isDoubtful(word) : !isSure(word) && isBesideSure(word))),
  );
  if (doubtful.size === 0) return [...words];
  const covered = words.filter((word) => !doubtful.has(word)).map((word) => word.box);
  const least = LEAST_SIZES * medianSize(words);
  const drawings = findUncoveredInk(picture, covered, cells).filter(
    (region) =>
      Math.min(region.width, region.height) >= least && area(region) <= MOST_OF_PAGE * picture.width * picture.height,
  );
  const drawn = new Set(
    drawings.flatMap((region) => {
      const inside = words.filter((word) => containsMiddle(region, word.box));
      const isMostlyDoubtful = inside.filter((word) => doubtful.has(word)).length * 2 >= inside.length;
      const cover = inside.reduce((sum, word) => sum + area(word.box), 0) / area(region);
      return isMostlyDoubtful ? inside.filter((word) => isLoose(word) || cover < MOST_COVERED) : [];
    }),
  );
  return words.filter((word) => !drawn.has(word));
}

function isSure({ confidence }: Word): boolean {
  return confidence >= SURE;
}

/** Outside a table text stands upright, is read well, and is more than one letter. */
function isDoubtful(word: Word): boolean {
  return word.angle !== 0 || !isSure(word) || word.text.length === 1;
}

function containsMiddle(box: Box, inner: Box): boolean {
  return contains(box, middle(columnSpan(inner)), middle(rowSpan(inner)));
}

function medianSize(words: readonly Word[]): number {
  return words.map((word) => word.size).toSorted((a, b) => a - b)[words.length >> 1] ?? 0;
}
