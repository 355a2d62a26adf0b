import { bannerLines, firstRowOf } from '../account.ts';
import type { ReadGrid } from '../plans/choose-plan.ts';
import { columnSpan, middle, rowSpan, sharedLength, spanLength } from '../geometry.ts';
import type { TextLine } from '../sheet.ts';

/** The lines that stand over one timetable alone, and those that hold for the whole page. */
export type Headings = {
  readonly own: ReadonlyMap<ReadGrid, readonly TextLine[]>;
  readonly page: readonly TextLine[];
};

/**
 * On a page with several timetables, a heading between two of them belongs to the lower one, and the line right above the
 * uppermost ones to them, if the others have headings as well; all else above holds for the page.
 */
export function shareHeadings(timetables: readonly ReadGrid[], outside: readonly TextLine[]): Headings {
  const banners = timetables.map((read) => [read, bannerLines(read)] as const);
  if (timetables.length < 2) {
    return { own: new Map(), page: [...banners.flatMap(([, lines]) => lines), ...outside] };
  }
  const below = timetables.filter((read) => timetables.some((other) => isAbove(other, read)));
  const own = new Map<ReadGrid, readonly TextLine[]>(banners);
  const add = (read: ReadGrid, lines: readonly TextLine[]) => own.set(read, [...(own.get(read) ?? []), ...lines]);
  for (const read of below) add(read, linesBetween(read, timetables, outside));
  const tops = timetables.filter((read) => !below.includes(read));
  const haveHeadings = below.length === 0 || below.some((read) => (own.get(read) ?? []).length > 0);
  for (const read of haveHeadings ? tops : []) add(read, nearestRow(read, timetables, outside));
  const taken = new Set([...own.values()].flat());
  return { own, page: outside.filter((line) => !taken.has(line)) };
}

function isAbove(other: ReadGrid, read: ReadGrid): boolean {
  const [own, theirs] = [columnSpan(read.grid.box), columnSpan(other.grid.box)];
  const overlap = sharedLength(own, theirs) / Math.min(spanLength(own), spanLength(theirs));
  return overlap > 0.3 && middle(rowSpan(other.grid.box)) < middle(rowSpan(read.grid.box)) && other !== read;
}

/** Lines over a timetable and below every one above it. */
function linesBetween(
  read: ReadGrid,
  timetables: readonly ReadGrid[],
  outside: readonly TextLine[],
): readonly TextLine[] {
  const bottom = Math.max(...timetables.filter((other) => isAbove(other, read)).map((other) => endOf(other)));
  const top = firstRowOf(read);
  return outside.filter(
    (line) => isOver(line, read) && middle(rowSpan(line.box)) >= bottom && middle(rowSpan(line.box)) < top,
  );
}

function endOf(read: ReadGrid): number {
  return read.grid.box.y + read.grid.box.height;
}

function isOver(line: TextLine, read: ReadGrid): boolean {
  const [own, grid] = [columnSpan(line.box), columnSpan(read.grid.box)];
  return sharedLength(own, grid) > 0.5 * spanLength(own);
}

/** The row of lines right above a timetable, if none of it reaches over its neighbour. */
function nearestRow(
  read: ReadGrid,
  timetables: readonly ReadGrid[],
  outside: readonly TextLine[],
): readonly TextLine[] {
  const top = firstRowOf(read);
  const above = outside.filter((line) => isOver(line, read) && middle(rowSpan(line.box)) < top);
  const lowest = above.toSorted((a, b) => b.box.y - a.box.y)[0];
  if (!lowest || top - (lowest.box.y + lowest.box.height) > 3 * lowest.box.height) return [];
  const row = above.filter((line) => sharedLength(rowSpan(line.box), rowSpan(lowest.box)) > 0.5 * lowest.box.height);
  const others = timetables.filter((other) => other !== read && !isAbove(read, other));
  return row.some((line) => others.some((other) => sharedLength(columnSpan(line.box), columnSpan(other.grid.box)) > 0))
    ? []
    : row;
}
