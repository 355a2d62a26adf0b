/** x, y, width, height as fractions of the page. */
export type FractionBox = readonly [number, number, number, number];

type OnPage = { readonly page: number; readonly box: FractionBox };

/** Cells that differ by less than this on every side are one cell read twice. */
const SAME = 0.004;

/** Everything whose box holds the point, smallest first: the cell before the region around it. */
export function thingsAt<Thing extends OnPage>(things: readonly Thing[], page: number, x: number, y: number): Thing[] {
  return things
    .filter((thing) => thing.page === page && holds(thing.box, x, y))
    .toSorted((a, b) => a.box[2] * a.box[3] - b.box[2] * b.box[3]);
}

/** Those that come from the same place on the sheet: a break across all days is five blocks of one cell. */
export function fromSamePlace<Thing extends OnPage>(things: readonly Thing[], place: OnPage): Thing[] {
  if (!hasExtent(place.box)) return [];
  return things.filter(({ page, box }) => page === place.page && box.every((side, i) => near(side, place.box[i])));
}

/** Whether it is a place at all: what people added stands nowhere on the sheet. */
export function hasExtent([, , width, height]: FractionBox): boolean {
  return width > 0 && height > 0;
}

function near(a: number, b: number | undefined): boolean {
  return b !== undefined && Math.abs(a - b) < SAME;
}

function holds([left, top, width, height]: FractionBox, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}
