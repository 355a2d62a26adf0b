import type { ReadGrid } from '../plans/choose-plan.ts';
import type { TimeMention } from './clock-times.ts';
import { findTimes } from './clock-times.ts';
import { daysNamedIn, plainWord } from '../days/day-names.ts';
import type { DraftBlock } from '../plans/draft-block.ts';
import type { Span } from '../geometry.ts';
import { columnSpan, rowSpan, sharedLength, spanLength } from '../geometry.ts';
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

/**
 * Reads "1. Stunde 8:00–8:45" wherever it stands beside, below or on another page than the timetable: lines of text, or rows of
 * a table of its own, where "HR" and "Lunch" among the numbers have times as well. `used`: the grids that are timetables
 * themselves. A period with two different times has none.
 */
export function findBellTimes(sheet: Sheet, used: ReadonlySet<unknown>): BellTimes {
  const loose = rowsOf(sheet.loose);
  const tables = sheet.grids
    .filter((grid) => !used.has(grid))
    .map((grid) => rowsOf(grid.cells.flatMap((cell) => cell.lines)));
  const columns = tables.flatMap((rows) => columnsByDays(rows));
  if (columns.length > 0) return bellsByDays(columns);
  const beside = [...loose, ...tables.flat()].flatMap((row) => bellsIn(row));
  const bells = [...beside, ...bellsBelow(loose), ...tables.flatMap((rows) => bellsBelow(rows))];
  const byPeriod = timesOf(bells);
  return byPeriod.size > 0 ? { ...noBells, byPeriod, lines: linesOf(bells) } : noBells;
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
    if (first && own.every((time) => time.start === first.start && time.end === first.end)) byPeriod.set(period, first);
  }
  const isAscending = [...byPeriod.values()].every(
    (time, index, all) => index === 0 || time.start > (all[index - 1]?.start ?? 0),
  );
  return isAscending ? byPeriod : new Map();
}

function linesOf(bells: readonly Bell[]): ReadonlySet<TextLine> {
  return new Set(bells.flatMap((bell) => bell.lines));
}

/** A column of times with the days that its heading names, empty where it names none. */
type BellColumn = { readonly days: readonly Day[]; readonly bells: readonly Bell[] };

/** "Regular (Mon, Tue, Thu, Fri)" beside "Late start (Wed)": tables whose columns of times hold for different days; else none. */
function columnsByDays(rows: readonly (readonly TextLine[])[]): readonly BellColumn[] {
  const first = rows.findIndex((row) => bellsOfRow(row).length > 0);
  const heads = rows.slice(0, Math.max(0, first)).flat();
  const all = rows.slice(Math.max(0, first)).flatMap(bellsOfRow);
  const columns: { span: Span; bells: Bell[] }[] = [];
  for (const { bell, time } of all) {
    const span = columnSpan(time.box);
    const column = columns.find(
      (one) => sharedLength(one.span, span) > 0.5 * Math.min(spanLength(one.span), spanLength(span)),
    );
    if (column) column.bells.push(bell);
    else columns.push({ span, bells: [bell] });
  }
  const headed = columns.map(({ span, bells }) => ({
    days: heads
      .filter((head) => sharedLength(columnSpan(head.box), span) > 0)
      .flatMap(({ text }) => daysOfHeading(text)),
    bells,
  }));
  return headed.length > 1 && headed.some(({ days }) => days.length > 0) ? headed : [];
}

/** "Friday", "Late start (Wed)". */
function daysOfHeading(text: string): readonly Day[] {
  const named = daysNamedIn(text);
  return named.length > 0 ? named : daysNamedIn(/\(([^)]*)\)/u.exec(text)?.[1] ?? '');
}

/** All stretches of time in a row that begins with the number or the name of a period. */
function bellsOfRow(row: readonly TextLine[]): readonly { readonly bell: Bell; readonly time: TextLine }[] {
  const [head, ...rest] = row;
  if (!head || findTimes(head.text).length > 0) return [];
  const numbers = periodNumbers(periodLabel(head.text) ?? '');
  const period = numbers && numbers[0] === numbers[1] ? numbers[0] : plainWord(head.text);
  return rest.flatMap((time) =>
    findTimes(time.text).flatMap((mention) => (mention.end ? [{ bell: { period, mention, lines: row }, time }] : [])),
  );
}

function bellsByDays(columns: readonly BellColumn[]): BellTimes {
  const usual = columns.find(({ days }) => days.length === 0);
  const ofDays = columns.flatMap(({ days, bells }) => {
    const times = timesOf(bells);
    return times.size > 0 ? days.map((day) => [day, times] as const) : [];
  });
  const byPeriod = usual ? timesOf(usual.bells) : new Map<number | string, DayTime>();
  return { byPeriod, ofDays: new Map(ofDays), lines: new Set(columns.flatMap(({ bells }) => [...linesOf(bells)])) };
}

/** Lines side by side, from left to right. */
function rowsOf(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const rows: TextLine[][] = [];
  for (const line of lines.toSorted((a, b) => a.box.y - b.box.y)) {
    const row = rows.find(([first]) => {
      const shared = first ? sharedLength(rowSpan(first.box), rowSpan(line.box)) : 0;
      return first !== undefined && shared > 0.6 * Math.min(first.box.height, line.box.height);
    });
    if (row) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.box.x - b.box.x));
}

/** `period` is its number, or its name in small letters where it has none. */
type Bell = { readonly period: number | string; readonly mention: TimeMention; readonly lines: readonly TextLine[] };

/** Every "period time" of a row; the period may stand behind its time where nothing stands before it. */
function bellsIn(row: readonly TextLine[]): readonly Bell[] {
  const text = row.map((line) => line.text).join('  ');
  const mentions = findTimes(text);
  return mentions.flatMap((mention, index): Bell[] => {
    const before = text.slice(mentions[index - 1]?.to ?? 0, mention.from);
    const behind = text.slice(mention.to, mentions[index + 1]?.from ?? text.length);
    // "Lesson times: 1: 8.50–9.50": the period is what stands right before its time.
    const label =
      labelOf(before) ??
      labelOf(before.replace(/^.*\p{L}:\s+/u, '')) ??
      (mentions.length === 1 ? labelOf(behind) : null);
    const numbers = label === null ? null : periodNumbers(label);
    if (numbers) return numbers[0] === numbers[1] ? [{ period: numbers[0], mention, lines: row }] : [];
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

export function saysTimes({ byPeriod, ofDays }: BellTimes): boolean {
  return byPeriod.size + ofDays.size > 0;
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
