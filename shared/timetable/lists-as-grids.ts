import { findTimes } from './clock-times.ts';
import { readDayLabel } from './day-names.ts';
import type { Box } from './geometry.ts';
import { boxAround, columnSpan, rowSpan, sharedLength, spanLength } from './geometry.ts';
import type { Grid, GridCell, TextLine } from './sheet.ts';

/**
 * Lists instead of grids: a day as a heading and below it lines that begin with a time. Each such list becomes a grid of
 * heading, times and titles, so that it is understood like any other. `loose` are the lines outside all grids.
 */
export function listsAsGrids(loose: readonly TextLine[]): {
  readonly grids: readonly Grid[];
  readonly rest: readonly TextLine[];
} {
  const headings = loose.filter((line) => line.angle === 0 && namesDayClearly(line.text));
  const used = new Set<TextLine>();
  const grids = headings.flatMap((heading) => {
    const rows = rowsBelow(heading, headings, loose);
    if (rows.filter((row) => startsWithTime(row.text)).length < 2) return [];
    for (const line of [heading, ...rows]) used.add(line);
    return [gridOf(heading, rows)];
  });
  return { grids, rest: loose.filter((line) => !used.has(line)) };
}

function namesDayClearly(text: string): boolean {
  return readDayLabel(text).some((label) => label.letters >= 3 * label.days.length);
}

function startsWithTime(text: string): boolean {
  const [first] = findTimes(text);
  return first !== undefined && text.slice(0, first.from).replace(/[\s\d.•·*-]/g, '') === '';
}

/** The lines under a heading, down to the next heading that stands above or below it. */
function rowsBelow(heading: TextLine, headings: readonly TextLine[], loose: readonly TextLine[]): readonly TextLine[] {
  const right = Math.min(...headings.filter((other) => isBeside(other, heading)).map((other) => other.box.x), Infinity);
  const bottom = Math.min(
    ...headings.filter((other) => isBelow(other, heading, right)).map((other) => other.box.y),
    Infinity,
  );
  const left = heading.box.x - 2 * heading.box.height;
  return loose.filter(
    (line) =>
      line.angle === 0 &&
      !headings.includes(line) &&
      line.box.y > heading.box.y &&
      line.box.y < bottom &&
      line.box.x >= left &&
      line.box.x < right - heading.box.height,
  );
}

/** Another heading in the same row, further right. */
function isBeside(other: TextLine, heading: TextLine): boolean {
  return (
    other.box.x > heading.box.x + 1 &&
    sharedLength(rowSpan(other.box), rowSpan(heading.box)) > 0.5 * spanLength(rowSpan(heading.box))
  );
}

function isBelow(other: TextLine, heading: TextLine, right: number): boolean {
  return (
    other.box.y > heading.box.y + heading.box.height &&
    other.box.x < right &&
    columnSpan(other.box).to > heading.box.x - 2 * heading.box.height
  );
}

function gridOf(heading: TextLine, rows: readonly TextLine[]): Grid {
  const all = boxAround([heading.box, ...rows.map((row) => row.box)]);
  const starts = rows.filter((row) => startsWithTime(row.text)).toSorted((a, b) => a.box.y - b.box.y);
  const cells = starts.flatMap((row, index): GridCell[] => {
    const top = row.box.y;
    const bottom = starts[index + 1]?.box.y ?? all.y + all.height;
    const below = rows.filter(
      (line) =>
        !starts.includes(line) &&
        line.box.y >= top - 0.5 * row.box.height &&
        line.box.y < bottom - 0.5 * row.box.height,
    );
    const { time, title } = splitAtTime(row);
    const middle = time.box.x + time.box.width;
    const lines = title.text === '' ? below : [title, ...below];
    return [
      { box: { x: all.x, y: top, width: middle - all.x, height: bottom - top }, lines: [time], fill: null },
      {
        box: { x: middle, y: top, width: Math.max(1, all.x + all.width - middle), height: bottom - top },
        lines,
        fill: null,
      },
    ];
  });
  const headingCell: GridCell = { box: { ...heading.box, x: all.x, width: all.width }, lines: [heading], fill: null };
  return { box: all, cells: [headingCell, ...cells] };
}

/** "9:00 - 10:00 Maths" as two lines; boxes are shared out by letters. */
function splitAtTime(line: TextLine): { time: TextLine; title: TextLine } {
  const to = findTimes(line.text)[0]?.to ?? 0;
  const share = to / Math.max(1, line.text.length);
  const part = (text: string, box: Box): TextLine => ({ ...line, text: text.trim(), box });
  return {
    time: part(line.text.slice(0, to), { ...line.box, width: line.box.width * share }),
    title: part(line.text.slice(to).replace(/^[\s:–—-]+/, ''), {
      ...line.box,
      x: line.box.x + line.box.width * share,
      width: line.box.width * (1 - share),
    }),
  };
}
