import type { Box } from '../../../shared/timetable/geometry.ts';
import { area, columnSpan, contains, middle, rowSpan } from '../../../shared/timetable/geometry.ts';
import type { Picture, Word } from './page.ts';
import { findUncoveredInk } from './uncovered-ink.ts';

/** A drawing stands out from the print around it by this many type sizes at least; larger parts of a page are no logo. */
const LEAST_SIZES = 2;
const MOST_OF_PAGE = 0.15;
const SURE = 0.9;

/**
 * Leaves out the words of logos and crests: letters on a ring or a ribbon, read in pieces at any angle. A word belongs to a
 * drawing if it stands outside all cells within a patch of ink that is no text, and most words there are doubtful.
 */
export function withoutDrawnWords(picture: Picture, words: readonly Word[], cells: readonly Box[]): Word[] {
  const isLoose = (word: Word) => !cells.some((cell) => containsMiddle(cell, word.box));
  const loose = new Set(words.filter(isLoose));
  const doubtful = new Set([...loose].filter(isDoubtful));
  if (doubtful.size === 0) return [...words];
  const covered = words.filter((word) => !doubtful.has(word)).map((word) => word.box);
  const least = LEAST_SIZES * medianSize(words);
  const drawings = findUncoveredInk(picture, covered, cells).filter(
    (region) =>
      Math.min(region.width, region.height) >= least && area(region) <= MOST_OF_PAGE * picture.width * picture.height,
  );
  const drawn = new Set(
    drawings.flatMap((region) => {
      const inside = [...loose].filter((word) => containsMiddle(region, word.box));
      return inside.filter((word) => doubtful.has(word)).length * 2 >= inside.length ? inside : [];
    }),
  );
  return words.filter((word) => !drawn.has(word));
}

/** Outside a table text stands upright, is read well, and is more than one letter. */
function isDoubtful({ angle, confidence, text }: Word): boolean {
  return angle !== 0 || confidence < SURE || text.length === 1;
}

function containsMiddle(box: Box, inner: Box): boolean {
  return contains(box, middle(columnSpan(inner)), middle(rowSpan(inner)));
}

function medianSize(words: readonly Word[]): number {
  return words.map((word) => word.size).toSorted((a, b) => a - b)[words.length >> 1] ?? 0;
}
