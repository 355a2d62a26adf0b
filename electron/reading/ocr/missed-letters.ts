import type { Box } from '../../../shared/timetable/geometry.ts';
import { area, contains, rowSpan } from '../../../shared/timetable/geometry.ts';
import type { Picture } from '../page/page.ts';
import { cutOutLine } from './cut-out.ts';
import { findInk } from './ink.ts';
import type { LineBox } from './line-box.ts';
import { boxOfLine, isTall, lineBoxOf } from './line-box.ts';

/** Kept away from the cell's border, which is ink as well. */
const INSET = 5;
/** Letter heights in pixels that can be read at all, and that still are letters. */
const LETTER = { least: 8, most: 80 };
const LOOK_HEIGHT = 160;
/** White around the letter, in heights of it. */
const MARGIN = 0.35;
/** In a higher strip there is room for a drawing. */
const MOST_STRIP = 2.5;
/** Of a large cell a thin letter covers no more than this. */
const LEAST_SHARE = 0.003;
/** A solid patch is a fill or a picture; a few specks are dirt. */
const INKED = { least: 0.1, most: 0.85 };

/** A strip of a cell lower than this share of a line's height holds no letter. */
const LEAST_STRIP = 0.4;
/** Height of a letter that belongs to the lines around it, in heights of their boxes. */
const OF_A_LINE = { least: 0.2, most: 0.9 };

/** Height of a large letter over a line, in heights of the line's box. */
const LARGE = { least: 0.6, most: 2 };

/**
 * Boxes for letters that nobody saw: the detector was taught words, and overlooks some of the single letters that are
 * spelled down a column of cells, or that a narrow cell broke off a word ("Math", "s").
 */
export function missedLetters(picture: Picture, boxes: readonly LineBox[], cells: readonly Box[]): LineBox[] {
  const largest = (picture.width * picture.height) / 20;
  return cells
    .filter((cell) => area(cell) < largest)
    .flatMap((cell) => {
      const inside = boxes.filter((box) => contains(cell, box.cx, box.cy));
      return inside.length === 0 ? (letterIn(picture, cell, INSET) ?? []) : lettersBetween(picture, cell, inside);
    });
}

/** Looks into the strips of a cell between its lines, where all of them lie upright. */
function lettersBetween(picture: Picture, cell: Box, lines: readonly LineBox[]): LineBox[] {
  if (lines.some((line) => isTall(line) || line.tilt !== 0)) return [];
  const height = Math.min(...lines.map((line) => line.height));
  const rows = lines.map((line) => rowSpan(boxOfLine(line))).toSorted((a, b) => a.from - b.from);
  const above = letterAbove(picture, cell, rows[0]!, height);
  const between = rows.flatMap(({ to: top }, i) => {
    const next = rows[i + 1];
    const strip = { ...cell, y: top, height: (next ? next.from : cell.y + cell.height - INSET) - top };
    if (strip.height < LEAST_STRIP * height || strip.height > MOST_STRIP * height) return [];
    const letter = letterIn(picture, strip, 0);
    const size = letter ? letter.height / (1 + 2 * MARGIN) : 0;
    return letter && size >= OF_A_LINE.least * height && size <= OF_A_LINE.most * height ? [letter] : [];
  });
  return above ? [above, ...between] : between;
}

/** A large letter over the cell's first line: a lesson named by one letter, its teacher below. */
function letterAbove(picture: Picture, cell: Box, first: { readonly from: number }, height: number): LineBox | null {
  // A strip as high as a tall cell could hold anything: only what stands next to the line is looked at.
  const top = Math.max(cell.y + INSET, first.from - MOST_STRIP * height);
  const strip = { ...cell, y: top, height: first.from - top };
  if (strip.height < LETTER.least) return null;
  const letter = letterIn(picture, strip, 0);
  const size = letter ? letter.height / (1 + 2 * MARGIN) : 0;
  return letter && size >= LARGE.least * height && size <= LARGE.most * height ? letter : null;
}

function letterIn(picture: Picture, cell: Box, insetRows: number): LineBox | null {
  const inner = {
    x: cell.x + INSET,
    y: cell.y + insetRows,
    width: cell.width - 2 * INSET,
    height: cell.height - 2 * insetRows,
  };
  if (Math.min(inner.width, inner.height) < LETTER.least) return null;
  const view = { box: lineBoxOf(inner), angle: 0 } as const;
  const look = cutOutLine(picture, view, Math.round(Math.min(LOOK_HEIGHT, inner.height)));
  const ink = findInk(look, LEAST_SHARE);
  if (!ink) return null;
  const columns = Array.from({ length: look.width }, (_, x) => x).filter((x) => inkedRows(ink, x) > 0);
  const [from, to] = [columns[0] ?? 0, (columns.at(-1) ?? 0) + 1];
  const inked = columns.reduce((sum, x) => sum + inkedRows(ink, x), 0) / ((to - from) * (ink.bottom - ink.top));
  const scaleX = inner.width / look.width;
  const scaleY = inner.height / look.height;
  const [width, height] = [(to - from) * scaleX, (ink.bottom - ink.top) * scaleY];
  const isLetter = height >= LETTER.least && height <= LETTER.most && width <= 1.6 * height;
  if (!isLetter || inked < INKED.least || inked > INKED.most) return null;
  const margin = MARGIN * height;
  return lineBoxOf({
    x: inner.x + from * scaleX - margin,
    y: inner.y + ink.top * scaleY - margin,
    width: width + 2 * margin,
    height: height + 2 * margin,
  });
}

function inkedRows({ cover, width, top, bottom }: NonNullable<ReturnType<typeof findInk>>, x: number): number {
  let rows = 0;
  for (let y = top; y < bottom; y++) if (cover[y * width + x]! > 0.5) rows++;
  return rows;
}
