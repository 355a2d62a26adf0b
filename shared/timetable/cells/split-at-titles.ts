import type { TextLine } from '../sheet.ts';

/**
 * "**Religion ev.**", "Hag · 112", "**Ethik**", "Ot · 009": on a sheet that prints the titles bold and the facts below them plain, every
 * further bold line begins another lesson. Null where a bold line has no facts of its own, or not as many lines of them.
 */
export function splitAtTitles(lines: readonly TextLine[]): readonly (readonly TextLine[])[] | null {
  if (lines[0]?.bold !== true || lines.some((line) => line.angle !== 0)) return null;
  const lessons: TextLine[][] = [];
  for (const [index, line] of lines.entries()) {
    if (line.bold && lines[index - 1]?.bold !== true) lessons.push([line]);
    else lessons.at(-1)?.push(line);
  }
  const plainLines = lessons.map((lesson) => lesson.filter((line) => !line.bold).length);
  const isAlike = plainLines.every((count) => count > 0 && count === plainLines[0]);
  return lessons.length > 1 && isAlike ? lessons : null;
}
