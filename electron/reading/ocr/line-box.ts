import type { Box } from '../../../shared/timetable/geometry.ts';
import type { TextAngle } from '../../../shared/timetable/sheet.ts';

/**
 * Where a line of text stands in a picture: a rectangle around its centre, `width` along the page's rows and `height`
 * along its columns, tilted clockwise by at most 45 degrees. Whether the text in it runs along or up is not said here.
 */
export type LineBox = {
  readonly cx: number;
  readonly cy: number;
  readonly width: number;
  readonly height: number;
  readonly tilt: number;
};

/** A line box together with the way its text runs: what is needed to cut it out upright. */
export type LineView = { readonly box: LineBox; readonly angle: TextAngle };

export function lineBoxOf(box: Box): LineBox {
  return { cx: box.x + box.width / 2, cy: box.y + box.height / 2, width: box.width, height: box.height, tilt: 0 };
}

/** The box itself, its tilt left aside. */
export function boxOfLine({ cx, cy, width, height }: LineBox): Box {
  return { x: cx - width / 2, y: cy - height / 2, width, height };
}

/** Taller than wide by so much that its text more likely runs up or down than along. */
export function isTall(box: LineBox): boolean {
  return box.height >= 1.5 * box.width;
}

/** Length of the line in reading direction, in picture pixels. */
export function lengthOf({ box, angle }: LineView): number {
  return angle === 0 || angle === 180 ? box.width : box.height;
}

/** Extent across the reading direction, in picture pixels. */
export function thicknessOf({ box, angle }: LineView): number {
  return angle === 0 || angle === 180 ? box.height : box.width;
}

export type Axes = {
  /** One pixel further in reading direction. */
  readonly along: { readonly x: number; readonly y: number };
  /** One pixel further down the letters. */
  readonly down: { readonly x: number; readonly y: number };
};

export function axesOf({ box, angle }: LineView): Axes {
  const turn = ((box.tilt + angle) * Math.PI) / 180;
  const x = Math.cos(turn);
  const y = Math.sin(turn);
  return { along: { x, y }, down: { x: -y, y: x } };
}

/** The upright box, in picture pixels, around a stretch of the line; from and to run 0 to 1 in reading direction. */
export function boxOfStretch(view: LineView, from: number, to: number, top = 0, bottom = 1): Box {
  const { along, down } = axesOf(view);
  const length = lengthOf(view);
  const thickness = thicknessOf(view);
  const corners = [from, to].flatMap((part) =>
    [top, bottom].map((depth) => ({
      x: view.box.cx + along.x * (part - 0.5) * length + down.x * (depth - 0.5) * thickness,
      y: view.box.cy + along.y * (part - 0.5) * length + down.y * (depth - 0.5) * thickness,
    })),
  );
  const left = Math.min(...corners.map((corner) => corner.x));
  const upper = Math.min(...corners.map((corner) => corner.y));
  const right = Math.max(...corners.map((corner) => corner.x));
  const lower = Math.max(...corners.map((corner) => corner.y));
  return { x: left, y: upper, width: right - left, height: lower - upper };
}
