import { daysNamedIn } from './day-names.ts';
import type { ReadingHeader } from './reading.ts';
import { classInHeading, findFacts, isClassName, namesSchool, namesTimetable } from './school-words.ts';
import type { TextLine } from './sheet.ts';

export const emptyHeader: ReadingHeader = {
  school: null,
  class: null,
  teacher: null,
  term: null,
  week: null,
  room: null,
  title: null,
};

export type HeaderFound = { readonly header: ReadingHeader; readonly used: ReadonlySet<TextLine> };

/**
 * What the lines above and around the grids say of the whole sheet. "Class: 3AB" is taken by its label; the largest line
 * above the grids is the title; a line that names a kind of school is the school. `saysDays`: a grid without days of its own took
 * them from the heading.
 */
export function readHeader(lines: readonly TextLine[], gridTop: number, saysDays: boolean): HeaderFound {
  const header: ReadingHeader = { ...emptyHeader };
  const used = new Set<TextLine>();
  for (const line of lines) {
    for (const { fact, value } of findFacts(line.text)) {
      header[fact] ??= value;
      if (header[fact] === value) used.add(line);
    }
  }
  const above = lines.filter((line) => !used.has(line) && line.box.y < gridTop && /[\p{L}\p{N}]{2}/u.test(line.text));
  const school = above.find((line) => namesSchool(line.text));
  if (school) {
    header.school ??= school.text;
    used.add(school);
  }
  const title = above
    .filter((line) => line !== school)
    .toSorted((a, b) => weightAsTitle(b, gridTop) - weightAsTitle(a, gridTop) || a.box.y - b.box.y)[0];
  if (title) {
    used.add(title);
    if (isClassName(title.text)) header.class ??= title.text.trim();
    else header.title = title.text;
    header.class ??= classInHeading(title.text);
  }
  for (const line of above) {
    if (!isClassName(line.text) || header.class !== null) continue;
    header.class = line.text.trim();
    used.add(line);
  }
  for (const line of saysDays ? above : []) if (daysNamedIn(line.text).length > 0) used.add(line);
  return { header, used };
}

/**
 * Large print makes a title, and so does standing close above the grid: what stands far above it may be a toolbar or a
 * letterhead. A word for timetable settles it.
 */
function weightAsTitle(line: TextLine, gridTop: number): number {
  const distance = Math.max(0, gridTop - line.box.y) / Math.max(1, gridTop);
  return (line.size * line.confidence * (namesTimetable(line.text) ? 1.6 : 1)) / (1 + 0.5 * distance);
}
