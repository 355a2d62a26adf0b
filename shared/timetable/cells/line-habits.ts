import { isWrapped } from './cell-styles.ts';
import type { Cut } from './inline-parts.ts';
import { AT_BRACKET, BARE_CUTS, CODE_CUTS, CUTS, cutLines } from './inline-parts.ts';
import type { LineRole } from './line-role.ts';
import { isBracketed, isRoomWord, looksLikeRoom } from './line-role.ts';
import { fitOfRole, textAt } from './part-fits.ts';
import type { GridCell, TextLine } from '../sheet.ts';

/** How the cells of a sheet are to be taken apart: where their lines are cut, and what each part is by its position. */
export type LineHabit = {
  readonly cut: Cut;
  readonly roles: readonly LineRole[];
  /** What stands at each position in all the cells that keep to the habit. */
  readonly seen: readonly ReadonlySet<string>[];
  /** Another part could nearly as well be the title. */
  readonly isDoubtful: boolean;
};

type Rated = { readonly habit: LineHabit; readonly worth: number };

/**
 * Many sheets write the same facts in every cell, all in one type: subject, teacher, room, on lines of their own or with a
 * dash or brackets between. Looks cannot tell such parts apart, but the sheet as a whole can: every cell has the same number
 * of them, and each position holds one kind of thing. Null when the sheet has no such habit.
 */
export function learnLineHabit(cells: readonly GridCell[]): LineHabit | null {
  let best: Rated | null = null;
  for (const cut of CUTS) {
    const parts = cells.map((cell) => ({ ...cell, lines: cutLines(cell.lines, cut) }));
    const wereCut = parts.filter((cell, index) => cell.lines.length > (cells[index]?.lines.length ?? 0));
    const standSo = cut.includes(AT_BRACKET) ? parts.filter(({ lines }) => lines.slice(1).some(isInBrackets)) : [];
    const found = learnRoles(parts, wereCut.length === 0 ? new Set() : new Set([...wereCut, ...standSo]));
    const isProven = !BARE_CUTS.has(cut) || haveManyTitles(wereCut, found?.roles.length ?? 0) || saysRooms(cells, cut);
    if (!found || !isProven) continue;
    if (CODE_CUTS.has(cut) && !comeBack(wereCut, found.roles.length)) continue;
    if (found.worth > (best?.worth ?? 0) + LEAST_GAIN) {
      const { roles, isDoubtful, worth } = found;
      best = { habit: { cut, roles, isDoubtful, seen: seenIn(parts, roles.length) }, worth };
    }
  }
  return best?.habit ?? null;
}

/** "(Dekker)" below a title, where narrow cells wrap what wide ones write on one line. */
function isInBrackets(line: TextLine): boolean {
  return isBracketed(line.text);
}

/** Cutting more must tell more. */
const LEAST_GAIN = 0.1;

function seenIn(cells: readonly GridCell[], count: number): readonly ReadonlySet<string>[] {
  const alike = cells.filter((cell) => cell.lines.length === count);
  return Array.from({ length: count }, (_, position) => new Set(alike.map((cell) => textAt(cell, position))));
}

/**
 * "NT ECE A1", "NT ECE A2" is one name with numbers; "Science B204", "Music B204", "Art R7" are titles with rooms: few codes,
 * each with several titles.
 */
function haveManyTitles(cells: readonly GridCell[], count: number): boolean {
  const alike = cells.filter((cell) => cell.lines.length === count);
  if (new Set(alike.map((cell) => textAt(cell, 0))).size < 4) return false;
  return Array.from({ length: count - 1 }, (_, index) => index + 1).every((position) => {
    const titlesByCode = Map.groupBy(alike, (cell) => textAt(cell, position));
    const shared = [...titlesByCode.values()].filter((same) => new Set(same.map((cell) => textAt(cell, 0))).size > 1);
    return (
      shared.length >= 0.5 * titlesByCode.size &&
      titlesByCode.size <= 0.6 * alike.length &&
      [...titlesByCode.keys()].every((code) => /\d|^\p{Lu}/u.test(code) || code.length <= 4)
    );
  });
}

/**
 * "9DRA1 HALL", "9PDH3 GYM", "9ENG3 D14": behind titles of many names stand nothing but rooms, and some of them say so in words.
 */
function saysRooms(cells: readonly GridCell[], cut: Cut): boolean {
  const pairs = cells.flatMap(({ lines }) => {
    const [title, code, ...more] = cutLines(lines.slice(0, 1), cut);
    return title && code && more.length === 0 ? [{ title: title.text, code: code.text }] : [];
  });
  const [titles, codes] = [new Set(pairs.map(({ title }) => title)), new Set(pairs.map(({ code }) => code))];
  const inWords = [...codes].filter((code) => isRoomWord(code));
  const rooms = [...codes].filter((code) => looksLikeRoom(code));
  return titles.size >= 4 && codes.size >= 4 && inWords.length >= 2 && rooms.length >= 0.8 * codes.size;
}

/** Codes of teachers and rooms are few: on average each stands in more than one cell, with lessons of several names. */
function comeBack(cells: readonly GridCell[], count: number): boolean {
  const alike = cells.filter((cell) => cell.lines.length === count);
  const different = (position: number) => new Set(alike.map((cell) => textAt(cell, position))).size;
  return Array.from({ length: count }, (_, position) => different(position)).every(
    (names) => names >= 2 && names <= 0.75 * alike.length,
  );
}

function learnRoles(cells: readonly GridCell[], wereCut: ReadonlySet<GridCell>): RatedRoles | null {
  const stacked = cells.filter((cell) => cell.lines.length >= 2);
  const count = mostCommon(stacked.map((cell) => cell.lines.length));
  const alike = stacked.filter((cell) => cell.lines.length === count);
  if (count < 2 || count > 4 || alike.length < 6 || alike.length < 0.6 * stacked.length) return null;
  const deliberate = alike.filter((cell) => wereCut.has(cell) || breaksDeliberately(cell));
  if (wereCut.size > 0 && alike.filter((cell) => wereCut.has(cell)).length < 0.6 * alike.length) return null;
  const isHabit = deliberate.length >= 0.7 * alike.length || variesFreely(alike, count);
  const best = isHabit ? bestRoles(alike, count) : null;
  return best && { ...best, worth: (best.worth * alike.length) / stacked.length };
}

type RatedRoles = { readonly roles: readonly LineRole[]; readonly worth: number; readonly isDoubtful: boolean };

/** Two ways to name the parts make equal sense when the second is worth this share of the first. */
const NEARLY = 0.95;

const OTHERS: readonly LineRole[] = ['teacher', 'room', 'class', 'notes'];

/** The roles of all places together that fit best: one title, no other fact twice, and at least one told besides the title. */
function bestRoles(cells: readonly GridCell[], count: number): RatedRoles | null {
  const byTitle: { roles: readonly LineRole[]; worth: number }[] = [];
  for (let titleAt = 0; titleAt < count; titleAt++) {
    let partial: { roles: LineRole[]; worth: number }[] = [{ roles: [], worth: 0 }];
    for (let position = 0; position < count; position++) {
      const allowed: readonly LineRole[] = position === titleAt ? ['title'] : OTHERS;
      const fits = allowed.map((role) => ({ role, fit: fitOfRole(cells, position, role, titleAt) }));
      partial = partial.flatMap(({ roles, worth }) =>
        fits
          .filter(({ role, fit }) => fit > 0 && (role === 'notes' || !roles.includes(role)))
          .map(({ role, fit }) => ({ roles: [...roles, role], worth: worth + fit })),
      );
    }
    const [best] = partial
      .filter(({ roles }) => roles.some((role) => role !== 'title' && role !== 'notes'))
      .toSorted((a, b) => b.worth - a.worth);
    if (best && best.worth > 0) byTitle.push(best);
  }
  const [first, second] = byTitle.toSorted((a, b) => b.worth - a.worth);
  if (!first) return classesAsTitles(cells, count);
  return { ...first, isDoubtful: second !== undefined && second.worth > NEARLY * first.worth };
}

/** A teacher's own plan may name nothing but the class and the room: then the class is what the lesson is called. */
function classesAsTitles(cells: readonly GridCell[], count: number): RatedRoles | null {
  const fits = [fitOfRole(cells, 0, 'class', -1), fitOfRole(cells, 1, 'room', -1)];
  return count === 2 && fits.every((fit) => fit > 0) ? { roles: ['class', 'room'], worth: 1, isDoubtful: false } : null;
}

/** Each later line goes with several first lines: no wrapped title, but a list of its own (teachers, rooms). */
function variesFreely(cells: readonly GridCell[], count: number): boolean {
  return Array.from({ length: count - 1 }, (_, index) => index + 1).every((position) => {
    const byText = [...Map.groupBy(cells, (cell) => textAt(cell, position)).values()];
    const repeated = byText.filter((same) => same.length >= 2);
    const free = repeated.filter((same) => new Set(same.map((cell) => textAt(cell, 0))).size > 1);
    // A class teacher with nine subjects says more than three teachers with one subject each.
    const mostlyFree = free.flat().length >= 0.6 * repeated.flat().length;
    return byText.length >= 3 && free.length >= 2 && (free.length >= 0.6 * repeated.length || mostlyFree);
  });
}

function mostCommon(numbers: readonly number[]): number {
  const counts = Map.groupBy(numbers, (number) => number);
  return [...counts.entries()].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0] ?? 0;
}

/** True when at least one line stops although the next line's first word would have fitted behind it. */
function breaksDeliberately(cell: GridCell): boolean {
  return cell.lines.slice(0, -1).some((line, index) => {
    const next = cell.lines[index + 1];
    return next !== undefined && line.angle === 0 && !isWrapped(line, next, cell.box);
  });
}
