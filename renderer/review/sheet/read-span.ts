import type { FractionBox } from './blocks-at.ts';

type OnPage = { readonly box: FractionBox };

/** The part of a page that is worth its width: left and top edge and width, as fractions of the page. */
export type ReadSpan = { readonly left: number; readonly top: number; readonly width: number };

const WHOLE_PAGE: ReadSpan = { left: 0, top: 0, width: 1 };

/** Paper left around the table. */
const AROUND = 0.012;

/** Where the table fills nearly all of its page, the page itself fits: better than a scroll bar for a finger's breadth. */
const NEARLY_ALL = 0.92;

/** A small table on a large page is not magnified beyond what its letters bear. */
const NARROWEST = 0.45;

/**
 * Where the table stands on its page: everything that was read, and all print on the same lines, for the days and times at
 * its edge are no blocks. White margins are left out, so that the table gets the width of the pane.
 */
export function readSpan(things: readonly OnPage[], lines: readonly OnPage[]): ReadSpan {
  if (things.length === 0) return WHOLE_PAGE;
  const top = Math.min(...things.map(({ box }) => box[1]));
  const bottom = Math.max(...things.map(({ box }) => box[1] + box[3]));
  const alongside = lines.filter(({ box }) => box[1] + box[3] / 2 >= top && box[1] + box[3] / 2 <= bottom);
  const boxes = [...things, ...alongside].map(({ box }) => box);
  const left = Math.max(0, Math.min(...boxes.map((box) => box[0])) - AROUND);
  const right = Math.min(1, Math.max(...boxes.map((box) => box[0] + box[2])) + AROUND);
  const width = Math.min(1, Math.max(NARROWEST, right - left));
  const first = Math.min(top, ...lines.map(({ box }) => box[1]));
  if (width > NEARLY_ALL) return { ...WHOLE_PAGE, top: Math.max(0, first - AROUND) };
  return { left: Math.min(left, 1 - width), top: Math.max(0, first - AROUND), width };
}
