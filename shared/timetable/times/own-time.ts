import type { TimeMention } from './clock-times.ts';
import { findTimes } from './clock-times.ts';
import type { TextLine } from '../sheet.ts';

/** `below` is the line that follows a time on a line of its own: what stands above that time does not go on there. */
type OwnTime = {
  readonly ownTime: TimeMention | null;
  readonly rest: readonly TextLine[];
  readonly below: TextLine | null;
};

/**
 * Takes the line (or two) that says the cell's own time away from the rest. A time inside a sentence is no such
 * line; a stretch at the end of a cell's only line is ("Lunch 12:00 - 13:00").
 */
export function takeOwnTime(lines: readonly TextLine[]): OwnTime {
  const around = timeAround(lines);
  if (around) return { ownTime: around, rest: lines.slice(1, -1), below: null };
  for (const [index, line] of lines.entries()) {
    for (const height of [2, 1]) {
      const taken = lines.slice(index, index + height);
      if (taken.length < height || taken.some((one) => one.isNumber)) continue;
      const text = taken.map((one) => one.text).join(' ');
      const mention = clearTime(text);
      if (!mention || (height === 2 && (clearTime(line.text)?.end || !mention.end))) continue;
      const after = text.slice(mention.to).trim();
      const before = text.slice(0, mention.from).trim();
      const isWhole = isStray(before) && isStray(after);
      if (isWhole) {
        const [above, under] = [lines.slice(0, index), lines.slice(index + height)];
        return { ownTime: mention, rest: [...above, ...under], below: under[0] ?? null };
      }
      if (height === 1 && before === '' && !/^[-–—]/.test(after) && (index === 0 || mention.end !== null)) {
        return { ownTime: mention, rest: lines.with(index, { ...line, text: after }), below: null };
      }
      // "Lecture · 09:00–10:50" below a title: what stands before the dot is said of the lesson, the rest is its time.
      if (height === 1 && index > 0 && after === '' && mention.end !== null && /\s[·•|–—-]$/u.test(before)) {
        return {
          ownTime: mention,
          rest: lines.with(index, { ...line, text: before.replace(/\s*[·•|–—-]$/u, '') }),
          below: null,
        };
      }
      // Calendars write a start behind a comma: "Spelling test, 9am".
      const isStretch = mention.end !== null || before.endsWith(',');
      const isAtEnd = height === 1 && isStretch && /^[)\].]*$/.test(after) && lines.length === 1;
      if (isAtEnd)
        return { ownTime: mention, rest: [{ ...line, text: before.replace(/[\s([:,–—-]+$/u, '') }], below: null };
    }
  }
  return { ownTime: null, rest: lines, below: null };
}

/** Calendars print the start in the top of a lesson's box and the end in its bottom; null where either says more or no time. */
function timeAround(lines: readonly TextLine[]): TimeMention | null {
  if (lines.length < 3) return null;
  const [first, last] = [aloneIn(lines[0]), aloneIn(lines.at(-1))];
  return first && last ? { ...first, end: last.start } : null;
}

/** One time and nothing else. */
function aloneIn(line: TextLine | undefined): TimeMention | null {
  if (!line || line.isNumber) return null;
  const mention = clearTime(line.text);
  const isAlone = mention !== null && isStray(line.text.slice(0, mention.from) + line.text.slice(mention.to));
  return isAlone && mention.end === null ? mention : null;
}

/** Brackets, dots, or one small letter that a recogniser made of them; "PE" is a lesson. */
function isStray(text: string): boolean {
  return /^[^\p{L}\p{N}]{0,2}\p{Ll}?[^\p{L}\p{N}]{0,2}$/u.test(text);
}

/** A time inside a lesson's cell needs minutes or am/pm: "3 - 4" there may be a page, a room or a score. */
function clearTime(text: string): TimeMention | null {
  return (
    findTimes(text).find((mention) => /\d\s?[:.h]\s?\d\d|[ap]\.?\s?m\b/iu.test(text.slice(mention.from, mention.to))) ??
    null
  );
}
