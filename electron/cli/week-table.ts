import { Day } from '../../shared/timetable/reading.ts';
import type { ReadBlock } from '../../shared/timetable/reading.ts';

/** One printed table: a heading for each column, then rows of cells; a cell is a list of lines. */
export type TextTable = { readonly head: readonly string[]; readonly rows: readonly (readonly string[][])[] };

const dayNames: Readonly<Record<Day, string>> = {
  ...{ MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday', FR: 'Friday', SA: 'Saturday', SU: 'Sunday' },
};

/** More days than fit beside each other in a terminal go into a table of their own. */
const MOST_DAYS = 7;

/**
 * Lays out lessons as people expect a week: days across, starting times down. Answers several tables where there are more
 * than seven days (dates of a month, a fortnight by date).
 */
export function layOutWeek(blocks: readonly ReadBlock[]): TextTable[] {
  const days = [...Map.groupBy(blocks, columnOf)].toSorted(([a], [b]) => compareTexts(a, b));
  const starts = [...Map.groupBy(blocks, rowOf)].toSorted(([a], [b]) => compareTexts(a, b));
  const tables: TextTable[] = [];
  for (let first = 0; first < days.length; first += MOST_DAYS) {
    tables.push(layOutDays(days.slice(first, first + MOST_DAYS), starts));
  }
  return tables;
}

type Group = [key: string, blocks: readonly ReadBlock[]];

function layOutDays(days: readonly Group[], starts: readonly Group[]): TextTable {
  const rows = starts.map(([start, atStart]) => {
    const usualEnd = mostFrequent(atStart.map((block) => block.end));
    const cells = days.map(([day]) =>
      cellLines(
        atStart.filter((block) => columnOf(block) === day),
        usualEnd,
      ),
    );
    return { label: rowLabel(atStart[0], start, usualEnd), cells };
  });
  const used = rows.filter((row) => row.cells.some((lines) => lines.length > 0));
  return {
    head: ['', ...days.map(([, blocks]) => columnLabel(blocks[0]))],
    rows: used.map((row) => [[row.label], ...row.cells]),
  };
}

/** Sorts weekdays in their order, dates by date, cycle days by name, and lessons without a day last. */
function columnOf(block: ReadBlock): string {
  if (block.date !== null) return `1 ${block.date}`;
  if (block.day !== null) return `2 ${Day.options.indexOf(block.day)}`;
  return block.cycleDay === null ? '4' : `3 ${block.cycleDay}`;
}

function columnLabel(block: ReadBlock | undefined): string {
  const day = block === undefined || block.day === null ? null : dayNames[block.day];
  return [day, block?.date, day === null ? block?.cycleDay : null].filter(Boolean).join(' ') || 'No day';
}

/** Lessons without a time are sorted by their period, below those with one. */
function rowOf(block: ReadBlock): string {
  return block.start === null ? `period ${block.period ?? ''}` : `at ${block.start}`;
}

function rowLabel(block: ReadBlock | undefined, row: string, usualEnd: string | null): string {
  if (block === undefined) return row;
  if (block.start === null) return block.period ?? 'No time';
  return usualEnd === null ? block.start : `${block.start}–${usualEnd}`;
}

function cellLines(blocks: readonly ReadBlock[], usualEnd: string | null): string[] {
  return blocks.flatMap((block) => {
    const title = `${block.title || '(no title)'}${block.needsReview ? ' ?' : ''}`;
    const end = block.end === usualEnd || block.start === null ? null : `until ${block.end ?? '(no end)'}`;
    const details = [end, block.class, block.teacher, block.room, block.weeks, block.notes].filter(Boolean);
    return details.length === 0 ? [title] : [title, `  ${details.join(', ')}`];
  });
}

function mostFrequent(values: readonly (string | null)[]): string | null {
  const counted = [...Map.groupBy(values, (value) => value)].toSorted(([, a], [, b]) => b.length - a.length);
  return counted[0]?.[0] ?? null;
}

function compareTexts(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
