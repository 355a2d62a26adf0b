import { findEdgeChains } from './edge-chains.ts';
import { measureEdges } from './edges.ts';
import type { Point } from './homography.ts';
import type { Picture } from './page.ts';
import type { Pencil } from './pencil.ts';
import { fitLines, fitPencil } from './pencil.ts';
import type { Direction } from './stroke-directions.ts';
import { findStrokeDirections } from './stroke-directions.ts';
import { measureTextSlope } from './text-skew.ts';

/** How the rules of the page lie: one pencil for those across, one for those down, in the picture's pixels. */
export type Pose = { readonly across: Pencil; readonly down: Pencil };

/** Rules that climb no faster than this anywhere on the page are followed without help. */
const slightSlope = 0.13;
/** The slopes of a page seen from the side differ by at least this from one end to the other. */
const slightTurn = 0.12;

/** The pose by strokes of all kinds; null where the page lies nearly straight. */
export function roughPose(picture: Picture): Pose | null {
  const { across, down } = findStrokeDirections(picture);
  const isSlight = (direction: Direction | null, length: number): boolean =>
    !direction || Math.abs(direction.tilt) + (Math.abs(direction.convergence) * length) / 2 < slightSlope;
  if (isSlight(across, picture.height) && isSlight(down, picture.width)) return null;
  // Turned paper is turned both ways; strokes that lean in one direction only are slanted letters or the grain of a desk.
  const isOnlyTilted = (one: Direction | null, length: number): boolean =>
    one !== null && Math.abs(one.convergence) * length < slightTurn;
  if ((!down && isOnlyTilted(across, picture.height)) || (!across && isOnlyTilted(down, picture.width))) return null;
  const level = { tilt: 0, convergence: 0, votes: 0 };
  return squareUp(across ?? level, down ?? level);
}

/** Seen by a camera, the two directions of a page are off the square by no more than this where it is turned at all. */
const offSquare = 0.1;

/** Where both directions are tilted but do not fit each other, the one that more strokes run in is right. */
function squareUp(across: Direction, down: Direction): Pose {
  const isOff = across.votes > 0 && down.votes > 0 && Math.abs(across.tilt + down.tilt) > offSquare;
  const asPencil = ({ tilt, convergence }: Direction): Pencil => ({ tilt, convergence, support: 0 });
  if (!isOff) return { across: asPencil(across), down: asPencil(down) };
  return across.votes > down.votes
    ? { across: asPencil(across), down: { ...asPencil(down), tilt: -across.tilt } }
    : { across: { ...asPencil(across), tilt: -down.tilt }, down: asPencil(down) };
}

/** Slopes of rules that are followed: on a picture as it came, and on one that was turned roughly. */
const steepestRule = 0.36;
const roughlyStraight = 0.1;

/**
 * The pose by rules, or by lines of text where there are none; null where the page lies straight. For a picture that was
 * turned roughly before, `isOutline` tells points on the outline of the photograph: a long edge that is none of the page's.
 */
export function measurePose(picture: Picture, isOutline: ((point: Point) => boolean) | null): Pose | null {
  const { width, height } = picture;
  const maps = measureEdges(picture);
  const shortest = Math.round(Math.max(width, height) * 0.045);
  const steepest = isOutline ? roughlyStraight : steepestRule;
  const drawnAcross = findEdgeChains(maps.across, shortest).filter(
    ({ from, fromRow, to, toRow }) => !isOutline?.({ x: from, y: fromRow }) || !isOutline({ x: to, y: toRow }),
  );
  const drawnDown = findEdgeChains(maps.down, shortest).filter(
    ({ from, fromRow, to, toRow }) => !isOutline?.({ x: fromRow, y: from }) || !isOutline({ x: toRow, y: to }),
  );
  const isFlat = (line: { readonly slope: number }): boolean => Math.abs(line.slope) < steepest;
  const linesAcross = fitLines(drawnAcross, width / 2).filter(isFlat);
  const linesDown = fitLines(drawnDown, height / 2).filter(isFlat);
  const across = fitPencil(linesAcross, height / 2, width);
  const down = fitPencil(linesDown, width / 2, height);
  const pose = across || down ? poseOf(across, down) : poseOfText(measureTextSlope(maps.across));
  return isStraight(pose, width, height) ? null : pose;
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

/** Rules that leave their row by less than this part of the page are followed without help. */
const unnoticed = 0.0015;

function isStraight({ across, down }: Pose, width: number, height: number): boolean {
  const steepestAcross = Math.abs(across.tilt) + (Math.abs(across.convergence) * height) / 2;
  const steepestDown = Math.abs(down.tilt) + (Math.abs(down.convergence) * width) / 2;
  return steepestAcross < unnoticed && steepestDown < unnoticed;
}
