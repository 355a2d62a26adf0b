import { findTimes } from '../times/clock-times.ts';
import type { TextLine } from '../sheet.ts';

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
  const rest = findTimes(text).reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
  return /\p{L}{2}/u.test(rest);
}
