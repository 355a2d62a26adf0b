import type { BellColumns, TimeInColumn } from './bell-columns.ts';
import { bellColumns } from './bell-columns.ts';
import type { ReadGrid } from '../plans/choose-plan.ts';
import type { TimeMention } from './clock-times.ts';
import { findTimes } from './clock-times.ts';
import { plainWord } from '../days/day-names.ts';
import type { DraftBlock } from '../plans/draft-block.ts';
import { columnSpan, sharedLength, spanLength } from '../geometry.ts';
import { rowsOfLines } from '../grids/rows-of-lines.ts';
import type { Day } from '../reading.ts';
import { periodLabel, periodNumbers } from './period-words.ts';
import type { Sheet, TextLine } from '../sheet.ts';
import type { DayTime } from './time-order.ts';
import { resolveInOrder } from './time-order.ts';

/** Times by the number of their period, or by its name in small letters where it has none. */
type Bells = ReadonlyMap<number | string, DayTime>;

/** The times of the periods as a second table or a legend prints them, those that hold on some days only, and its lines. */
export type BellTimes = {
  readonly byPeriod: Bells;
  readonly ofDays: ReadonlyMap<Day, Bells>;
  readonly lines: ReadonlySet<TextLine>;
};

/** A table or legend needs this many periods: "1: 10:15" alone may be anything. */
const FEWEST_PERIODS = 3;
/** A number and its time stand level. */
const SAME_ROW = 0.6;

/**
 * Reads "1. Stunde 8:00–8:45" wherever it stands beside, below or on another page than the timetable: lines of text, or rows of
 * a table of its own, where "HR" and "Lunch" among the numbers have times as well. `used`: the grids that are timetables
 * themselves. A period with two different times has none, on the days that have a column of their own as on the others.
 */
export function findBellTimes(sheet: Sheet, used: ReadonlySet<unknown>): BellTimes {
  const loose = rowsOfLines(sheet.loose, { share: SAME_ROW });
  const tables = sheet.grids
    .filter((grid) => !used.has(grid))
    .map((grid) =>
      rowsOfLines(
        grid.cells.flatMap((cell) => cell.lines),
        { share: SAME_ROW },
      ),
    );
  const read = tables.map((rows) => ({ rows, columns: columnsIn(rows) }));
  const columns = read.flatMap((table) => table.columns ?? []);
  const plain = read.flatMap((table) => (table.columns ? [] : [table.rows]));
  const beside = [...loose, ...plain.flat()].flatMap((row) => bellsIn(row));
  const bells = [...beside, ...bellsBelow(loose), ...plain.flatMap((rows) => bellsBelow(rows))];
  const usual = columns.flatMap((one) => one.usual);
  const found = { byPeriod: timesOf([...bells, ...usual]), ofDays: timesByDay(columns, timesOf(bells)) };
  const dated = columns.flatMap((one) => one.dated.flatMap((column) => column.bells));
  return saysTimes(found) ? { ...found, lines: linesOf([...bells, ...usual, ...dated]) } : noBells;
}

export const noBells: BellTimes = { byPeriod: new Map(), ofDays: new Map(), lines: new Set() };

/** The times of all periods decided together; none where there are too few, or where they do not follow each other. */
function timesOf(bells: readonly Bell[]): Bells {
  const numbered = bells.filter((bell) => typeof bell.period === 'number');
  if (new Set(numbered.map((bell) => bell.period)).size < FEWEST_PERIODS) return new Map();
  const isInOrder = numbered.every((bell, at) => at === 0 || Number(bell.period) > Number(numbered[at - 1]?.period));
  const inOrder = isInOrder ? bells : numbered.toSorted((a, b) => Number(a.period) - Number(b.period));
  const times = resolveInOrder(inOrder.map((bell) => bell.mention));
  const byPeriod = new Map<number | string, DayTime>();
  for (const [period, same] of Map.groupBy(inOrder, (bell) => bell.period)) {
    const own = same.flatMap((bell) => times[inOrder.indexOf(bell)] ?? []);
    const [first] = own;
    if (first && own.every((time) => isSame(time, first))) byPeriod.set(period, first);
  }
  const isAscending = [...byPeriod.values()].every(
    (time, index, all) => index === 0 || time.start > (all[index - 1]?.start ?? 0),
  );
  return isAscending ? byPeriod : new Map();
}

function linesOf(bells: readonly Bell[]): ReadonlySet<TextLine> {
  return new Set(bells.flatMap((bell) => bell.lines));
}

/** What the columns of a table of times hold for; null where its rows are read like any others. */
function columnsIn(rows: readonly (readonly TextLine[])[]): BellColumns<Bell> | null {
  const first = Math.max(
    0,
    rows.findIndex((row) => bellsOfRow(row).length > 0),
  );
  return bellColumns(rows.slice(0, first).flat(), rows.slice(first).flatMap(bellsOfRow));
}

/** All stretches of time in a row that begins with the number or the name of a period. */
function bellsOfRow(row: readonly TextLine[]): readonly TimeInColumn<Bell>[] {
  const [head, ...rest] = row;
  if (!head || findTimes(head.text).length > 0) return [];
  const numbers = periodNumbers(periodLabel(head.text) ?? '');
  const period = numbers && numbers[0] === numbers[1] ? numbers[0] : plainWord(head.text);
  return rest.flatMap((time) =>
    findTimes(time.text).flatMap((mention) => (mention.end ? [{ bell: { period, mention, lines: row }, time }] : [])),
  );
}

/** The times of each day that has a column of its own, but for those that differ from what the page says of every day. */
function timesByDay(columns: readonly BellColumns<Bell>[], everyDay: Bells): ReadonlyMap<Day, Bells> {
  const dated = columns.flatMap((one) => one.dated);
  const days = new Set(dated.flatMap((column) => column.days));
  return new Map(
    [...days].map((day) => {
      const own = timesOf(dated.filter((column) => column.days.includes(day)).flatMap(({ bells }) => bells));
      const agreed = [...own].filter(([period, time]) => isSame(time, everyDay.get(period) ?? time));
      return [day, new Map(agreed)] as const;
    }),
  );
}

function isSame(a: DayTime, b: DayTime): boolean {
  return a.start === b.start && a.end === b.end;
}

/** `period` is its number, or its name in small letters where it has none. */
type Bell = { readonly period: number | string; readonly mention: TimeMention; readonly lines: readonly TextLine[] };

/**
 * Every "period time" of a row; the period may stand behind its time where nothing stands before it. A second stretch of time
 * right beside the first ("1  8:00-8:45  8:30-9:15") is another time of the same period.
 */
function bellsIn(row: readonly TextLine[]): readonly Bell[] {
  const text = row.map((line) => line.text).join('  ');
  const mentions = findTimes(text);
  let known: Bell | undefined;
  return mentions.flatMap((mention, index): Bell[] => {
    const before = text.slice(mentions[index - 1]?.to ?? 0, mention.from);
    const behind = text.slice(mention.to, mentions[index + 1]?.from ?? text.length);
    // "Lesson times: 1: 8.50–9.50": the period is what stands right before its time.
    const label =
      labelOf(before) ??
      labelOf(before.replace(/^.*\p{L}:\s+/u, '')) ??
      (mentions.length === 1 ? labelOf(behind) : null);
    if (known && mention.end && before.trim() === '') return [{ ...known, mention }];
    const numbers = label === null ? null : periodNumbers(label);
    known = numbers && numbers[0] === numbers[1] ? { period: numbers[0], mention, lines: row } : undefined;
    if (numbers) return known ? [known] : [];
    const [name] = row;
    const isNamed = mentions.length === 1 && row.length > 1 && name && findTimes(name.text).length === 0;
    return isNamed && mention.end ? [{ period: plainWord(name.text), mention, lines: row }] : [];
  });
}

/** A row of periods side by side, and right below it a row of times: each time is that of the one period over it. */
function bellsBelow(rows: readonly (readonly TextLine[])[]): readonly Bell[] {
  return rows.flatMap((row, index) => {
    const periods = row.flatMap((line) => {
      const numbers = periodNumbers(periodLabel(line.text) ?? '');
      return numbers && numbers[0] === numbers[1] ? [{ line, period: numbers[0] }] : [];
    });
    const timed = (rows[index + 1] ?? []).flatMap((line) => findTimes(line.text).map((mention) => ({ line, mention })));
    const bells = timed.flatMap(({ line, mention }): Bell[] => {
      const over = periods.filter((one) => isOver(one.line, line));
      const [only] = over;
      return only && over.length === 1
        ? [{ period: only.period, mention, lines: [...row, ...(rows[index + 1] ?? [])] }]
        : [];
    });
    const isWhole = bells.length === timed.length && new Set(bells.map(({ period }) => period)).size === bells.length;
    return bells.length >= FEWEST_PERIODS && isWhole ? bells : [];
  });
}

/** A number is narrow and its time is wide: they share most of the number. */
function isOver(number: TextLine, time: TextLine): boolean {
  const [own, other] = [columnSpan(number.box), columnSpan(time.box)];
  return sharedLength(own, other) > 0.5 * Math.min(spanLength(own), spanLength(other));
}

function labelOf(text: string): string | null {
  return periodLabel(text.replace(/^[\s,;|·(:=–—-]+|[\s,;|·():=–—-]+$/gu, '').replace(/^(.*?)(?:\s{2,}.*)$/u, '$1'));
}

/** Gives the lessons of a timetable that prints periods but no times the times of their periods. */
export function withBellTimes(read: ReadGrid, bells: BellTimes): ReadGrid {
  return saysTimes(bells) ? { ...read, drafts: read.drafts.map((draft) => timed(draft, bells)) } : read;
}

export function saysTimes({ byPeriod, ofDays }: Omit<BellTimes, 'lines'>): boolean {
  return byPeriod.size > 0 || [...ofDays.values()].some((times) => times.size > 0);
}

function timed(draft: DraftBlock, { byPeriod, ofDays }: BellTimes): DraftBlock {
  if (draft.start.minutes !== null) return draft;
  const { day } = draft.placed;
  const bells = (day && ofDays.get(day)) ?? byPeriod;
  const [from, to] = (draft.period === null ? null : periodNumbers(draft.period)) ?? periodNames(draft);
  const [first, last] = [bells.get(from), bells.get(to)];
  if (!first || !last) return draft;
  return {
    ...draft,
    start: { minutes: first.start, from: 'legend' },
    end: last.end === null ? draft.end : { minutes: last.end, from: 'legend' },
  };
}

/** "HR" beside the row, or "Lunch" across it: the name of a period that has no number. */
function periodNames({ placed, meaning }: DraftBlock): readonly [string, string] {
  const names = (placed.cover?.slots ?? []).map(({ cell }) => plainWord(cell?.text ?? ''));
  const title = plainWord(meaning.title);
  return [names[0] || title, names.at(-1) || title];
}
