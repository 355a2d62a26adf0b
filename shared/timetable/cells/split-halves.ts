import { columnSpan } from '../geometry.ts';
import { rowsOfLines } from '../grids/rows-of-lines.ts';
import type { TextLine } from '../sheet.ts';

/** One text beside another alone may be a lesson and its room. */
const FEWEST_ROWS = 2;

/**
 * Two groups share a cell side by side: every row of it holds two texts, left and right of the same gap, and both halves look alike
 * row by row, with the same lesson or the same bold row in each. Null for every other cell, above all for one lesson whose
 * facts stand in the corners.
 */
export function splitHalves(lines: readonly TextLine[]): readonly (readonly TextLine[])[] | null {
  if (lines.length < 2 * FEWEST_ROWS || lines.some((line) => line.angle !== 0)) return null;
  const rows = rowsOfLines(lines);
  if (rows.length < FEWEST_ROWS || rows.some((row) => row.length !== 2)) return null;
  const [left, right] = [rows.flatMap((row) => row[0] ?? []), rows.flatMap((row) => row[1] ?? [])];
  const edge = Math.max(...left.map((line) => columnSpan(line.box).to));
  const isApart = right.every((line) => line.box.x > edge);
  return isApart && looksTwice(left, right) ? [left, right] : null;
}

function looksTwice(left: readonly TextLine[], right: readonly TextLine[]): boolean {
  const isAlike = left.every((line, index) => line.bold === right[index]?.bold);
  const isSameLesson = left.some((line, index) => line.text === right[index]?.text && /\p{L}/u.test(line.text));
  const isOneRowBold = left.some((line) => line.bold) && left.some((line) => !line.bold);
  return isAlike && (isSameLesson || isOneRowBold);
}
