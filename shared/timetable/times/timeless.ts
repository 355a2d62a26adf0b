import { findTimes } from './clock-times.ts';
import { linesOfSheet } from '../grids/lines-of-sheet.ts';
import type { ReadBlock } from '../reading.ts';
import type { Sheet } from '../sheet.ts';

/** So many printed times are no chance: the sheet says when its lessons take place. */
const FEWEST_TIMES = 3;

/** True when a sheet prints times anywhere, in cells or around them. */
export function printsTimes(sheet: Sheet): boolean {
  const lines = linesOfSheet(sheet);
  return lines.filter((line) => findTimes(line.text).length > 0).length >= FEWEST_TIMES;
}

/** On a sheet that prints times, a lesson with neither a time nor a period waits for a look. */
export function markTimeless(block: ReadBlock): ReadBlock {
  if (block.start !== null || block.period !== null || block.reasons.includes('time-missing')) return block;
  return { ...block, needsReview: true, reasons: [...block.reasons, 'time-missing'] };
}
