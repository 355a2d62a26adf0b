import type { FractionBox } from './blocks-at.ts';

/** A box in fractions of the page as the style that puts an element there. */
export function percentBox([left, top, width, height]: FractionBox) {
  return { left: `${left * 100}%`, top: `${top * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` };
}
