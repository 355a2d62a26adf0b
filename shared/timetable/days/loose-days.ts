import { findDate } from './day-dates.ts';
import { readDayLabel } from './day-names.ts';
import { boxAround, middle, columnSpan, rowSpan, sharedLength } from '../geometry.ts';
import type { Grid, GridCell, Sheet, TextLine } from '../sheet.ts';

/**
 * Calendars print their days above the cards, outside every drawn cell: a row of at least three days right above a grid that
 * names none itself heads its columns. Each day's cell reaches half-way to its neighbours. So it does where all days stand in one
 * coloured strip over the table.
 */
export function adoptLooseDays(sheet: Sheet): Sheet {
  let loose = sheet.loose;
  const grids = sheet.grids.map((grid) => {
    const strip = grid.cells.find((cell) => isStripOfDays(cell, grid));
    if (strip) return withoutStrip(grid, strip);
    if (hasDays(grid) || isUnderOneDay(grid)) return grid;
    const row = dayRowAbove(grid, loose, sheet.grids);
    if (row.length === 0) return grid;
    loose = loose.filter((line) => !row.includes(line));
    return withHeads(grid, row);
  });
  return { ...sheet, grids, loose };
}

/** One cell on top of all others, with nothing in it but different days side by side. */
function isStripOfDays({ box, lines }: GridCell, grid: Grid): boolean {
  const [first] = lines;
  const days = new Set(lines.flatMap((line) => daysOf(line).slice(0, 1)));
  return (
    first !== undefined &&
    lines.length >= 3 &&
    days.size === lines.length &&
    lines.every(
      (line) => line.angle === 0 && sharedLength(rowSpan(line.box), rowSpan(first.box)) > 0.5 * line.box.height,
    ) &&
    grid.cells.every((cell) => cell.lines === lines || cell.box.y > middle(rowSpan(box)))
  );
}

function withoutStrip(grid: Grid, strip: GridCell): Grid {
  const cells = grid.cells.filter((cell) => cell !== strip);
  if (cells.length === 0) return grid;
  const row = strip.lines.toSorted((a, b) => a.box.x - b.box.x);
  return withHeads({ box: boxAround(cells.map((cell) => cell.box)), cells }, row);
}

/** At least two cells name different days by more than two letters: "PE" and "MA" are lessons. */
function hasDays(grid: Grid): boolean {
  const lines = grid.cells.flatMap((cell) => cell.lines.slice(0, 1));
  const named = lines.filter((line) => /\p{L}{3}/u.test(line.text)).flatMap((line) => daysOf(line).slice(0, 1));
  return new Set(named).size >= 2;
}

/** A list of one day, whose name heads all of it. */
function isUnderOneDay({ box, cells }: Grid): boolean {
  const first = cells.toSorted((a, b) => a.box.y - b.box.y)[0];
  const [line, ...more] = first?.lines ?? [];
  return (
    first !== undefined &&
    line !== undefined &&
    more.length === 0 &&
    first.box.width > 0.9 * box.width &&
    namesDay(line)
  );
}

function namesDay(line: TextLine): boolean {
  return daysOf(line).length > 0;
}

/** One day, by a name of at least two letters, with or without a date. */
function daysOf(line: TextLine): readonly string[] {
  const date = findDate(line.text);
  const labels = readDayLabel(date ? line.text.replace(date.text, ' ') : line.text);
  return labels.filter((label) => label.days.length === 1 && label.letters >= 2).flatMap((label) => label.days);
}

/** The lowest row of loose days over the grid, with no other grid between. */
function dayRowAbove(grid: Grid, loose: readonly TextLine[], grids: readonly Grid[]): readonly TextLine[] {
  const between = grids.filter((other) => other !== grid && other.box.y < grid.box.y && isOver(other.box, grid));
  const from = Math.max(-Infinity, ...between.map((other) => other.box.y + other.box.height));
  const above = loose.filter(
    (line) =>
      line.angle === 0 && namesDay(line) && isOver(line.box, grid) && line.box.y < grid.box.y && line.box.y >= from,
  );
  const lowest = above.toSorted((a, b) => b.box.y - a.box.y)[0];
  if (!lowest) return [];
  const row = above.filter((line) => sharedLength(rowSpan(line.box), rowSpan(lowest.box)) > 0.5 * lowest.box.height);
  const days = new Set(row.flatMap((line) => daysOf(line).slice(0, 1)));
  return days.size >= 3 ? row.toSorted((a, b) => a.box.x - b.box.x) : [];
}

function isOver(box: Grid['box'], grid: Grid): boolean {
  const at = middle(columnSpan(box));
  return at > grid.box.x && at < grid.box.x + grid.box.width;
}

function withHeads(grid: Grid, row: readonly TextLine[]): Grid {
  const middles = row.map((line) => middle(columnSpan(line.box)));
  const top = Math.min(...row.map((line) => line.box.y));
  const half = ((middles.at(-1) ?? 0) - (middles[0] ?? 0)) / Math.max(1, row.length - 1) / 2;
  const heads = row.map((line, index): GridCell => {
    const at = middles[index] ?? 0;
    const left = index === 0 ? at - half : (at + (middles[index - 1] ?? at)) / 2;
    const right = index === row.length - 1 ? at + half : (at + (middles[index + 1] ?? at)) / 2;
    return {
      box: { x: left, y: top, width: right - left, height: Math.max(1, grid.box.y - top) },
      lines: [line],
      fill: null,
    };
  });
  const cells = [...heads, ...grid.cells];
  return { box: boxAround(cells.map((cell) => cell.box)), cells };
}
