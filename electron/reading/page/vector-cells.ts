import type { Box } from '../../../shared/timetable/geometry.ts';
import { giveBack } from '../give-back.ts';
import type { CellGrid, PageCell } from './cell-grids.ts';
import type { GridCandidates } from './find-grids.ts';
import { findGrids } from './find-grids.ts';
import { seamsBetween } from './seams.ts';
import type { Fill, Page, Picture, Rule } from './page.ts';

/** Pixels per point that rules and fills are painted at, and the largest side of the painting. */
const finest = 3;
const largestSide = 3000;

/**
 * The grids of a page whose rules and fills are known exactly: they are painted, without the words, and looked at like any
 * picture. Tables of lines, of rectangles, of fills that touch and of fills with gaps between all come out the same way.
 */
export function findGridsInVectors(page: Pick<Page, 'width' | 'height' | 'rules' | 'fills'>): GridCandidates {
  const scale = Math.min(finest, largestSide / Math.max(page.width, page.height));
  const seams = seamsBetween(page.fills, page.rules);
  const alternatives = [page, ...(seams.length > 0 ? [{ ...page, rules: [...page.rules, ...seams] }] : [])].flatMap(
    (one) => {
      const painting = paintPage(one, scale);
      const found = findGrids(painting);
      giveBack(painting.rgb);
      return found.alternatives;
    },
  );
  return { alternatives: alternatives.map((grids) => grids.map((grid) => toPoints(grid, scale))) };
}

function toPoints({ box, cells }: CellGrid, scale: number): CellGrid {
  const cellToPoints = (cell: PageCell): PageCell => ({ box: shrinkBox(cell.box, scale), fill: cell.fill });
  return { box: shrinkBox(box, scale), cells: cells.map(cellToPoints) };
}

function shrinkBox(box: Box, scale: number): Box {
  return { x: box.x / scale, y: box.y / scale, width: box.width / scale, height: box.height / scale };
}

function paintPage(page: Pick<Page, 'width' | 'height' | 'rules' | 'fills'>, scale: number): Picture {
  const width = Math.max(1, Math.round(page.width * scale));
  const height = Math.max(1, Math.round(page.height * scale));
  const picture: Picture = { width, height, rgb: new Uint8Array(width * height * 3).fill(255) };
  for (const fill of page.fills) paintFill(picture, fill, scale);
  for (const rule of page.rules) paintRule(picture, rule, scale);
  return picture;
}

function paintFill(picture: Picture, { box, colour }: Fill, scale: number): void {
  const [left, right] = pixelSpan(box.x, box.x + box.width, scale, picture.width);
  const [top, bottom] = pixelSpan(box.y, box.y + box.height, scale, picture.height);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * picture.width + x) * 3;
      picture.rgb[at] = colour[0];
      picture.rgb[at + 1] = colour[1];
      picture.rgb[at + 2] = colour[2];
    }
  }
}

/** A fill thinner than a pixel is a hairline, not nothing. */
function pixelSpan(from: number, to: number, scale: number, limit: number): [number, number] {
  const start = Math.max(0, Math.min(limit, Math.round(from * scale)));
  return [start, Math.max(start, Math.min(limit, Math.max(start + 1, Math.round(to * scale))))];
}

/** Rules are painted in the opposite of what they lie on, so that black lines show on black fills. */
function paintRule(picture: Picture, { from, to, thickness }: Rule, scale: number): void {
  const half = Math.max(thickness, 1 / scale) / 2;
  const flat = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y);
  const [left, right] = pixelSpan(
    Math.min(from.x, to.x) - (flat ? 0 : half),
    Math.max(from.x, to.x) + (flat ? 0 : half),
    scale,
    picture.width,
  );
  const [top, bottom] = pixelSpan(
    Math.min(from.y, to.y) - (flat ? half : 0),
    Math.max(from.y, to.y) + (flat ? half : 0),
    scale,
    picture.height,
  );
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * picture.width + x) * 3;
      const isDark = picture.rgb[at]! + picture.rgb[at + 1]! + picture.rgb[at + 2]! < 150;
      const value = isDark ? 255 : 0;
      picture.rgb[at] = value;
      picture.rgb[at + 1] = value;
      picture.rgb[at + 2] = value;
    }
  }
}
