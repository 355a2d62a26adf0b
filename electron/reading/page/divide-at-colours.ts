import type { Box } from '../../../shared/timetable/geometry.ts';
import type { CellBox } from './cell-box.ts';
import type { Picture } from './page.ts';

/** Colours that differ by less than this, in levels of 255, may be one fill in changing light. */
const OTHER_COLOUR = 7;
/** From one fill to the next a blurred picture takes this many pixels; so many beside them show the colour. */
const BLUR = 3;
const NEAR = 8;
/** A cell is no narrower than this, in pixels and as a part of the page's longer side. */
const NARROWEST = { pixels: 24, ofPage: 0.015 };
/** A cell is looked at in so many rows, all but this part at its top and bottom. */
const ROWS = 15;
const MARGIN = 0.07;
/** Marked words and letters change the colour in some rows, another cell does in nearly all of them. */
const NEARLY_ALL = 0.85;
/** Darker colours than this (sum of all three) are mostly noise. */
const DARK = 110;
/** Colours are compared as if all were this bright, so that a shadow changes nothing. */
const COMMON_BRIGHTNESS = 200;

/**
 * Cells divided where the fill changes its colour, not its brightness, all along a line from top to bottom: a cell has one
 * colour. In a photograph such a border is lost in the grain, pixel by pixel, but not to who looks at whole cells.
 */
export function divideAtColours(cells: readonly CellBox[], picture: Picture): CellBox[] {
  const narrowest = Math.max(NARROWEST.pixels, NARROWEST.ofPage * Math.max(picture.width, picture.height));
  return cells.flatMap(({ box, network }) =>
    divide(box, picture, Math.floor(narrowest)).map((part) => ({ box: part, network })),
  );
}

function divide(box: Box, picture: Picture, narrowest: number): Box[] {
  if (box.width < 2 * narrowest || box.height < narrowest) return [box];
  const looked = Array.from({ length: ROWS }, (_, at) => {
    const down = MARGIN + ((1 - 2 * MARGIN) * at) / (ROWS - 1);
    return Math.floor(box.y + down * box.height);
  });
  if (looked.every((y) => isOneColour(picture, box, y))) return [box];
  const rows = looked.map((y) => coloursOfRow(picture, box, y));
  const steps = findSteps(usualColours(rows), narrowest).filter((at) => isInNearlyAll(rows, at));
  const marks = [0, ...steps, box.width];
  return marks.slice(1).map((end, at) => ({ ...box, x: box.x + marks[at]!, width: end - marks[at]! }));
}

/** Most cells of a drawn page: nothing to be measured. */
function isOneColour({ width, rgb }: Picture, box: Box, y: number): boolean {
  const from = (y * width + Math.floor(box.x)) * 3;
  const end = from + Math.floor(box.width) * 3;
  for (let at = from + 3; at < end; at++) if (rgb[at] !== rgb[at - 3]) return false;
  return true;
}

/** Red and blue of pixel after pixel at a common brightness, which leaves green no choice; 0 where it is too dark. */
type Colours = Float32Array;
type RedAndBlue = readonly [red: number, blue: number];

function coloursOfRow({ width, rgb }: Picture, box: Box, y: number): Colours {
  const colours = new Float32Array(Math.floor(box.width) * 2);
  let from = (y * width + Math.floor(box.x)) * 3;
  for (let to = 0; to < colours.length; to += 2, from += 3) {
    const sum = rgb[from]! + rgb[from + 1]! + rgb[from + 2]!;
    if (sum < DARK) continue;
    colours[to] = (3 * COMMON_BRIGHTNESS * rgb[from]!) / sum;
    colours[to + 1] = (3 * COMMON_BRIGHTNESS * rgb[from + 2]!) / sum;
  }
  return colours;
}

/** For each column the colour that half of the rows do not exceed. */
function usualColours(rows: readonly Colours[]): Colours {
  const usual = new Float32Array(rows[0]!.length);
  const values = new Float32Array(rows.length);
  for (let at = 0; at < usual.length; at++) {
    for (let place = 0; place < rows.length; place++) sortIn(values, place, rows[place]![at]!);
    usual[at] = values[values.length >> 1]!;
  }
  return usual;
}

/** Sorts one more value in among the first `count`: of so few, it takes a fraction of the time that sorting all does. */
function sortIn(values: Float32Array, count: number, value: number): void {
  let place = count;
  for (; place > 0 && values[place - 1]! > value; place--) values[place] = values[place - 1]!;
  values[place] = value;
}

/** The columns where one colour ends and another begins, each plain for a cell's least width on its side. */
function findSteps(colours: Colours, narrowest: number): number[] {
  const steps: { readonly at: number; readonly size: number }[] = [];
  for (let at = narrowest; at < colours.length / 2 - narrowest; at++) {
    const before = meanColour(colours, at - BLUR - NEAR, at - BLUR);
    const after = meanColour(colours, at + BLUR, at + BLUR + NEAR);
    const size = differenceOf(before, after);
    if (size < OTHER_COLOUR) continue;
    const isPlain =
      differenceOf(before, meanColour(colours, at - narrowest, at - BLUR)) < size / 3 &&
      differenceOf(after, meanColour(colours, at + BLUR, at + narrowest)) < size / 3;
    const last = steps.at(-1);
    if (!isPlain) continue;
    if (!last || at - last.at >= narrowest) steps.push({ at, size });
    else if (size > last.size) steps[steps.length - 1] = { at, size };
  }
  return steps.map((step) => step.at);
}

function isInNearlyAll(rows: readonly Colours[], at: number): boolean {
  const changes = rows.map((row): RedAndBlue => {
    const before = meanColour(row, at - BLUR - NEAR, at - BLUR);
    const after = meanColour(row, at + BLUR, at + BLUR + NEAR);
    return [after[0] - before[0], after[1] - before[1]];
  });
  const [red, blue] = [median(changes.map((change) => change[0])), median(changes.map((change) => change[1]))];
  const alike = changes.filter((change) => change[0] * red + change[1] * blue > (red * red + blue * blue) / 2);
  return alike.length >= NEARLY_ALL * rows.length;
}

function meanColour(colours: Colours, from: number, to: number): RedAndBlue {
  let red = 0;
  let blue = 0;
  for (let x = from; x < to; x++) {
    red += colours[x * 2]!;
    blue += colours[x * 2 + 1]!;
  }
  return [red / (to - from), blue / (to - from)];
}

function differenceOf([red, blue]: RedAndBlue, other: RedAndBlue): number {
  const [r, b] = [red - other[0], blue - other[1]];
  return Math.max(Math.abs(r), Math.abs(b), Math.abs(r + b));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
