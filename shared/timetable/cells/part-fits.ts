import { looksLikePerson, looksLikeRoom, unbracket } from './line-role.ts';
import type { LineRole } from './line-role.ts';
import { isClassCode, isClassName, isYearGroup } from './school-words.ts';
import type { GridCell, TextLine } from '../sheet.ts';
import { namesSubject } from './subject-words.ts';

/** The cells of a sheet that are written alike: as many parts in each, the same kind of thing at each place. */
export type AlikeCells = readonly Pick<GridCell, 'lines'>[];

/** One to three words with capitals, or initials in small letters ("bak"). */
export const BARE_NAME =
  /^(?:(?:d[aeiou]l?|van|von|van de[nr]?|der|ter|ten|la|le)\s)?(?:\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){0,2}|\p{Ll}{2,4})$/u;
const INITIALS = /^\p{Lu}\p{L}{1,3}$/u;
/** "9y/En4": a group's code that holds the subject. */
const CODE_WITH_SUBJECT = /^\d{1,2}\p{L}{0,3}\/\p{Lu}\p{L}{1,2}\d?$/u;

/**
 * How well what stands at one place of all cells fits a role, about 0 to 1, given the place of the titles; 0 or less where it
 * does not fit at all. All that speaks for a role is the sheet as a whole: one cell cannot tell "Art" from "Hall".
 */
export function fitOfRole(cells: AlikeCells, position: number, role: LineRole, titleAt: number): number {
  switch (role) {
    case 'teacher':
      return fitOfTeacher(cells, position, titleAt);
    case 'room':
      return fitOfRoom(cells, position);
    case 'class':
      return fitOfClass(cells, position);
    case 'title':
      return fitOfTitle(cells, position);
    case 'notes':
      return NOTES_FIT;
  }
}

/** Anything can be a note: nearly every other role explains more. */
const NOTES_FIT = 0.05;

export function textAt(cell: AlikeCells[number], position: number): string {
  return unbracket(cell.lines[position]?.text ?? '');
}

function shareAt(cells: AlikeCells, position: number, test: (text: string) => boolean): number {
  return cells.filter((cell) => test(textAt(cell, position))).length / Math.max(1, cells.length);
}

function fitOfTeacher(cells: AlikeCells, position: number, titleAt: number): number {
  if (shareAt(cells, position, looksLikePerson) > 0.8) return 1;
  if (shareAt(cells, position, (text) => BARE_NAME.test(text)) <= 0.8) return 0;
  if (shareAt(cells, position, namesSubject) > 0.4 || shareAt(cells, position, looksLikeRoom) > 0.5) return 0;
  // One word before every number is a building: a school has more teachers than one.
  if (new Set(cells.map((cell) => textAt(cell, position))).size < 3) return 0;
  const alike = shareAt(cells, position, (text) => INITIALS.test(text)) > 0.9 ? 0.15 : 0;
  // Before the title a name stands only where the title stands out.
  const standsOut = Math.max(prominence(cells, titleAt), shareAt(cells, titleAt, namesSubject));
  if (position < titleAt && standsOut < 0.4) return 0;
  const before = position < titleAt ? 0.3 * (1 - standsOut) : 0;
  if (sharesAcrossTitles(cells, position, titleAt) || areInitialsBeforeRooms(cells, position))
    return 0.6 + alike - before;
  return isFaithful(cells, position, titleAt) && isSetApart(cells, position, titleAt) ? 0.5 + alike - before : 0;
}

/** A teacher teaches: the same name stands with more than one subject. */
function sharesAcrossTitles(cells: AlikeCells, position: number, titleAt: number): boolean {
  const titlesByName = Map.groupBy(cells, (cell) => textAt(cell, position));
  return [...titlesByName.values()].some((same) => new Set(same.map((cell) => textAt(cell, titleAt))).size > 1);
}

/** Who teaches a subject stays the same all week, while what is done in it changes from lesson to lesson. */
function isFaithful(cells: AlikeCells, position: number, titleAt: number): boolean {
  const repeated = [...Map.groupBy(cells, (cell) => textAt(cell, titleAt)).values()].filter((same) => same.length >= 2);
  const faithful = repeated.filter((same) => new Set(same.map((cell) => textAt(cell, position))).size === 1);
  const names = new Set(cells.map((cell) => textAt(cell, position)));
  // A short week repeats few of its lessons: then all of them must agree.
  const least = faithful.length === repeated.length ? 2 : 3;
  return repeated.length >= least && faithful.length >= 0.8 * repeated.length && names.size >= 4;
}

/** Smaller or lighter than the title, in brackets, initials, beside a room or an abbreviation: not the second half of a title. */
function isSetApart(cells: AlikeCells, position: number, titleAt: number): boolean {
  const others = [...(cells[0]?.lines.keys() ?? [])].filter((one) => one !== position && one !== titleAt);
  const isBesideRoom = others.some((one) => fitOfRoom(cells, one) > 0.5 || fitOfClass(cells, one) > 0.5);
  const areApart = cells.filter((cell) => {
    const [own, title] = [cell.lines[position], cell.lines[titleAt]];
    const isCode = own && title && (/^\p{Lu}{2,4}$/u.test(own.text) || /^\p{Lu}{1,4}$/u.test(title.text));
    return own && title && (isCode || isLighter(own, title) || own.text !== unbracket(own.text));
  });
  return isBesideRoom || areApart.length > 0.8 * cells.length;
}

/** Measured letter heights waver; what a file states does not. */
export function isLighter(own: TextLine, title: TextLine): boolean {
  const isStated = own.confidence === 1 && title.confidence === 1;
  return own.size < (isStated ? 0.93 : 0.84) * title.size || (title.bold && !own.bold);
}

/**
 * "BEN 08", "SVO 08", "KRÁ 12": short capitals of many kinds, with numbers behind them that come back under others: teachers in
 * rooms. A building ("HG 12", "HG 14") would stand before many numbers.
 */
function areInitialsBeforeRooms(cells: AlikeCells, position: number): boolean {
  const initials = cells.map((cell) => textAt(cell, position));
  if (!initials.every((text) => INITIALS.test(text)) || new Set(initials).size < 4) return false;
  const byRoom = [...Map.groupBy(cells, (cell) => textAt(cell, position + 1)).entries()];
  const shared = byRoom.filter(([, same]) => new Set(same.map((cell) => textAt(cell, position))).size > 1);
  return shared.length >= 2 && byRoom.every(([room]) => /\d/.test(room));
}

function fitOfRoom(cells: AlikeCells, position: number): number {
  const rooms = shareAt(cells, position, looksLikeRoom);
  const digits = shareAt(cells, position, (text) => /\d/.test(text));
  if (shareAt(cells, position, looksLikePerson) > 0.3) return 0;
  if (position === 0 && !isRepeated(cells, position)) return 0;
  if (position === 0 && rooms > 0.8) return 0.7;
  const areCodes = shareAt(cells, position, (text) => text.length <= 5) > 0.6 && digits > 0.3;
  const isProminentFirst =
    position === 0 && !cells.every((cell) => cell.lines.some((line) => isLighter(cell.lines[0] ?? line, line)));
  if (isProminentFirst) return 0;
  return areCodes || rooms > 0.3 ? 0.5 + 0.3 * Math.max(rooms, areCodes ? digits : 0) : 0;
}

/** A school has few rooms: their names come back. */
function isRepeated(cells: AlikeCells, position: number): boolean {
  return new Set(cells.map((cell) => textAt(cell, position))).size < 0.7 * cells.length;
}

/** "9ENG3", "9MAT2", "9PDH3": one year, many subjects, and groups of each: what the pupils of that year are taught. */
function saysCourses(cells: AlikeCells, position: number): boolean {
  const codes = cells.flatMap((cell) => [COURSE_CODE.exec(textAt(cell, position))?.groups ?? []].flat());
  const years = new Set(codes.map(({ year }) => year));
  const subjects = new Set(codes.map(({ subject }) => subject));
  return codes.length > 0.8 * cells.length && years.size === 1 && subjects.size >= 4;
}

const COURSE_CODE = /^(?<year>\d{1,2})(?<subject>\p{Lu}{2,4})\d{1,2}$/u;

function fitOfClass(cells: AlikeCells, position: number): number {
  if (saysCourses(cells, position)) return 0;
  if (shareAt(cells, position, (text) => CODE_WITH_SUBJECT.test(text)) > 0.6) return 0.5;
  const classes = shareAt(cells, position, (text) => isClassName(text) || isClassCode(text) || isYearGroup(text));
  return classes > 0.6 ? 0.85 * classes : 0;
}

function fitOfTitle(cells: AlikeCells, position: number): number {
  if (shareAt(cells, position, (text) => /\p{L}/u.test(text)) < 0.8) return 0;
  if (shareAt(cells, position, looksLikePerson) > 0.3 || shareAt(cells, position, (text) => /\|/u.test(text)) > 0.3)
    return 0;
  const codes = position === 0 ? 0 : shareAt(cells, position, (text) => /^\p{Lu}{3,4}$/u.test(text));
  const rooms = shareAt(cells, position, (text) => looksLikeRoom(text) && /\d/.test(text));
  const areCourses = saysCourses(cells, position);
  const classes = areCourses
    ? 0
    : shareAt(cells, position, (text) => !CODE_WITH_SUBJECT.test(text) && isClassName(text));
  const prominent = prominence(cells, position);
  const subjects = shareAt(cells, position, namesSubject);
  // "V", "Ü": what kind of lesson it is stands in a letter, a lesson's name hardly ever.
  const letters = shareAt(cells, position, (text) => /^\p{L}$/u.test(text)) > 0.6 ? 1 : 0;
  // What comes first is the title, unless another line stands out or names subjects.
  const behind = position === 0 ? 0 : 0.04 * position + 0.2 * (1 - Math.max(prominent, subjects));
  return 0.5 - behind + 0.3 * prominent + 0.6 * subjects - 0.8 * classes - 0.5 * rooms - 0.2 * codes - 0.6 * letters;
}

function prominence(cells: AlikeCells, position: number): number {
  return cells.filter((cell) => isProminent(cell.lines, position)).length / Math.max(1, cells.length);
}

/** Larger or bolder than all the other parts of the cell. */
function isProminent(lines: readonly TextLine[], position: number): boolean {
  const own = lines[position];
  return own !== undefined && lines.every((line) => line === own || isLighter(line, own));
}
