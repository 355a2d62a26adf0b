import { daysNamedIn } from './day-names.ts';
import { looksLikePerson } from './line-role.ts';
import type { ReadingHeader } from './reading.ts';
import { classInHeading, findFacts, isClassName, namesSchool, namesTimetable } from './school-words.ts';
import type { TextLine } from './sheet.ts';
import { findWeekPhrase, isWeekPhrase } from './week-words.ts';

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
  const year = above.find((line) => !used.has(line) && isSchoolYear(line.text));
  if (year) {
    header.term ??= year.text.trim();
    if (header.term === year.text.trim()) used.add(year);
  }
  for (const line of above) {
    const found = weeksNamedIn(line.text);
    if (!found || header.week !== null) continue;
    header.week = found.weeks;
    if (found.isAll) used.add(line);
  }
  for (const line of above) {
    const teacher = header.teacher === null ? teacherInHeading(line.text) : null;
    if (!teacher) continue;
    header.teacher = teacher;
    if (line.text.trim() === teacher) used.add(line);
  }
  const school = above.find((line) => line !== year && namesSchool(line.text));
  if (school) {
    header.school ??= school.text;
    used.add(school);
  }
  const title = above
    .filter((line) => line !== school && line !== year)
    .toSorted((a, b) => weightAsTitle(b, gridTop) - weightAsTitle(a, gridTop) || a.box.y - b.box.y)[0];
  if (title) {
    used.add(title);
    if (isClassName(title.text)) header.class ??= title.text.trim();
    else header.title = title.text;
    header.class ??= classInHeading(title.text);
  }
  for (const line of above) {
    const name = header.class === null ? classInHeading(line.text) : null;
    if (!name) continue;
    header.class = name;
    if (line.text.trim() === name) used.add(line);
  }
  for (const line of saysDays ? above : []) if (daysNamedIn(line.text).length > 0) used.add(line);
  return { header, used };
}

/** "School Year 2023/2024", "Školní rok 2026/27": a line with a school's year, and no timetable's name. */
function isSchoolYear(text: string): boolean {
  return (
    /(?<!\d)20\d\d\s?[/–-]\s?(?:20)?\d\d(?!\d)/u.test(text) &&
    text.length <= 40 &&
    !namesTimetable(text) &&
    classInHeading(text) === null
  );
}

/** Weeks of a line that says nothing else, or that says timetable as well ("Stundenplan Woche A"). */
function weeksNamedIn(text: string): { readonly weeks: string; readonly isAll: boolean } | null {
  const found = findWeekPhrase(text);
  if (!found) return null;
  const isAll = isWeekPhrase(text);
  return isAll || namesTimetable(text) || /[-–—|,(:]\s*$/.test(text.slice(0, found.from))
    ? { weeks: found.weeks, isAll }
    : null;
}

const TEACHER_WORD =
  /(?<!\p{L})(?:teacher|lehrer(?:in)?|lehrkraft|docente|docent|insegnante|profesora?|professora?|professeure?|nauczyciel(?:ka)?|učitel(?:ka)?|učiteľ(?:ka)?|tan[aá]r)\s*[-–—:]?\s+(?<name>\p{L}[\p{L}.'’ -]{1,30})$/iu;

/** "Mrs Carter", "Mr Hall - Timetable", "Lesrooster docent bak": the person that a heading is about. */
function teacherInHeading(text: string): string | null {
  const bare = text.replace(TIMETABLE_AND_DASH, ' ').trim();
  if (looksLikePerson(bare) && bare.split(/\s+/).length <= 4) return bare;
  return namesTimetable(text) ? (TEACHER_WORD.exec(text.trim())?.groups?.['name']?.trim() ?? null) : null;
}

const TIMETABLE_AND_DASH =
  /\s*[-–—:|]?\s*(?<!\p{L})(?:timetable|schedule|stundenplan|emploi du temps|orario|horario|horari|horário|rooster|rozvrh|órarend)(?:\s+(?:for|de|von|di|van))?(?!\p{L})\s*[-–—:|]?\s*/giu;

/**
 * Large print makes a title, and so does standing close above the grid: what stands far above it may be a toolbar or a
 * letterhead. A word for timetable settles it.
 */
function weightAsTitle(line: TextLine, gridTop: number): number {
  const distance = Math.max(0, gridTop - line.box.y) / Math.max(1, gridTop);
  return (line.size * line.confidence * (namesTimetable(line.text) ? 1.6 : 1)) / (1 + 0.5 * distance);
}
