import { area, sharedArea } from '../../../shared/timetable/geometry.ts';
import type { CellGrid } from './cell-grids.ts';

/** A grid lies within another with this part of its area; borders may stand a hair apart. */
const WITHIN = 0.9;
/** A cell that shares this part of the smaller one's area with another stands in its place. */
const SAME_PLACE = 0.5;

/**
 * The boxes of a calendar that touch each other, but not the rest, come out as a grid of their own inside the large one. Its cells
 * belong among the others, in place of the blank ones found there. Null where no grid lies within another.
 */
export function joinNestedGrids(grids: readonly CellGrid[]): readonly CellGrid[] | null {
  const outerOf = (grid: CellGrid) =>
    grids.find(
      (other) => area(other.box) > area(grid.box) && sharedArea(other.box, grid.box) > WITHIN * area(grid.box),
    );
  const inner = new Map(
    grids.flatMap((grid) => {
      const outer = outerOf(grid);
      return outer ? [[grid, outer] as const] : [];
    }),
  );
  if (inner.size === 0) return null;
  return grids
    .filter((grid) => !inner.has(grid))
    .map((grid) => {
      const added = [...inner].flatMap(([own, outer]) => (outer === grid ? own.cells : []));
      const isReplaced = ({ box }: CellGrid['cells'][number]) =>
        added.some((cell) => sharedArea(cell.box, box) > SAME_PLACE * Math.min(area(cell.box), area(box)));
      return added.length === 0
        ? grid
        : { ...grid, cells: [...grid.cells.filter((cell) => !isReplaced(cell)), ...added] };
    });
}
