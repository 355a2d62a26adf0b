import { columnSpan, rowSpan } from '../geometry.ts';
import { changeLines, linesOfSheet, spelledOut } from '../grids/lines-of-sheet.ts';
import { rowsOfLines } from '../grids/rows-of-lines.ts';
import type { Sheet, TextLine } from '../sheet.ts';

/** Fewer numbers than this may count anything. */
const FEWEST_HOURS = 6;

/**
 * "9 10 11 12 1 2 3" in a row: numbers that go on from twelve to one count the hours of a clock and nothing else, neither
 * periods nor the days of a month. They are read as the times that they say.
 */
export function spellBareHours(sheet: Sheet): Sheet {
  const numbers = linesOfSheet(sheet).filter((line) => line.angle === 0 && /^(?:[1-9]|1[0-2])$/.test(line.text.trim()));
  if (numbers.length < FEWEST_HOURS) return sheet;
  const hours = new Set([rowSpan, columnSpan].flatMap((across) => rowsOfLines(numbers, { across }).flatMap(hoursOf)));
  if (hours.size === 0) return sheet;
  const spell = (line: TextLine) => (hours.has(line) ? spelledOut(line, `${line.text.trim()}:00`) : line);
  return changeLines(sheet, spell);
}

/** The whole row where every number follows on the one before as on the face of a clock, once past twelve. */
function hoursOf(row: readonly TextLine[]): readonly TextLine[] {
  const hours = row.map((line) => Number(line.text));
  const pairs = hours.slice(1).map((hour, index) => [hours[index] ?? 0, hour] as const);
  const isClock = pairs.every(([before, after]) => after === (before % 12) + 1);
  const isPastTwelve = pairs.filter(([before]) => before === 12).length === 1;
  return row.length >= FEWEST_HOURS && isClock && isPastTwelve ? row : [];
}
