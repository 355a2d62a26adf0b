import type { TextLine } from '../sheet.ts';

/** Behind a title: "Fizyka 1/2", "De-2/2": which share of the class has the lesson, of how many. */
const SHARE = /[\s-](\d)\/(\d)(?=\s|$)/u;

/**
 * "Fizyka 1/2", "Wr 12", "Język polski 2/2", "Le 31" one below the other: each line that says which share of the class it is for
 * begins a lesson of its own. Null for a cell that does not name at least two shares of one class.
 */
export function splitMarkedGroups(lines: readonly TextLine[]): readonly (readonly TextLine[])[] | null {
  return splitAtShares(lines) ?? splitAtGroups(lines);
}

/** "CN (T1) Lab 1", "FQ (T2) Lab 2": the group in brackets, called alike but numbered. */
const GROUP = /\((\p{L}{1,6})\.?\s?(\d|[A-D])\)/u;

function splitAtGroups(lines: readonly TextLine[]): readonly (readonly TextLine[])[] | null {
  const marks = lines.map((line) => GROUP.exec(line.text));
  const found = marks.filter((mark) => mark !== null);
  const isNumbered = new Set(found.map((mark) => mark[2])).size === found.length;
  const isAlike = new Set(found.map((mark) => mark[1]?.toLowerCase())).size === 1;
  return marks[0] && found.length > 1 && isNumbered && isAlike ? splitAt(lines, marks) : null;
}

function splitAtShares(lines: readonly TextLine[]): readonly (readonly TextLine[])[] | null {
  const marks = lines.map((line) => SHARE.exec(line.text));
  const found = marks.filter((mark) => mark !== null);
  const parts = new Set(found.map((mark) => mark[1]));
  const wholes = new Set(found.map((mark) => mark[2]));
  if (marks[0] === null || found.length < 2 || parts.size !== found.length || wholes.size !== 1) return null;
  return splitAt(lines, marks);
}

function splitAt(lines: readonly TextLine[], marks: readonly unknown[]): readonly (readonly TextLine[])[] {
  const lessons: TextLine[][] = [];
  for (const [index, line] of lines.entries()) {
    if (marks[index]) lessons.push([line]);
    else lessons.at(-1)?.push(line);
  }
  return lessons;
}
