import type { Box } from '../../../shared/timetable/geometry.ts';
import { contains } from '../../../shared/timetable/geometry.ts';
import type { Letter } from './pdf-letters.ts';

/** Something opaque that hides what was drawn before it: a filled rectangle or a picture. `order` counts what a page draws. */
export type Cover = { readonly box: Box; readonly kind: 'fill' | 'picture'; readonly order: number };

/** Letters times covers looked at: past it, comparing them takes longer than reading the page. */
const MOST_COMPARISONS = 30_000_000;

/**
 * Letters over which something opaque was drawn later: a correction pasted over the old text, or a scan laid over the words
 * that another program recognised in it. `orders` says when each text object is drawn. Where fills cover most of a page's
 * letters, it is the order that is not to be trusted, and only pictures count.
 */
export function findCoveredLetters(
  letters: readonly Letter[],
  covers: readonly Cover[],
  orders: ReadonlyMap<number, number>,
): Set<Letter> {
  if (letters.length * covers.length > MOST_COMPARISONS) return new Set();
  const under = (kinds: readonly Cover[]) =>
    letters.filter((letter) => {
      const drawn = orders.get(letter.object);
      return drawn !== undefined && kinds.some((cover) => cover.order > drawn && hides(cover, letter));
    });
  const all = under(covers);
  if (all.length * 2 <= letters.length) return new Set(all);
  return new Set(under(covers.filter((cover) => cover.kind === 'picture')));
}

function hides({ box }: Cover, { ink }: Letter): boolean {
  return contains(box, ink.x + ink.width / 2, ink.y + ink.height / 2);
}
