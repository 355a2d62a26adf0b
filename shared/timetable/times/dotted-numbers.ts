import { findTimes } from './clock-times.ts';
import { changeLinesInCells, linesOfSheet } from '../grids/lines-of-sheet.ts';
import type { Sheet, TextLine } from '../sheet.ts';

/**
 * On a sheet that writes its times with colons ("8:20-9:10"), "1.14" in a cell is the number of a room; and so it is where most
 * such numbers are no whole five minutes, as hardly a lesson begins. Marks such lines, so that no lesson takes them for its time.
 */
export function markDottedNumbers(sheet: Sheet): Sheet {
  const dotted = sheet.grids.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.filter(isDotted)));
  const odd = dotted.filter(({ text }) => !/[05]$/u.test(text));
  const areRooms = odd.length >= FEWEST_ODD && odd.length > dotted.length / 2;
  if (!areRooms && !writesColons(linesOfSheet(sheet))) return sheet;
  const mark = (line: TextLine) => (isDotted(line) ? { ...line, isNumber: true } : line);
  return { ...sheet, grids: changeLinesInCells(sheet.grids, mark) };
}

const DOTTED = /^\d{1,2}\.\d{2}$/;
const FEWEST_ODD = 4;

function isDotted({ text }: TextLine): boolean {
  return DOTTED.test(text);
}

/** Several stretches of time, every one of them with colons. */
function writesColons(lines: readonly TextLine[]): boolean {
  const stretches = lines.flatMap(({ text }) =>
    findTimes(text).flatMap(({ end, from, to }) => (end === null ? [] : [text.slice(from, to)])),
  );
  return stretches.length >= FEWEST_STRETCHES && stretches.every((text) => /\d:\d\d.*\d:\d\d/u.test(text));
}

const FEWEST_STRETCHES = 3;
