import type { TextLine } from '../sheet.ts';

/** Behind a title: "Fizyka 1/2", "De-2/2": which share of the class has the lesson, of how many. */
const SHARE = /[\s-](\d)\/(\d)(?=\s|$)/u;

/**
 * "Fizyka 1/2", "Wr 12", "Język polski 2/2", "Le 31" one below the other: each line that says which share of the class it is for
 * begins a lesson of its own. Null for a cell that does not name at least two shares of one class.
 */
export function splitMarkedGroups(lines: readonly TextLine[]): readonly (readonly TextLine[])[] | null {
  const marks = lines.map((line) => SHARE.exec(line.text));
  const found = marks.filter((mark) => mark !== null);
  const parts = new Set(found.map((mark) => mark[1]));
  const wholes = new Set(found.map((mark) => mark[2]));
  if (marks[0] === null || found.length < 2 || parts.size !== found.length || wholes.size !== 1) return null;
  const lessons: TextLine[][] = [];
  for (const [index, line] of lines.entries()) {
    if (marks[index]) lessons.push([line]);
    else lessons.at(-1)?.push(line);
  }
  return lessons;
}
