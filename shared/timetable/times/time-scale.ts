import type { TimeMention } from './clock-times.ts';
import { findTimes } from './clock-times.ts';
import { readDayLabel } from '../days/day-names.ts';
import type { Box, Span } from '../geometry.ts';
import { boxAround, columnSpan, middle, rowSpan, sharedLength, spanLength } from '../geometry.ts';
import { textOfCell } from '../grids/lines-of-sheet.ts';
import type { Grid, GridCell, Sheet, TextLine } from '../sheet.ts';
import { resolveInOrder } from './time-order.ts';

/**
 * Some programs draw time as a scale: the hours stand at the lines, and lessons of any length lie between them. A row or
 * column of at least three lone times at which lessons begin and end (and not within cells of their own beside the lessons) becomes
 * one cell from each line to the next, so that it is read like any other column of times.
 */
export function adoptTimeScale(sheet: Sheet): Sheet {
  let loose = sheet.loose;
  const grids = sheet.grids.map((grid) => {
    const scale = bestScale(grid, loose);
    if (!scale) return grid;
    const used = new Set(scale.labels.map((label) => label.line));
    loose = loose.filter((line) => !used.has(line));
    return withScale(grid, scale);
  });
  return { ...sheet, grids, loose };
}

/** Which way time runs. */
type Runs = 'down' | 'across';

type Label = { readonly line: TextLine; readonly mention: TimeMention; readonly cell: GridCell | null };

type Scale = {
  readonly runs: Runs;
  readonly labels: readonly Label[];
  /** Where each label's line lies along the scale. */
  readonly at: readonly number[];
  readonly lessons: readonly GridCell[];
  /** The usual distance between two labels. */
  readonly step: number;
  /** Lessons reach so much further than their cards, in page units. */
  readonly apart: number;
  /** Share of the lessons' edges that lie at a label. */
  readonly share: number;
};

const FEWEST_LABELS = 3;
const FEWEST_LESSONS = 3;

/** An edge this far from a line, as a share of the usual step between labels, still lies on it. */
const ON_LINE = 0.08;

/** Lessons between the lines are what scales are for, but some must begin or end at one. */
const LEAST_SHARE = 0.5;

/** White between two cards, as a share of the usual step: more is a break between two lessons. */
const WIDEST_WHITE = 0.1;

/** Labels outside the cells that stand as evenly as their times run are a scale as it is: few lessons need to begin at them. */
const EVEN = 0.06;
const LEAST_SHARE_OF_EVEN = 0.15;

/** Labels in cells of their own, in line with the lessons, explain the edges as well: the scale must do so clearly better. */
const CLEARLY = 0.2;

function bestScale(grid: Grid, loose: readonly TextLine[]): Scale | null {
  const found = (['down', 'across'] as const).flatMap((runs) =>
    columnsOfLabels(grid, loose, runs).flatMap((labels) => scaleOf(grid, labels, runs) ?? []),
  );
  return found.toSorted((a, b) => b.share - a.share)[0] ?? null;
}

function alongSpan(box: Box, runs: Runs): Span {
  return runs === 'down' ? rowSpan(box) : columnSpan(box);
}

function acrossSpan(box: Box, runs: Runs): Span {
  return runs === 'down' ? columnSpan(box) : rowSpan(box);
}

/** Lone times, in cells that hold nothing else or beside the grid, that stand below (or beside) each other and rise. */
function columnsOfLabels(grid: Grid, loose: readonly TextLine[], runs: Runs): readonly (readonly Label[])[] {
  const inCells = grid.cells.flatMap((cell) => {
    const labels = cell.lines.map((line) => labelOf(line, cell));
    return labels.every((label) => label !== null) ? labels : [];
  });
  const outside = loose.filter((line) => isBesideGrid(line, grid, runs)).map((line) => labelOf(line, null));
  const columns: Label[][] = [];
  for (const label of [...inCells, ...outside.filter((one) => one !== null)]) {
    const span = acrossSpan(label.line.box, runs);
    const column = columns.find(([first]) => first && isInLine(span, acrossSpan(first.line.box, runs)));
    if (column) column.push(label);
    else columns.push([label]);
  }
  return columns
    .map((column) => column.toSorted((a, b) => alongSpan(a.line.box, runs).from - alongSpan(b.line.box, runs).from))
    .filter((column) => column.length >= FEWEST_LABELS && doRise(column));
}

function labelOf(line: TextLine, cell: GridCell | null): Label | null {
  const [mention, ...more] = findTimes(line.text);
  if (!mention || more.length > 0 || mention.end !== null || line.angle !== 0) return null;
  const rest = line.text.slice(0, mention.from) + line.text.slice(mention.to);
  return /[\p{L}\p{N}]/u.test(rest) ? null : { line, mention, cell };
}

function isInLine(a: Span, b: Span): boolean {
  return sharedLength(a, b) > 0.5 * Math.min(spanLength(a), spanLength(b));
}

/** Next to the grid's side, within its length and no further off than a label is wide or a few lines high. */
function isBesideGrid(line: TextLine, grid: Grid, runs: Runs): boolean {
  const [own, whole] = [acrossSpan(line.box, runs), acrossSpan(grid.box, runs)];
  const [along, length] = [alongSpan(line.box, runs), alongSpan(grid.box, runs)];
  const reach = Math.max(2 * line.box.width, 3 * line.box.height);
  const isBeside = middle(own) < whole.from ? whole.from - own.to < reach : own.from - whole.to < reach;
  return isBeside && along.to > length.from - reach && along.from < length.to + reach;
}

function doRise(column: readonly Label[]): boolean {
  const times = resolveInOrder(column.map(({ mention }) => mention));
  return times.every((time, index) => index === 0 || time.start > (times[index - 1]?.start ?? 0));
}

function scaleOf(grid: Grid, labels: readonly Label[], runs: Runs): Scale | null {
  const lessons = lessonsBeside(grid, labels, runs);
  if (lessons.length < FEWEST_LESSONS) return null;
  const spans = labels.map(({ line }) => alongSpan(line.box, runs));
  const gaps = spans.slice(1).map((span, index) => span.from - (spans[index]?.from ?? 0));
  const step = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0;
  const apart = whiteBetween(lessons, runs, step) / 2;
  const edges = lessons.flatMap((cell) => {
    const { from, to } = alongSpan(cell.box, runs);
    return [from - apart, to + apart];
  });
  const shareAt = (places: readonly number[]) =>
    edges.filter((edge) => places.some((place) => Math.abs(edge - place) < ON_LINE * step)).length / edges.length;
  const cells = labels.flatMap(({ cell }) => (cell ? [alongSpan(cell.box, runs)] : []));
  const byCells = shareAt(cells.flatMap(({ from, to }) => [from, to]));
  const ways = [spans.map(middle), spans.map(({ from }) => from), spans.map(({ to }) => to)];
  const best = ways.map((at) => ({ at, share: shareAt(at) })).reduce((a, b) => (b.share > a.share ? b : a));
  const least = runEvenly(labels, spans.map(middle)) ? LEAST_SHARE_OF_EVEN : Math.max(LEAST_SHARE, byCells + CLEARLY);
  if (best.share < least) return null;
  return {
    runs,
    labels,
    lessons,
    step,
    apart,
    share: best.share,
    at: best.at.map((place) => nearestEdge(place, edges, step)),
  };
}

/** Cards stand a little apart where one lesson follows right after the other; 0 where cells touch. */
function whiteBetween(lessons: readonly GridCell[], runs: Runs, step: number): number {
  const gaps = lessons.flatMap((cell) => {
    const [own, across] = [alongSpan(cell.box, runs), acrossSpan(cell.box, runs)];
    const behind = lessons
      .filter((other) => isInLine(acrossSpan(other.box, runs), across))
      .map((other) => alongSpan(other.box, runs).from - own.to)
      .filter((gap) => gap >= 0 && gap < WIDEST_WHITE * step);
    return behind.length > 0 ? [Math.min(...behind)] : [];
  });
  return gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0;
}

/** Minute by minute the same distance all along, from label to label. */
function runEvenly(labels: readonly Label[], at: readonly number[]): boolean {
  if (labels.length < FEWEST_EVEN || labels.some(({ cell }) => cell !== null)) return false;
  const starts = resolveInOrder(labels.map(({ mention }) => mention)).map(({ start }) => start);
  const rates = starts.slice(1).map((start, i) => ((at[i + 1] ?? 0) - (at[i] ?? 0)) / (start - (starts[i] ?? 0)));
  const usual = rates.toSorted((a, b) => a - b)[rates.length >> 1] ?? 0;
  return rates.every((rate) => Math.abs(rate - usual) < EVEN * usual);
}

const FEWEST_EVEN = 5;

/** Cells with words in them, out of line with the labels; not the days' headings. */
function lessonsBeside(grid: Grid, labels: readonly Label[], runs: Runs): readonly GridCell[] {
  const band = acrossSpan(boxAround(labels.map(({ line }) => line.box)), runs);
  return grid.cells.filter((cell) => {
    const text = textOfCell(cell);
    const isInBand = sharedLength(acrossSpan(cell.box, runs), band) > 0.5 * spanLength(band);
    return /\p{L}{2}/u.test(text) && !isInBand && readDayLabel(text).length === 0;
  });
}

function nearestEdge(place: number, edges: readonly number[], step: number): number {
  const near = edges.filter((edge) => Math.abs(edge - place) < ON_LINE * step);
  return near.length === 0 ? place : near.reduce((sum, edge) => sum + edge, 0) / near.length;
}

function withScale(grid: Grid, scale: Scale): Grid {
  const { runs, labels, at, step } = scale;
  const replaced = new Set(labels.map(({ cell }) => cell));
  const whole = boxAround(labels.map(({ line, cell }) => cell?.box ?? line.box));
  const end = alongSpan(grid.box, runs).to;
  const steps = labels.map(({ line }, index): GridCell => {
    const from = at[index] ?? 0;
    // Behind the last line a grid may go on for another step, or end there.
    const last = end - from > 0.5 * step ? Math.min(end, from + step) : from + ON_LINE * step;
    const length = (at[index + 1] ?? last) - from;
    const box =
      runs === 'down'
        ? { x: whole.x, y: from, width: whole.width, height: length }
        : { x: from, y: whole.y, width: length, height: whole.height };
    return { box, lines: [line], fill: null, isOnLine: true };
  });
  const others = grid.cells.filter((cell) => !replaced.has(cell));
  const cells = [...steps, ...others.map((cell) => (scale.lessons.includes(cell) ? reachOn(cell, scale) : cell))];
  return { box: boxAround(cells.map((cell) => cell.box)), cells };
}

function reachOn(cell: GridCell, { apart, runs }: Scale): GridCell {
  const { x, y, width, height } = cell.box;
  const box =
    runs === 'down'
      ? { x, width, y: y - apart, height: height + 2 * apart }
      : { y, height, x: x - apart, width: width + 2 * apart };
  return { ...cell, box };
}
