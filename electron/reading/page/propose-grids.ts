import { contains, middle, columnSpan, rowSpan } from '../../../shared/timetable/geometry.ts';
import { gridFromAlignment } from './alignment.ts';
import type { CellGrid } from './cell-grids.ts';
import type { GridCandidates } from './find-grids.ts';
import type { Page, Word } from './page.ts';

/** Where drawn cells hold fewer than this part of a page's words, the words may make a grid of their own. */
const wellCovered = 0.6;

/**
 * Adds the grid that the words' own alignment suggests, once the words are known (stated by the file or recognised), on
 * pages where drawn cells leave many words outside. With no drawn grid at all it is the only way to see the page.
 */
export function addAlignedGrid(
  { alternatives }: GridCandidates,
  page: Pick<Page, 'width' | 'height' | 'words' | 'rules'>,
): GridCandidates {
  const drawn = alternatives.filter((grids) => grids.length > 0);
  if (drawn.some((grids) => coveredShare(grids, page.words) >= wellCovered)) return { alternatives: drawn };
  const aligned = gridFromAlignment(page.words, { x: 0, y: 0, width: page.width, height: page.height }, page.rules);
  return { alternatives: aligned ? [...drawn, [aligned]] : alternatives };
}

function coveredShare(grids: readonly CellGrid[], words: readonly Word[]): number {
  const cells = grids.flatMap((grid) => grid.cells);
  const covered = words.filter(({ box }) =>
    cells.some((cell) => contains(cell.box, middle(columnSpan(box)), middle(rowSpan(box)))),
  );
  return words.length === 0 ? 1 : covered.length / words.length;
}
