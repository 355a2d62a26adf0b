import type { Box } from '../../../shared/timetable/geometry.ts';
import { boxAround } from '../../../shared/timetable/geometry.ts';
import { bendBack, enlargeCurl, rowInCurled } from './bend-back.ts';
import type { Curl } from './curl.ts';
import { measureCurl } from './curl.ts';
import { findDashedEdges } from './dashed-edges.ts';
import { findEdgeChains } from './edge-chains.ts';
import { measureEdges } from './edges.ts';
import type { Homography, Point } from './homography.ts';
import { applyHomography, homographyBetween, invertHomography } from './homography.ts';
import type { Picture } from './page.ts';
import type { Pose } from './page-pose.ts';
import { measurePose, roughPose } from './page-pose.ts';
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
 * Lays a page straight, and flat where it is curled. What a curl hid of the camera's perspective shows once it is bent back,
 * so such a page is laid straight a second time.
 */
export function straighten(picture: Picture): Straightened {
  const laid = layStraight(picture);
  // A scanner and a screenshot do not curl: their pages lie straight already, or but for a small tilt.
  const curl = laid.changed ? findCurl(laid.picture) : null;
  if (!curl) return laid;
  const again = layStraight(bendBack(laid.picture, curl));
  return {
    picture: again.picture,
    changed: true,
    toOriginal: (box) => laid.toOriginal(inCurled(again.toOriginal(box), curl, laid.picture)),
  };
}

function findCurl(picture: Picture): Curl | null {
  const factor = Math.ceil(Math.max(picture.width, picture.height) / measuringSide);
  const small = shrinkPicture(picture, factor);
  const { across, down } = measureEdges(small);
  const chains = findEdgeChains(across, Math.round(small.width * 0.045), findDashedEdges(across, down).across);
  const curl = measureCurl(chains, small.width, small.height);
  return curl && enlargeCurl(curl, factor);
}

function inCurled(box: Box, curl: Curl, picture: Picture): Box {
  const corners = cornersOf(box).map(({ x, y }) => asBox({ x, y: rowInCurled(curl, picture, x, y) }));
  return clip(boxAround(corners), picture);
}

/**
 * Lays a page straight: after a camera's perspective or a crooked scan, rules run along rows and columns again. The whole
 * picture is kept, not only the table, since titles stand outside. A picture that is straight already comes back as it is.
 */
function layStraight(picture: Picture): Straightened {
  const factor = Math.ceil(Math.max(picture.width, picture.height) / measuringSide);
  const small = shrinkPicture(picture, factor);
  // A page seen steeply is first turned roughly, by its strokes: rules that climb too fast are not seen as rules.
  const rough = roughPose(small);
  const first = rough && frameWhole(small, rough);
  const turned = first ? warpPicture(small, first.toSource, first.width, first.height) : small;
  const isOutline = first && ((point: Point) => isAtEdge(applyHomography(first.toSource, point), small));
  const fine = measurePose(turned, isOutline);
  const second = fine && frameWhole(turned, fine);
  if (!first && !second) return untouched(picture);
  const frame =
    first && second ? { ...second, toSource: multiply(first.toSource, second.toSource) } : (second ?? first)!;
  return drawStraight(picture, frame, factor);
}

/** Draws the picture anew as framed in a picture `factor` times smaller. */
function drawStraight(picture: Picture, frame: Frame, factor: number): Straightened {
  const [width, height] = [frame.width * factor, frame.height * factor];
  const scale = Math.min(1, Math.max(largestSide, picture.width, picture.height) / Math.max(width, height));
  const shrink: Homography = [1 / (scale * factor), 0, 0, 0, 1 / (scale * factor), 0, 0, 0, 1];
  const toSource = multiply([factor, 0, 0, 0, factor, 0, 0, 0, 1], multiply(frame.toSource, shrink));
  return {
    picture: warpPicture(picture, toSource, Math.round(width * scale), Math.round(height * scale)),
    changed: true,
    toOriginal: (box) =>
      clip(boxAround(cornersOf(box).map((corner) => asBox(applyHomography(toSource, corner)))), picture),
  };
}

function isAtEdge({ x, y }: Point, { width, height }: Picture): boolean {
  const near = 4;
  return x < near || y < near || x > width - near || y > height - near;
}

function untouched(picture: Picture): Straightened {
  return { picture, changed: false, toOriginal: (box) => box };
}

/** The mapping from a straightened picture back to its source, and the size that keeps the whole source in view. */
type Frame = { readonly toSource: Homography; readonly width: number; readonly height: number };

function frameWhole(picture: Picture, pose: Pose): Frame {
  const { width, height } = picture;
  const quad = quadOfPose(pose, width, height);
  const rectangle = rectangleFor(quad, width, height);
  const toSource = homographyBetween(rectangle, quad);
  if (toSource === null) return { toSource: [1, 0, 0, 0, 1, 0, 0, 0, 1], width, height };
  const toStraight = invertHomography(toSource);
  const corners = cornersOf({ x: 0, y: 0, width, height }).map((corner) => applyHomography(toStraight, corner));
  const frame = boundFrame(boxAround(corners.map(asBox)), width, height);
  return {
    toSource: multiply(toSource, [1, 0, frame.x, 0, 1, frame.y, 0, 0, 1]),
    width: Math.round(frame.width),
    height: Math.round(frame.height),
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
