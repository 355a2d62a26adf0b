import { findTimes } from '../times/clock-times.ts';
import type { TextLine } from '../sheet.ts';
import { isSpelledOutWord } from './school-words.ts';

/**
 * "15:00-16:00", "Chess", "16:00-17:30", "Choir" one below the other: a cell that prints several stretches of time holds as many
 * lessons, each with the lines up to the next time (or, where the cell ends with a time, the lines above it). Null for every other
 * cell.
 */
export function splitTimedLessons(lines: readonly TextLine[]): readonly (readonly TextLine[])[] | null {
  const isTimed = lines.map((line) => saysStretch(line.text));
  if (isTimed.filter(Boolean).length < 2) return null;
  const isLeading = isTimed[0] === true;
  const lessons: TextLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const begins = lessons.length === 0 || (isLeading ? isTimed[index] : isTimed[index - 1]);
    if (begins) lessons.push([line]);
    else lessons.at(-1)?.push(line);
  }
  const isComplete = lessons.every(
    (lesson) =>
      lesson.filter((line) => saysStretch(line.text)).length === 1 && lesson.some((line) => saysMore(line.text)),
  );
  return isComplete ? lessons : null;
}

/**
 * "Pause 09:30 – 09:50" above or below a lesson in one cell is a break of its own, for it says its own times: the breaks above,
 * the lesson's lines, the breaks below. Null where no such line stands in the cell, or nothing else does.
 */
export function splitOffBreaks(
  lines: readonly TextLine[],
): { readonly breaks: readonly TextLine[]; readonly rest: readonly TextLine[] } | null {
  const first = lines.findIndex((line) => !isTimedBreak(line.text));
  const last = lines.findLastIndex((line) => !isTimedBreak(line.text));
  const rest = lines.slice(first, last + 1);
  if (first < 0 || rest.length === lines.length || !rest.some((line) => saysMore(line.text))) return null;
  return { breaks: [...lines.slice(0, first), ...lines.slice(last + 1)], rest };
}

function isTimedBreak(text: string): boolean {
  return saysStretch(text) && isSpelledOutWord(withoutTimes(text));
}

/** A line that begins or ends with a start and an end. */
function saysStretch(text: string): boolean {
  return findTimes(text).some(
    ({ start, end, from, to }) =>
      end !== null &&
      (start.minute + end.minute > 0 || /[:.h]\s?\d\d/iu.test(text)) &&
      (!/[\p{L}\p{N}]/u.test(text.slice(0, from)) || !/[\p{L}\p{N}]/u.test(text.slice(to))),
  );
}

/** Something besides its times. */
function saysMore(text: string): boolean {
  return /\p{L}{2}/u.test(withoutTimes(text));
}

function withoutTimes(text: string): string {
  return findTimes(text).reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
}
