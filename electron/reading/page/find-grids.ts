import type { Box } from '../../../shared/timetable/geometry.ts';
import { boxAround } from '../../../shared/timetable/geometry.ts';
import { giveBack } from '../give-back.ts';
import { keepHeavyEdges, preferHeavyCells } from './border-weights.ts';
import type { CellGrid } from './cell-grids.ts';
import { groupAcrossGaps, groupIntoGrids } from './cell-grids.ts';
import type { CellBox } from './cell-box.ts';
import { findCells } from './cells.ts';
import { divideAtColours } from './divide-at-colours.ts';
import { findDashedEdges } from './dashed-edges.ts';
import { findEdgeChains } from './edge-chains.ts';
import type { EdgeMaps } from './edges.ts';
import { measureEdges } from './edges.ts';
import { measureFill } from './fill-colour.ts';
import { imagineMissingBorders } from './open-borders.ts';
import type { Picture } from './page.ts';
import type { Edge } from './rule-network.ts';
import { drawEdges, keepConnectedEdges } from './rule-network.ts';
import { squareRoundCorners } from './round-corners.ts';
import { shrinkPicture } from './warp.ts';

/** Different ways to see the page as grids, likeliest first; whoever reads them decides by what they say. */
export type GridCandidates = { readonly alternatives: readonly (readonly CellGrid[])[] };

/** Larger pictures are looked at smaller: rules stay visible, and time and memory stay bounded. */
const largestSide = 3300;

/** Finds the grids of a straightened picture; boxes are in its pixels. */
export function findGrids(picture: Picture): GridCandidates {
  const factor = Math.ceil(Math.max(picture.width, picture.height) / largestSide);
  if (factor === 1) return findGridsAtSize(picture);
  const small = shrinkPicture(picture, factor);
  const found = findGridsAtSize(small);
  giveBack(small.rgb);
  return enlargeGrids(found, factor);
}

/**
 * Finds the grids of a picture that was enlarged from the `small` one, in both: enlarging blurs the faintest borders, and
 * without it the closest ones run together.
 */
export function findGridsOfEnlarged(picture: Picture, small: Picture): GridCandidates {
  const coarse = enlargeGrids(findGridsAtSize(small), picture.width / small.width);
  const fine = findGrids(picture);
  const alternatives = [...coarse.alternatives, ...fine.alternatives].filter((grids) => grids.length > 0);
  return alternatives.length > 0 ? { alternatives } : fine;
}

function enlargeGrids({ alternatives }: GridCandidates, factor: number): GridCandidates {
  return { alternatives: alternatives.map((grids) => grids.map((grid) => enlargeGrid(grid, factor))) };
}

function enlargeGrid({ box, cells }: CellGrid, factor: number): CellGrid {
  const enlarge = ({ x, y, width, height }: Box): Box => ({
    x: x * factor,
    y: y * factor,
    width: width * factor,
    height: height * factor,
  });
  return { box: enlarge(box), cells: cells.map((cell) => ({ ...cell, box: enlarge(cell.box) })) };
}

/** Where no grid shows at first, fine grain may hide soft edges: then the picture is looked at as a grainy one. */
function findGridsAtSize(picture: Picture): GridCandidates {
  const maps = measureEdges(picture);
  const first = gridsOfEdges(findEdges(maps, picture), picture);
  const hasFineGrain = [maps.across, maps.down].some((map) => !map.grainy && map.usualChange >= FINE_GRAIN);
  if (first.alternatives[0]!.length > 0 || !hasFineGrain) return first;
  return gridsOfEdges(findEdges(measureEdges(picture, FINE_GRAIN), picture), picture);
}

/** The least that half of all changes can be: a drawn page has no grain at all. */
const FINE_GRAIN = 1;

function gridsOfEdges(found: readonly Edge[], picture: Picture): GridCandidates {
  const edges = connectEdges(found, picture);
  const fine = cellsFromEdges(edges, picture);
  const alternatives = [gridsOfCells(fine, picture)];
  const acrossGaps = groupAcrossGaps(fine).map((group) => toGrid(group, picture));
  if (largest(acrossGaps) > largest(alternatives[0]!)) alternatives.push(acrossGaps);
  const heavyEdges = keepHeavyEdges(edges);
  const heavy = heavyEdges && cellsFromEdges(connectEdges(heavyEdges, picture), picture);
  // Heavy lines that only underline a header or frame the table say nothing about its cells.
  if (heavy && heavy.length >= 4 && heavy.length < fine.length * 0.9) {
    const heavyGrids = groupIntoGrids(heavy);
    if (heavyGrids.length > 0) {
      const mixed = heavyGrids.length === 1 ? preferHeavyCells(fine, heavyGrids[0]!) : heavyGrids.flat();
      alternatives.push(gridsOfCells(mixed, picture));
    }
  }
  return { alternatives: alternatives.filter((grids, at) => at === 0 || grids.length > 0) };
}

/** Cells of the largest of the grids. */
function largest(grids: readonly CellGrid[]): number {
  return Math.max(0, ...grids.map((grid) => grid.cells.length));
}

/** The edges in both maps, whose memory is given back. */
function findEdges(maps: EdgeMaps, { width, height }: Picture): Edge[] {
  const shortest = shortestRule(width, height);
  const dashed = findDashedEdges(maps.across, maps.down);
  const edges = [
    ...findEdgeChains(maps.across, shortest, dashed.across).map((chain) => toEdge(chain, 'across')),
    ...findEdgeChains(maps.down, shortest, dashed.down).map((chain) => toEdge(chain, 'down')),
  ];
  giveBack(maps.across.values);
  giveBack(maps.down.values);
  return edges;
}

function toEdge(chain: Edge['chain'], direction: Edge['direction']): Edge {
  return { direction, chain, from: chain.from, to: chain.to };
}

/** No border of a cell is shorter, in pixels; most letters are smaller. */
function shortestRule(width: number, height: number): number {
  return Math.max(12, Math.round(Math.max(width, height) * 0.009));
}

/** Corners of cards are rounded by at most this many pixels. */
function widestRounding(width: number, height: number): number {
  return Math.max(14, Math.round(Math.max(width, height) * 0.014));
}

function connectEdges(found: readonly Edge[], { width, height }: Picture): Edge[] {
  const shortest = shortestRule(width, height);
  const tolerance = { touch: 3, shortest };
  const cornered = squareRoundCorners(found, widestRounding(width, height), 2 * shortest);
  const connected = keepConnectedEdges(cornered, width, height, tolerance);
  const imagined = imagineMissingBorders(connected, width, height, 6);
  return imagined.length === 0 ? connected : keepConnectedEdges([...cornered, ...imagined], width, height, tolerance);
}

function cellsFromEdges(edges: readonly Edge[], picture: Picture): CellBox[] {
  const { width, height } = picture;
  const smallest = Math.max(8, Math.round(Math.max(width, height) * 0.005));
  const rules = drawEdges(edges, width, height, ruleSpread);
  const cells = findCells(rules, smallest);
  giveBack(rules.pixels);
  const grown = cells.map(({ box, network }) => ({ box: growBox(box, ruleSpread, picture), network }));
  return divideAtColours(grown, picture);
}

/** Rules are drawn this much wider while cells are sought; the cells get it back. */
const ruleSpread = 1;

function growBox(box: Box, by: number, { width, height }: Picture): Box {
  const x = Math.max(0, box.x - by);
  const y = Math.max(0, box.y - by);
  const right = Math.min(width, box.x + box.width + by);
  const bottom = Math.min(height, box.y + box.height + by);
  return { x, y, width: right - x, height: bottom - y };
}

function gridsOfCells(cells: readonly CellBox[], picture: Picture): CellGrid[] {
  return groupIntoGrids(cells).map((group) => toGrid(group, picture));
}

function toGrid(cells: readonly CellBox[], picture: Picture): CellGrid {
  return {
    box: boxAround(cells.map((cell) => cell.box)),
    cells: cells.map(({ box }) => ({ box, fill: measureFill(picture, box) })),
  };
}
