import { changeLines, linesOfSheet, spelledOut } from '../grids/lines-of-sheet.ts';
import type { Sheet, TextLine } from '../sheet.ts';
import type { TimeMention } from './clock-times.ts';
import { findTimes } from './clock-times.ts';

/** "All times pm unless shown", "(Times are p.m.)": a sentence that says this and nothing else. */
const STATEMENT =
  /^\W*(?:all )?times(?: (?:are|is|shown|given|in|the|all))* ([ap])\.?\s?m\b\.?(?: (?:unless|except)[^.;]*)?\W*$/iu;
const SENTENCE_END = /(?<=[!;)]|[^.\s]{3}\.)\s+(?=\p{Lu})/u;

/** Lessons of one sheet lie no further apart, and none begins later. */
const LONGEST_DAY = 9 * 60;
const LATEST_START = 22 * 60;

/**
 * What a sheet says once of all its times is written behind each that says nothing else: "5.15 - 6.15" becomes "5.15 - 6.15pm".
 * Not where the day would then be longer than a day at school, or end in the night: the sentence was meant for something else.
 */
export function spellStatedHalf(sheet: Sheet): Sheet {
  const lines = linesOfSheet(sheet);
  const stated = lines
    .flatMap(({ text }) => text.split(SENTENCE_END))
    .flatMap((text) => STATEMENT.exec(text)?.[1] ?? []);
  const half = new Set(stated.map((letter) => letter.toLowerCase()));
  if (half.size !== 1 || sheet.grids.length !== 1) return sheet;
  const isAfternoon = half.has('p');
  const starts = lines.flatMap(bareTimes).map(({ start }) => (start.hour % 12) * 60 + start.minute);
  const isPlausible = Math.max(...starts) - Math.min(...starts) <= LONGEST_DAY;
  const isLate = isAfternoon && Math.max(...starts) + 12 * 60 > LATEST_START;
  if (starts.length === 0 || !isPlausible || isLate) return sheet;
  return changeLines(sheet, (line) => spelledOut(line, withHalf(line, isAfternoon ? 'pm' : 'am')));
}

/** Times without am or pm that could have either. */
function bareTimes({ text }: TextLine): readonly TimeMention[] {
  return findTimes(text).filter(
    ({ start, end }) =>
      start.half === null && (end ?? start).half === null && Math.max(start.hour, end?.hour ?? 0) <= 12,
  );
}

function withHalf(line: TextLine, half: string): string {
  return bareTimes(line).reduceRight((done, { to }) => `${done.slice(0, to)}${half}${done.slice(to)}`, line.text);
}
