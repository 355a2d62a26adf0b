import { changeLines, linesOfSheet } from '../grids/lines-of-sheet.ts';
import type { Sheet } from '../sheet.ts';
import { findTimes } from './clock-times.ts';

/** "All times pm unless shown", "Times are p.m." */
const STATEMENT = /\b(?:all times|times are)\b[^.,;]{0,12}?\b([ap])\.?\s?m\b/iu;

/** What a sheet says once of all its times is written behind each that says nothing else: "5.15 - 6.15" becomes "5.15 - 6.15pm". */
export function spellStatedHalf(sheet: Sheet): Sheet {
  const half = linesOfSheet(sheet).flatMap(({ text }) => STATEMENT.exec(text)?.[1] ?? [])[0];
  if (half === undefined) return sheet;
  return changeLines(sheet, (line) => ({ ...line, text: withHalf(line.text, `${half.toLowerCase()}m`) }));
}

function withHalf(text: string, half: string): string {
  const bare = findTimes(text).filter(
    ({ start, end }) =>
      start.half === null && (end ?? start).half === null && Math.max(start.hour, end?.hour ?? 0) <= 12,
  );
  return bare.reduceRight((done, { to }) => `${done.slice(0, to)}${half}${done.slice(to)}`, text);
}
