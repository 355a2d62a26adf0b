import type { Box } from '../../../shared/timetable/geometry.ts';
import type { Rule } from '../page/page.ts';
import type { Point } from './matrix.ts';
import { boxAroundPoints } from './matrix.ts';

/** One connected piece of a path in page coordinates. `straight[i]` says whether the way to `points[i]` is a line. */
export type Subpath = { points: Point[]; straight: boolean[]; curves: number; closed: boolean };

/** A filled area no thicker than this, in points, is a line drawn as an area. */
const THICKEST_RULE = 4.5;
/** A line is at least this many times longer than thick. */
const SLIMNESS = 3;
/** How far from upright a line may lean, as a share of its length, and still be upright. */
const LEAN = 0.02;
/** Share of its box that a filled area must cover to count as a rectangle. */
const RECTANGULAR = 0.85;
/** Lines too short to border anything, in points. */
const SHORTEST_RULE = 0.5;

/** The horizontal and vertical lines among the strokes; curves and slanted lines are no borders. */
export function strokedRules(subpaths: readonly Subpath[], thickness: number): Rule[] {
  return subpaths.flatMap((subpath) =>
    straightEdges(subpath).flatMap(([from, to]) => uprightRule(from, to, thickness)),
  );
}

/** Filled areas as boxes, and those so thin that they are lines. Areas with a hole give the lines around the hole. */
export function filledShapes(subpaths: readonly Subpath[]): { boxes: Box[]; rules: Rule[] } {
  const areas = subpaths.filter(isRectangular).map((subpath) => boxAroundPoints(subpath.points));
  const boxes: Box[] = [];
  const rules: Rule[] = [];
  for (let i = 0; i < areas.length; i++) {
    const area = areas[i];
    const hole = areas[i + 1];
    if (!area) continue;
    const frame = hole ? frameRules(area, hole) : [];
    if (frame.length > 0) {
      rules.push(...frame);
      i += 1;
    } else if (isThin(area)) rules.push(alongMiddle(area));
    else if (area.width > THICKEST_RULE && area.height > THICKEST_RULE) boxes.push(area);
  }
  return { boxes, rules };
}

function straightEdges({ points, straight, closed }: Subpath): [Point, Point][] {
  const edges: [Point, Point][] = [];
  points.forEach((to, i) => {
    const from = points[i - 1];
    if (from && straight[i]) edges.push([from, to]);
  });
  const [first, last] = [points[0], points.at(-1)];
  if (closed && first && last) edges.push([last, first]);
  return edges;
}

function uprightRule(from: Point, to: Point, thickness: number): Rule[] {
  const width = Math.abs(to.x - from.x);
  const height = Math.abs(to.y - from.y);
  const length = Math.max(width, height);
  if (length < SHORTEST_RULE || Math.min(width, height) > Math.max(LEAN * length, 0.3)) return [];
  const box = boxAroundPoints([from, to]);
  return [{ ...alongMiddle(box), thickness }];
}

function isRectangular(subpath: Subpath): boolean {
  const box = boxAroundPoints(subpath.points);
  if (subpath.points.length < 3 || box.width * box.height === 0) return false;
  if (subpath.curves > 0) return straightShare(subpath, box) >= 0.5;
  const share = polygonArea(subpath.points) / (box.width * box.height);
  // Chrome draws a border's side as a slim trapezoid, mitred at its ends.
  return share >= RECTANGULAR || (isThin(box) && share > 0.4);
}

/** How much of the box's outline the straight upright edges make up: most of it for a box with rounded corners. */
function straightShare(subpath: Subpath, box: Box): number {
  const edges = straightEdges(subpath).flatMap(([from, to]) => uprightRule(from, to, 0));
  const length = edges.reduce((sum, rule) => sum + rule.to.x - rule.from.x + (rule.to.y - rule.from.y), 0);
  return length / (2 * (box.width + box.height));
}

function polygonArea(points: readonly Point[]): number {
  const twice = points.reduce((sum, point, i) => {
    const next = points[(i + 1) % points.length] ?? point;
    return sum + point.x * next.y - next.x * point.y;
  }, 0);
  return Math.abs(twice) / 2;
}

function isThin({ width, height }: Box): boolean {
  const thickness = Math.min(width, height);
  return thickness <= THICKEST_RULE && Math.max(width, height) >= Math.max(SHORTEST_RULE, SLIMNESS * thickness);
}

/** The four sides of a frame: an area whose hole leaves only a thin margin. */
function frameRules(outer: Box, inner: Box): Rule[] {
  const left = inner.x - outer.x;
  const top = inner.y - outer.y;
  const right = outer.x + outer.width - inner.x - inner.width;
  const bottom = outer.y + outer.height - inner.y - inner.height;
  const margins = [left, top, right, bottom];
  if (margins.some((margin) => margin < -0.01 || margin > THICKEST_RULE) || Math.max(...margins) <= 0.01) return [];
  const sides: Box[] = [
    { x: outer.x, y: outer.y, width: left, height: outer.height },
    { x: outer.x, y: outer.y, width: outer.width, height: top },
    { x: outer.x + outer.width - right, y: outer.y, width: right, height: outer.height },
    { x: outer.x, y: outer.y + outer.height - bottom, width: outer.width, height: bottom },
  ];
  return sides.filter((side) => Math.min(side.width, side.height) > 0.01).map(alongMiddle);
}

/** The line that a slim box stands for. */
export function alongMiddle(box: Box): Rule {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return box.width >= box.height
    ? { from: { x: box.x, y }, to: { x: box.x + box.width, y }, thickness: box.height }
    : { from: { x, y: box.y }, to: { x, y: box.y + box.height }, thickness: box.width };
}
