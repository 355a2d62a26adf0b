import type { Box } from '../../../shared/timetable/geometry.ts';
import { columnSpan, rowSpan, sharedLength } from '../../../shared/timetable/geometry.ts';
import type { Fill, Rule } from './page.ts';

/** Fills whose edges lie this close, in points, touch. */
const TOUCHING = 0.6;

/** No cell is smaller, in points: fills of that size are drawings. */
const SMALLEST = 6;

/** More fills than this draw a picture, not a table. */
const MOST_FILLS = 3000;

/** A row of a table is at most this many times as tall as its tallest filled row. */
const TALLER = 1.6;

/**
 * A table fills its cells one by one: where two boxes of one colour stand side by side, no border shows between them, but
 * the file knows it. Such a row says where all columns of its table are: they run on through white rows, as far as the rules
 * between the rows go. Empty where no fills touch.
 */
export function seamsBetween(fills: readonly Fill[], rules: readonly Rule[]): readonly Rule[] {
  const cells = fills.filter(({ box }) => box.width > SMALLEST && box.height > SMALLEST);
  if (cells.length > MOST_FILLS) return [];
  const edges = [...new Set(touchingPairs(cells).flatMap(([left, right]) => [left.x, right.x, right.x + right.width]))];
  const columns = edges.toSorted((a, b) => a - b).filter((x, at, all) => at === 0 || x - (all[at - 1] ?? 0) > TOUCHING);
  return columns.flatMap((x) => seamsAt(x, cells, rules));
}

function touchingPairs(cells: readonly Fill[]): readonly (readonly [Box, Box])[] {
  return cells.flatMap((left) =>
    cells
      .filter((right) => standSideBySide(left.box, right.box) && isSameColour(left, right))
      .map((right) => [left.box, right.box] as const),
  );
}

function isSameColour(a: Fill, b: Fill): boolean {
  return a.colour.every((part, index) => part === b.colour[index]);
}

function standSideBySide(left: Box, right: Box): boolean {
  const isTouching = Math.abs(columnSpan(left).to - right.x) < TOUCHING;
  return isTouching && sharedLength(rowSpan(left), rowSpan(right)) > Math.max(left.height, right.height) - TOUCHING;
}

/** Along all fills that begin or end at `x`, and through the white between and below them. */
function seamsAt(x: number, cells: readonly Fill[], rules: readonly Rule[]): readonly Rule[] {
  const isAt = (edge: number) => Math.abs(edge - x) < TOUCHING;
  const beside = cells.filter(({ box }) => isAt(box.x) || isAt(box.x + box.width)).map(({ box }) => rowSpan(box));
  const reach = TALLER * Math.max(...beside.map(({ from, to }) => to - from));
  const crossing = cells.filter(({ box }) => box.x < x - TOUCHING && box.x + box.width > x + TOUCHING);
  const isWhite = (from: number, to: number) =>
    to - from < reach && crossing.every(({ box }) => sharedLength(rowSpan(box), { from, to }) < TOUCHING);
  const ends = rules.filter((rule) => crosses(rule, x)).map((rule) => ({ from: rule.from.y, to: rule.from.y }));
  const seams: { from: number; to: number }[] = [];
  for (const stretch of [...beside, ...ends].toSorted((a, b) => a.from - b.from)) {
    const last = seams.at(-1);
    if (last && isWhite(last.to, stretch.from)) last.to = Math.max(last.to, stretch.to);
    else seams.push({ ...stretch });
  }
  return seams
    .filter(({ from, to }) => to - from > SMALLEST)
    .map(({ from, to }) => ({ from: { x, y: from }, to: { x, y: to }, thickness: 0 }));
}

/** A rule across the page over `x`, or to it. */
function crosses({ from, to }: Rule, x: number): boolean {
  const isAcross = Math.abs(from.y - to.y) < TOUCHING;
  return isAcross && Math.min(from.x, to.x) < x + TOUCHING && Math.max(from.x, to.x) > x - TOUCHING;
}
