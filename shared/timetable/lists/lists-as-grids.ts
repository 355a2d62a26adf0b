import { findTimes } from '../times/clock-times.ts';
import { readDayLabel } from '../days/day-names.ts';
import type { Language } from '../days/day-words.ts';
import type { Box } from '../geometry.ts';
import { boxAround, columnSpan, middle, rowSpan, sharedLength, spanLength } from '../geometry.ts';
import type { Grid, GridCell, TextLine } from '../sheet.ts';

/**
 * Lists instead of grids: a day as a heading and below it rows that say a time and, on either side of it, what takes place.
 * Each such list becomes a grid of heading, times and titles, so that it is understood like any other. `loose` are the
 * lines outside all grids.
 */
export function listsAsGrids(loose: readonly TextLine[]): {
  readonly grids: readonly Grid[];
  readonly rest: readonly TextLine[];
  /** The days side by side above the list are there to choose from, and head no columns. */
  readonly isOfChosenDay: boolean;
} {
  const { headings, isUnderChooser } = withoutChooser(headingsOf(loose), loose);
  const used = new Set<TextLine>();
  const lists = headings.flatMap((heading) => {
    const rows = rowsOf(linesBelow(heading, headings, loose));
    const first = rows.findIndex((row) => timeOf(row) !== null);
    const timed = rows.filter((row) => timeOf(row) !== null);
    if (first === -1 || timed.length < FEWEST_ROWS) return [];
    const own = withoutFarRows(rows.slice(first));
    for (const line of [heading, ...own.flat()]) used.add(line);
    return [{ heading, rows: own }];
  });
  const paired = lists.map(({ rows }) => pairsOf(timedRows(rows)));
  const arePairs = timesStandInPairs(paired);
  const grids = lists.map(({ heading, rows }, index) =>
    gridOf(heading, rows, (arePairs && paired[index]) || timedRows(rows).map((from) => ({ from, to: null }))),
  );
  // Days side by side over one column of times head a grid: only the day beside the times seems to have a list.
  if (grids.length < MOST_HEADINGS * headings.length) return { grids: [], rest: loose, isOfChosenDay: false };
  return {
    grids,
    rest: loose.filter((line) => !used.has(line)),
    isOfChosenDay: isUnderChooser && grids.length > 0,
  };
}

/** Nearly all headings must have a list of their own. */
const MOST_HEADINGS = 0.6;

const FEWEST_ROWS = 2;

/**
 * Programs on telephones show the days of the week side by side to choose from ("Mo", "Tu"), and below them the chosen one over
 * its list: only this one is a heading.
 */
function withoutChooser(
  headings: readonly TextLine[],
  loose: readonly TextLine[],
): { readonly headings: readonly TextLine[]; readonly isUnderChooser: boolean } {
  const none = { headings, isUnderChooser: false };
  const [chosen, ...more] = headings.filter((one) => headings.filter((other) => isBeside(other, one)).length === 1);
  if (chosen === undefined || more.length > 0) return none;
  const named = loose.filter((line) => line !== chosen && (headings.includes(line) || namesOneDay(line)));
  const days = named.filter((one) => named.filter((other) => isBeside(other, one)).length >= FEWEST_TO_CHOOSE);
  const timed = loose.filter((line) => timeOf([line]) !== null && days.some((day) => isBelow(line, day)));
  const isRest = headings.every((heading) => heading === chosen || days.includes(heading));
  const isChosen = days.length > 0 && isRest && days.every((day) => isBelow(chosen, day));
  return isChosen && timed.every((line) => isBelow(line, chosen)) ? { headings: [chosen], isUnderChooser: true } : none;
}

function namesOneDay({ text, angle }: TextLine): boolean {
  return angle === 0 && readDayLabel(text).some(({ days }) => days.length === 1);
}

const FEWEST_TO_CHOOSE = 4;

/** Lines that name days in the one language that explains most of them: among Catalan days "PIA" is a lesson, not Friday. */
function headingsOf(loose: readonly TextLine[]): readonly TextLine[] {
  const named = loose
    .filter((line) => line.angle === 0)
    .map((line) => ({ line, languages: languagesOf(line.text) }))
    .filter(({ languages }) => languages.length > 0);
  const all = [...new Set(named.flatMap(({ languages }) => languages))];
  const ofLanguage = (language: Language) =>
    named.filter(({ languages }) => languages.includes(language)).map(({ line }) => line);
  return all.map(ofLanguage).reduce((most, lines) => (lettersIn(lines) > lettersIn(most) ? lines : most), []);
}

/** "Monday", "Monday & Wednesday", "Friday (early release)": the languages in which a text names days and nothing else. */
function languagesOf(text: string): readonly Language[] {
  const bare = text.replace(/[([][^()[\]]*[)\]]\s*$/u, '');
  const labels = readDayLabel(bare).filter((label) => label.letters >= 3 * label.days.length || label.letters >= 6);
  return labels.map((label) => label.language);
}

function lettersIn(lines: readonly TextLine[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}

type Row = readonly TextLine[];

/** Rows down to the first that stands further below the one before than the times of the list are apart: what follows is no list. */
function withoutFarRows(rows: readonly Row[]): readonly Row[] {
  const tops = rows.filter((row) => timeOf(row) !== null).map(topOf);
  const widest = Math.max(...tops.slice(1).map((top, index) => top - (tops[index] ?? top)));
  const lastTimed = rows.findLastIndex((row) => timeOf(row) !== null);
  const far = rows.findIndex((row, at) => at > lastTimed && topOf(row) - topOf(rows[at - 1] ?? row) > FAR * widest);
  return far === -1 ? rows : rows.slice(0, far);
}

const FAR = 1.5;

/** A line and the characters of it that say the time, `to` exclusive. */
type TimeInRow = { readonly line: TextLine; readonly from: number; readonly to: number };

/** The lines that belong to a heading: those below it, down to the next heading, in its own column of the page. */
function linesBelow(heading: TextLine, headings: readonly TextLine[], loose: readonly TextLine[]): readonly TextLine[] {
  const beside = headings.filter((other) => isBeside(other, heading));
  const others = loose.filter((line) => line.angle === 0 && !headings.includes(line));
  const isFlush = beside.filter((one) => hasLinesAtEdge(one, others)).length > 0.5 * beside.length;
  const isOwn = (line: TextLine) => nearestHeading(line, beside, isFlush) === heading;
  const bottom = Math.min(
    ...headings.filter((other) => isBelow(other, heading) && isOwn(other)).map((other) => other.box.y),
    Infinity,
  );
  return others.filter(
    (line) => line.box.y > heading.box.y && line.box.y < bottom - 0.5 * heading.box.height && isOwn(line),
  );
}

/** In the same row of headings; a heading is beside itself. */
function isBeside(other: TextLine, heading: TextLine): boolean {
  return sharedLength(rowSpan(other.box), rowSpan(heading.box)) > 0.5 * spanLength(rowSpan(heading.box));
}

function isBelow(other: TextLine, heading: TextLine): boolean {
  return other.box.y > heading.box.y + heading.box.height;
}

/** Lists begin under the first letter of their headings (`isFlush`), or stand centred under them. */
function nearestHeading(line: TextLine, beside: readonly TextLine[], isFlush: boolean): TextLine | undefined {
  const at = middle(columnSpan(line.box));
  const distance = (heading: TextLine) => {
    if (!isFlush) return Math.abs(at - middle(columnSpan(heading.box)));
    const right = line.box.x + heading.box.height - heading.box.x;
    return right >= 0 ? right : Infinity;
  };
  const [nearest] = beside.toSorted((a, b) => distance(a) - distance(b));
  return nearest && distance(nearest) < Infinity ? nearest : undefined;
}

function hasLinesAtEdge(heading: TextLine, lines: readonly TextLine[]): boolean {
  const atEdge = lines.filter(
    (line) => line.box.y > heading.box.y && Math.abs(line.box.x - heading.box.x) < heading.box.height,
  );
  return atEdge.length >= FEWEST_ROWS;
}

/** Lines side by side, each row from left to right, from the top. */
function rowsOf(lines: readonly TextLine[]): readonly Row[] {
  const rows: TextLine[][] = [];
  for (const line of lines.toSorted((a, b) => a.box.y - b.box.y)) {
    const row = rows.find(
      ([first]) => first && sharedLength(rowSpan(first.box), rowSpan(line.box)) > 0.5 * line.box.height,
    );
    if (row) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.box.x - b.box.x));
}

/** The line of a row that says its time, at its beginning or its end; null where none does. */
function timeOf(row: Row): TimeInRow | null {
  for (const line of row) {
    const [mention] = findTimes(line.text);
    if (!mention) continue;
    const before = line.text.slice(0, mention.from).replace(/[\s.•·*\d()-]/g, '');
    const after = line.text.slice(mention.to).replace(/[\s.)]/g, '');
    if (before === '' || (after === '' && line.text.length <= LONGEST_TITLE))
      return { line, from: mention.from, to: mention.to };
  }
  return null;
}

/** "Homeroom 8:05-8:15" is a row of a list; a whole sentence that ends with a time is not. */
const LONGEST_TITLE = 48;

function gridOf(heading: TextLine, rows: readonly Row[], lessons: readonly TimedLesson[]): Grid {
  const all = boxAround([heading.box, ...rows.flatMap((row) => row.map((line) => line.box))]);
  const third = all.width / 3;
  const cells = lessons.flatMap(({ from: { row, at, found }, to: end }, index): GridCell[] => {
    const next = lessons[index + 1]?.from;
    const top = topOf(row);
    const bottom = next ? topOf(next.row) : all.y + all.height;
    const { time, rest } = takeTime(found, rows.slice(at, next?.at).flat());
    const said = end ? takeTime(end.found, rest) : { time: null, rest };
    const times = said.time ? [time, said.time] : [time];
    return [
      { box: { x: all.x, y: top, width: third, height: bottom - top }, lines: times, fill: null },
      {
        box: { x: all.x + third, y: top, width: all.width - third, height: bottom - top },
        lines: said.rest,
        fill: null,
      },
    ];
  });
  const headingCell: GridCell = { box: { ...heading.box, x: all.x, width: all.width }, lines: [heading], fill: null };
  return { box: all, cells: [headingCell, ...cells] };
}

/** `at` is the place among all rows of the list. */
type TimedRow = { readonly row: Row; readonly at: number; readonly found: TimeInRow };

function timedRows(rows: readonly Row[]): readonly TimedRow[] {
  return rows.flatMap((row, at) => {
    const found = timeOf(row);
    return found ? [{ row, at, found }] : [];
  });
}

/** The row that says when a lesson begins, and the one that says when it ends where that is another. */
type TimedLesson = { readonly from: TimedRow; readonly to: TimedRow | null };

/** Rows that say one time taken two by two; a row that says both ("Pause 09:30 – 09:50") stands by itself. Null where one is left. */
function pairsOf(rows: readonly TimedRow[]): readonly TimedLesson[] | null {
  const lessons: TimedLesson[] = [];
  let open: TimedRow | null = null;
  for (const row of rows) {
    const isWhole = saysStretch(row.found);
    if (isWhole && open) return null;
    if (!isWhole && !isOneTime(row.found)) return null;
    if (isWhole) lessons.push({ from: row, to: null });
    else if (open) lessons.push({ from: open, to: row });
    open = isWhole || open ? null : row;
  }
  return open ? null : lessons;
}

/** Times two by two, closer to each other than to what follows, are the start and the end of one lesson. */
function timesStandInPairs(lists: readonly (readonly TimedLesson[] | null)[]): boolean {
  const paired = lists.flatMap((lessons) => lessons ?? []).filter(({ to }) => to !== null);
  const within = paired.map(({ from, to }) => topOf(to?.row ?? from.row) - topOf(from.row));
  const between = lists.flatMap((lessons) =>
    (lessons ?? []).slice(1).map(({ from }, index) => topOf(from.row) - topOf(lastRow(lessons?.[index]) ?? from.row)),
  );
  const isWhole = lists.every((lessons) => lessons !== null) && paired.length > 0 && between.length > 0;
  return isWhole && Math.max(...within) < CLOSER * Math.min(...between);
}

function lastRow(lesson: TimedLesson | undefined): Row | undefined {
  return (lesson?.to ?? lesson?.from)?.row;
}

function saysStretch({ line }: TimeInRow): boolean {
  return (findTimes(line.text)[0]?.end ?? null) !== null;
}

const CLOSER = 0.7;

/** Nothing but one time in its line. */
function isOneTime({ line, from, to }: TimeInRow): boolean {
  const isAlone = from === 0 && to === line.text.length;
  return isAlone && findTimes(line.text)[0]?.end === null;
}

function topOf(row: Row): number {
  return Math.min(...row.map((line) => line.box.y));
}

/** The time of a row, and what else its lines say; boxes of a divided line are shared out by letters. */
function takeTime(
  { line, from, to }: TimeInRow,
  own: readonly TextLine[],
): { time: TextLine; rest: readonly TextLine[] } {
  const around = [partOf(line, 0, from), partOf(line, to, line.text.length)].filter(saysSomething);
  return { time: partOf(line, from, to), rest: own.flatMap((one) => (one === line ? around : [one])) };
}

function saysSomething(line: TextLine): boolean {
  return /[\p{L}\p{N}]/u.test(line.text);
}

function partOf(line: TextLine, from: number, to: number): TextLine {
  const letters = Math.max(1, line.text.length);
  const box: Box = {
    ...line.box,
    x: line.box.x + (line.box.width * from) / letters,
    width: (line.box.width * (to - from)) / letters,
  };
  const text = line.text
    .slice(from, to)
    .replace(/^[\s:;,.–—•·*|()-]+|[\s:;–—|(-]+$/gu, '')
    .trim();
  return { ...line, text, box };
}
