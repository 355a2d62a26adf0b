import type { Box } from '../../../shared/timetable/geometry.ts';
import { area, boxAround, contains } from '../../../shared/timetable/geometry.ts';
import { groupAcrossGaps } from './cell-grids.ts';
import type { Area, Areas } from './areas.ts';
import { findAreas } from './areas.ts';
import { cutIrregularArea } from './cut-irregular.ts';
import { fillHoles } from './fill-holes.ts';
import type { RuleMask } from './rule-network.ts';
import type { CellBox } from './cell-box.ts';

/**
 * The cells that rules leave over: connected areas of what is not a rule. Merged cells and borders that differ from row to
 * row need no special care this way. Boxes are the inside of the borders, in pixels.
 */
export function findCells(mask: RuleMask, smallest: number): CellBox[] {
  const { width, height, pixels } = mask;
  const areas = findAreas(pixels, width, height, 0, false);
  const networks = findAreas(pixels, width, height, 1, true);
  const cells: CellBox[] = [];
  const irregular: { area: Area; number: number; network: number }[] = [];
  areas.list.forEach((area, number) => {
    const { box } = area;
    if (box.width < smallest || box.height < smallest || reachesAcrossPage(box, width, height)) return;
    const network = networkAround(networks, box, width, height);
    if (network < 0) return;
    if (isRectangular(area, number, areas)) cells.push({ box, network });
    else irregular.push({ area, number, network });
  });
  const cut = irregular.flatMap(({ area, number, network }) => {
    const neighbours = cells.filter((cell) => cell.network === network && isInside(cell.box, area.box));
    const pieces = neighbours.length < 2 ? [] : cutIrregularArea(area, number, areas, neighbours, smallest);
    return pieces.map((box) => ({ box, network }));
  });
  return fillHoles(dropFrames(dropHighlights([...cells, ...cut], networks)), Math.ceil(smallest / 2));
}

/** Filled for the most part, or at least all around its rim: what is missing inside is ink. */
function isRectangular({ box, pixels }: Area, number: number, areas: Areas): boolean {
  if (pixels >= box.width * box.height * 0.7) return true;
  const steps = 40;
  let hits = 0;
  for (let i = 0; i < steps; i++) {
    const x = Math.round(box.x + 2 + ((box.width - 5) * i) / (steps - 1));
    const y = Math.round(box.y + 2 + ((box.height - 5) * i) / (steps - 1));
    if (areas.at(x, box.y + 2) === number) hits++;
    if (areas.at(x, box.y + box.height - 3) === number) hits++;
    if (areas.at(box.x + 2, y) === number) hits++;
    if (areas.at(box.x + box.width - 3, y) === number) hits++;
  }
  return hits >= steps * 4 * 0.85;
}

/** The page's margin, or a band between two rules that cross the whole page. */
function reachesAcrossPage(box: Box, width: number, height: number): boolean {
  const left = box.x <= 1;
  const right = box.x + box.width >= width - 1;
  const top = box.y <= 1;
  const bottom = box.y + box.height >= height - 1;
  return (left && right) || (top && bottom);
}

function networkAround(networks: Areas, box: Box, width: number, height: number): number {
  const x = Math.round(box.x + box.width / 2);
  const y = Math.round(box.y + box.height / 2);
  const beside: readonly (readonly [number, number])[] = [
    [box.x - 1, y],
    [box.x + box.width, y],
    [x, box.y - 1],
    [x, box.y + box.height],
  ];
  const votes = new Map<number, number>();
  for (const [atX, atY] of beside) {
    if (atX < 0 || atY < 0 || atX >= width || atY >= height) continue;
    const network = networks.at(atX, atY);
    if (network >= 0) votes.set(network, (votes.get(network) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}

/**
 * A marked word is a closed box of colour inside a cell, and so is the counter of a large letter: neither is a cell. But
 * where boxes fill much of what is around them, that is a frame or a calendar's column, and they are the cells.
 */
function dropHighlights(cells: readonly CellBox[], networks: Areas): CellBox[] {
  const dropped = new Set<CellBox>();
  for (const outer of cells) {
    const nested = cells.filter((cell) => isInside(extentOf(cell, outer, networks), outer.box));
    const covered = nested.reduce((sum, cell) => sum + area(cell.box), 0);
    if (covered > area(outer.box) * 0.4 || holdsGrid(nested, outer.box)) continue;
    for (const cell of nested) if (!fills(extentOf(cell, outer, networks), outer.box)) dropped.add(cell);
  }
  return cells.filter((cell) => !dropped.has(cell));
}

/** A sheet of paper or a window frames its table, whatever room it leaves around it. */
function holdsGrid(nested: readonly CellBox[], outer: Box): boolean {
  return groupAcrossGaps(nested).some((grid) => area(boxAround(grid.map(({ box }) => box))) > area(outer) * 0.15);
}

/** All of a drawing that stands by itself; of one that hangs on the same rules as the cell around it, only the box. */
function extentOf(cell: CellBox, outer: CellBox, networks: Areas): Box {
  return cell.network === outer.network ? cell.box : networks.list[cell.network]!.box;
}

/** An event drawn over a calendar's column reaches from side to side, a highlight does not. */
function fills(inner: Box, outer: Box): boolean {
  return inner.width >= outer.width * 0.85 && inner.height >= outer.height * 0.2;
}

/** A box around several cells is a frame: a page border, or the hole that a table leaves in its surroundings. */
function dropFrames(cells: readonly CellBox[]): CellBox[] {
  return cells.filter((cell) => {
    const inside = cells.filter((other) => other !== cell && isInside(other.box, cell.box));
    return inside.length < 4;
  });
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.width * inner.height < outer.width * outer.height &&
    contains(outer, inner.x, inner.y) &&
    contains(outer, inner.x + inner.width, inner.y + inner.height)
  );
}
