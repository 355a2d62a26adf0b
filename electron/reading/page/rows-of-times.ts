import { findTimes } from '../../../shared/timetable/times/clock-times.ts';
import type { Box, Span } from '../../../shared/timetable/geometry.ts';
import { boxAround, columnSpan, contains, middle, rowSpan, sharedLength } from '../../../shared/timetable/geometry.ts';
import type { Word } from './page.ts';

/** Rows of a grid, and the places where one row was parted into two. */
type PartedRows = { readonly rows: readonly Span[]; readonly cuts: readonly number[] };

/** Every stretch of time in the first column has a row of its own: a row that holds several is cut half-way between them. */
export function partAtTimes(rows: readonly Span[], first: Span, words: readonly Word[]): PartedRows {
  const times = stretchesIn(first, words);
  const cuts = rows.flatMap((row) => {
    const own = times.filter((time) => sharedLength(time, row) > 0).toSorted((a, b) => a.from - b.from);
    return own.slice(1).map((time, at) => (own[at]!.to + time.from) / 2);
  });
  return { rows: rows.flatMap((row) => cutAt(row, cuts)), cuts };
}

/** The rows of print in a column that say when something begins and ends. */
function stretchesIn(column: Span, words: readonly Word[]): Span[] {
  const own = words.filter(({ box, angle }) => angle === 0 && sharedLength(columnSpan(box), column) > 0.5 * box.width);
  const lines: Word[][] = [];
  for (const word of own.toSorted((a, b) => a.box.x - b.box.x)) {
    const line = lines.find(([head]) => isBeside(head!.box, word.box));
    if (line) line.push(word);
    else lines.push([word]);
  }
  return lines
    .filter((line) => findTimes(line.map(({ text }) => text).join(' ')).some(({ end }) => end !== null))
    .map((line) => rowSpan(boxAround(line.map(({ box }) => box))));
}

function isBeside(a: Box, b: Box): boolean {
  return sharedLength(rowSpan(a), rowSpan(b)) > 0.5 * Math.min(a.height, b.height);
}

function cutAt(row: Span, places: readonly number[]): Span[] {
  const marks = [row.from, ...places.filter((y) => y > row.from && y < row.to), row.to];
  return marks.slice(1).map((to, at) => ({ from: marks[at]!, to }));
}

/** Cells on both sides of a cut are one where a text stands across it and nothing else stands in either. */
export function joinAcrossCuts(cells: readonly Box[], cuts: readonly number[], words: readonly Word[]): Box[] {
  return cuts.reduce<Box[]>(
    (all, y) => {
      const across = words.filter(({ box }) => box.y + 0.2 * box.height < y && box.y + 0.8 * box.height > y);
      return across.reduce((joined, { box }) => joinAt(joined, middle(columnSpan(box)), y, across, words), all);
    },
    [...cells],
  );
}

function joinAt(cells: Box[], x: number, y: number, across: readonly Word[], words: readonly Word[]): Box[] {
  const above = cells.find((cell) => contains(cell, x, y) && Math.abs(cell.y + cell.height - y) < 1);
  const below = cells.find((cell) => contains(cell, x, y) && Math.abs(cell.y - y) < 1);
  if (!above || !below || above.x !== below.x || above.width !== below.width) return cells;
  const both = boxAround([above, below]);
  const others = words.filter(
    (word) => !across.includes(word) && contains(both, middle(columnSpan(word.box)), middle(rowSpan(word.box))),
  );
  return others.length > 0 ? cells : [...cells.filter((cell) => cell !== above && cell !== below), both];
}
