import type { Box } from '../../../shared/timetable/geometry.ts';
import { boxAround } from '../../../shared/timetable/geometry.ts';
import { findEdgeChains } from './edge-chains.ts';
import { measureEdges } from './edges.ts';
import type { Homography, Point } from './homography.ts';
import { applyHomography, homographyBetween, invertHomography } from './homography.ts';
import type { Picture } from './page.ts';
import type { Pencil } from './pencil.ts';
import { fitLines, fitPencil } from './pencil.ts';
import { measureTextSlope } from './text-skew.ts';
import { shrinkPicture, warpPicture } from './warp.ts';

export type Straightened = {
  readonly picture: Picture;
  /** False where the picture came back untouched. */
  readonly changed: boolean;
  /** Where a box of the straightened picture stands in the original: the smallest upright box around it, in its pixels. */
  readonly toOriginal: (box: Box) => Box;
};

/** Rules are looked at in a picture of at most this many pixels a side: enough to measure slopes to a thousandth. */
const measuringSide = 1250;
/** A straightened picture is not larger than this; letters of a 12-megapixel photograph are still 20 pixels tall. */
const largestSide = 3200;

/**
 * Lays a page straight: after a camera's perspective or a crooked scan, rules run along rows and columns again. The whole
 * picture is kept, not only the table, since titles stand outside. A picture that is straight already comes back as it is.
 */
export function straighten(picture: Picture): Straightened {
  const pose = measurePose(picture);
  if (pose === null) return untouched(picture);
  const { toSource, width, height } = frameWhole(picture, pose);
  return {
    picture: warpPicture(picture, toSource, width, height),
    changed: true,
    toOriginal: (box) =>
      clip(boxAround(cornersOf(box).map((corner) => asBox(applyHomography(toSource, corner)))), picture),
  };
}

function untouched(picture: Picture): Straightened {
  return { picture, changed: false, toOriginal: (box) => box };
}

/** How the rules of the page lie: one pencil for those across, one for those down, in pixels of the whole picture. */
type Pose = { readonly across: Pencil; readonly down: Pencil };

function measurePose(picture: Picture): Pose | null {
  const factor = Math.ceil(Math.max(picture.width, picture.height) / measuringSide);
  const small = shrinkPicture(picture, factor);
  const { width, height } = small;
  const maps = measureEdges(small);
  const shortest = Math.round(Math.max(width, height) * 0.045);
  const linesAcross = fitLines(findEdgeChains(maps.across, shortest), width / 2);
  const linesDown = fitLines(findEdgeChains(maps.down, shortest), height / 2);
  const across = fitPencil(linesAcross, height / 2, width);
  const down = fitPencil(linesDown, width / 2, height);
  const pose = across || down ? poseOf(across, down) : poseOfText(measureTextSlope(maps.across));
  if (isStraight(pose, width, height)) return null;
  return { across: enlarge(pose.across, factor), down: enlarge(pose.down, factor) };
}

/** Where only one direction has rules, the other is taken to be square to it. */
function poseOf(across: Pencil | null, down: Pencil | null): Pose {
  return {
    across: across ?? { tilt: -down!.tilt, convergence: 0, support: 0 },
    down: down ?? { tilt: -across!.tilt, convergence: 0, support: 0 },
  };
}

function poseOfText(slope: number): Pose {
  return {
    across: { tilt: slope, convergence: 0, support: 0 },
    down: { tilt: -slope, convergence: 0, support: 0 },
  };
}

/** Slopes are the same at any size; how fast they change with the row is not. */
function enlarge(pencil: Pencil, factor: number): Pencil {
  return { ...pencil, convergence: pencil.convergence / factor };
}

/** Rules that leave their row by less than this part of the page are followed without help. */
const unnoticed = 0.0015;

function isStraight({ across, down }: Pose, width: number, height: number): boolean {
  const steepestAcross = Math.abs(across.tilt) + (Math.abs(across.convergence) * height) / 2;
  const steepestDown = Math.abs(down.tilt) + (Math.abs(down.convergence) * width) / 2;
  return steepestAcross < unnoticed && steepestDown < unnoticed;
}

/** The mapping from the straightened picture back to the source, and the size that keeps the whole source in view. */
function frameWhole(picture: Picture, pose: Pose): { toSource: Homography; width: number; height: number } {
  const { width, height } = picture;
  const quad = quadOfPose(pose, width, height);
  const rectangle = rectangleFor(quad, width, height);
  const toSource = homographyBetween(rectangle, quad);
  if (toSource === null) return { toSource: [1, 0, 0, 0, 1, 0, 0, 0, 1], width, height };
  const toStraight = invertHomography(toSource);
  const corners = cornersOf({ x: 0, y: 0, width, height }).map((corner) => applyHomography(toStraight, corner));
  const frame = boundFrame(boxAround(corners.map(asBox)), width, height);
  const scale = Math.min(1, Math.max(largestSide, width, height) / Math.max(frame.width, frame.height));
  return {
    toSource: multiply(toSource, [1 / scale, 0, frame.x, 0, 1 / scale, frame.y, 0, 0, 1]),
    width: Math.round(frame.width * scale),
    height: Math.round(frame.height * scale),
  };
}

/** Four points of the source that are the corners of an upright rectangle once it is straight. */
function quadOfPose({ across, down }: Pose, width: number, height: number): Point[] {
  const inset = 0.2;
  const rows = [height * inset, height * (1 - inset)];
  const columns = [width * inset, width * (1 - inset)];
  const crossing = (row: number, column: number): Point => {
    const slopeAcross = across.tilt + across.convergence * (row - height / 2);
    const slopeDown = down.tilt + down.convergence * (column - width / 2);
    // y = row + slopeAcross (x - width/2) and x = column + slopeDown (y - height/2)
    const x = (column + slopeDown * (row - slopeAcross * (width / 2) - height / 2)) / (1 - slopeAcross * slopeDown);
    return { x, y: row + slopeAcross * (x - width / 2) };
  };
  return [
    crossing(rows[0]!, columns[0]!),
    crossing(rows[0]!, columns[1]!),
    crossing(rows[1]!, columns[1]!),
    crossing(rows[1]!, columns[0]!),
  ];
}

function rectangleFor(quad: readonly Point[], width: number, height: number): Point[] {
  const [a, b, c, d] = quad as [Point, Point, Point, Point];
  const side = (distance(a, b) + distance(d, c)) / 2;
  const rise = (distance(a, d) + distance(b, c)) / 2;
  const [left, top] = [(width - side) / 2, (height - rise) / 2];
  return cornersOf({ x: left, y: top, width: side, height: rise });
}

/** Steep perspective throws the far corners of a picture very far: what matters is near the page. */
function boundFrame(frame: Box, width: number, height: number): Box {
  const x = Math.max(frame.x, -0.35 * width);
  const y = Math.max(frame.y, -0.35 * height);
  const right = Math.min(frame.x + frame.width, 1.35 * width);
  const bottom = Math.min(frame.y + frame.height, 1.35 * height);
  return { x, y, width: right - x, height: bottom - y };
}

function cornersOf({ x, y, width, height }: Box): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

function asBox({ x, y }: Point): Box {
  return { x, y, width: 0, height: 0 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function clip(box: Box, { width, height }: Picture): Box {
  const x = Math.min(width, Math.max(0, box.x));
  const y = Math.min(height, Math.max(0, box.y));
  const right = Math.max(x, Math.min(width, box.x + box.width));
  const bottom = Math.max(y, Math.min(height, box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function multiply(a: Homography, b: Homography): Homography {
  const cell = (row: number, column: number): number =>
    a[row * 3]! * b[column]! + a[row * 3 + 1]! * b[column + 3]! + a[row * 3 + 2]! * b[column + 6]!;
  return [cell(0, 0), cell(0, 1), cell(0, 2), cell(1, 0), cell(1, 1), cell(1, 2), cell(2, 0), cell(2, 1), cell(2, 2)];
}
