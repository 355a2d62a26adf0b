import { isWrapped } from './cell-styles.ts';
import type { LineRole } from './line-role.ts';
import type { Cut } from './inline-parts.ts';
import { BARE_CUTS, CUTS, cutLines } from './inline-parts.ts';
import { looksLikePerson, looksLikeRoom } from './line-role.ts';
import { isClassCode, isClassName } from './school-words.ts';
import type { GridCell } from './sheet.ts';

/** How the cells of a sheet are to be taken apart: where their lines are cut, and what each part is by its position. */
export type LineHabit = {
  readonly cut: Cut;
  readonly roles: readonly LineRole[];
  /** What stands at each position in all the cells that keep to the habit. */
  readonly seen: readonly ReadonlySet<string>[];
};

/**
 * Many sheets write the same facts in every cell, all in one type: subject, teacher, room, on lines of their own or with a
 * dash or brackets between. Looks cannot tell such parts apart, but the sheet as a whole can: every cell has the same number
 * of them, and each position holds one kind of thing. Null when the sheet has no such habit.
 */
export function learnLineHabit(cells: readonly GridCell[]): LineHabit | null {
  let best: LineHabit | null = null;
  for (const cut of CUTS) {
    const parts = cells.map((cell) => ({ ...cell, lines: cutLines(cell.lines, cut) }));
    const wereCut = parts.filter((cell, index) => cell.lines.length > (cells[index]?.lines.length ?? 0));
    const roles = learnRoles(parts, new Set(wereCut));
    if (!roles || (BARE_CUTS.has(cut) && !haveManyTitles(wereCut, roles.length))) continue;
    if (known(roles) > known(best?.roles ?? [])) best = { cut, roles, seen: seenIn(parts, roles.length) };
  }
  return best;
}

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

/** Different things told apart; the same kind twice is no gain. */
function known(roles: readonly LineRole[]): number {
  return new Set(roles.filter((role) => role !== 'notes')).size;
}

function learnRoles(cells: readonly GridCell[], wereCut: ReadonlySet<GridCell>): readonly LineRole[] | null {
  const stacked = cells.filter((cell) => cell.lines.length >= 2);
  const count = mostCommon(stacked.map((cell) => cell.lines.length));
  const alike = stacked.filter((cell) => cell.lines.length === count);
  if (count < 2 || count > 3 || alike.length < 6 || alike.length < 0.6 * stacked.length) return null;
  const deliberate = alike.filter((cell) => wereCut.has(cell) || breaksDeliberately(cell));
  if (wereCut.size > 0 && alike.filter((cell) => wereCut.has(cell)).length < 0.6 * alike.length) return null;
  const isHabit = deliberate.length >= 0.7 * alike.length || variesFreely(alike, count);
  if (!isHabit) return null;
  const roles: LineRole[] = [];
  for (let position = 0; position < count; position++) {
    const plain = plainRole(alike, position);
    const hasTitle = roles.includes('title');
    const isTeacher = isListOfNames(alike, position) || areInitialsBeforeRooms(alike, position);
    roles.push(plain ?? (!hasTitle ? 'title' : isTeacher ? 'teacher' : 'notes'));
  }
  return roles.includes('title') && known(roles) >= 2 ? roles : null;
}

/** Each later line goes with several first lines: no wrapped title, but a list of its own (teachers, rooms). */
function variesFreely(cells: readonly GridCell[], count: number): boolean {
  return Array.from({ length: count - 1 }, (_, index) => index + 1).every((position) => {
    const byText = [...Map.groupBy(cells, (cell) => textAt(cell, position)).values()];
    const repeated = byText.filter((same) => same.length >= 2);
    const free = repeated.filter((same) => new Set(same.map((cell) => textAt(cell, 0))).size > 1);
    return byText.length >= 3 && free.length >= 2 && free.length >= 0.6 * repeated.length;
  });
}

function textAt(cell: GridCell, position: number): string {
  return cell.lines[position]?.text.trim() ?? '';
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

/** What the parts at one position are by themselves; null where they could be titles, bare names or notes. */
function plainRole(cells: readonly GridCell[], position: number): LineRole | null {
  const texts = cells.map((cell) => textAt(cell, position));
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  if (share(looksLikePerson) > 0.8) return 'teacher';
  if (share((text) => isClassName(text) || isClassCode(text)) > 0.6) return 'class';
  if (position === 0) return share(looksLikeRoom) > 0.8 && isRepeated(texts) ? 'room' : null;
  const areCodes = share((text) => text.length <= 5) > 0.6 && share((text) => /\d/.test(text)) > 0.3;
  return areCodes || share(looksLikeRoom) > 0.3 ? 'room' : null;
}

/** One to three words with capitals, or initials in small letters ("bak"). */
const BARE_NAME = /^[([]?(?:\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){0,2}|\p{Ll}{2,4})[)\]]?$/u;

function isListOfNames(cells: readonly GridCell[], position: number): boolean {
  const names = cells.filter((cell) => BARE_NAME.test(textAt(cell, position)));
  return names.length > 0.8 * cells.length && sharesAcrossTitles(cells, position);
}

/**
 * "BEN 08", "SVO 08", "KRÁ 12": short capitals of many kinds, with numbers behind them that come back under others: teachers in
 * rooms. A building ("HG 12", "HG 14") would stand before many numbers.
 */
function areInitialsBeforeRooms(cells: readonly GridCell[], position: number): boolean {
  const initials = cells.map((cell) => textAt(cell, position));
  if (!initials.every((text) => /^\p{Lu}\p{L}{1,3}$/u.test(text)) || new Set(initials).size < 4) return false;
  const byRoom = [...Map.groupBy(cells, (cell) => textAt(cell, position + 1)).entries()];
  const shared = byRoom.filter(([, same]) => new Set(same.map((cell) => textAt(cell, position))).size > 1);
  return shared.length >= 2 && byRoom.every(([room]) => /\d/.test(room));
}

/** A school has few rooms: their names come back. */
function isRepeated(texts: readonly string[]): boolean {
  return new Set(texts).size < 0.7 * texts.length;
}

/** A teacher teaches: the same name stands below more than one subject, or the same subject has more than one name. */
function sharesAcrossTitles(cells: readonly GridCell[], position: number): boolean {
  const titlesByName = Map.groupBy(cells, (cell) => textAt(cell, position));
  return [...titlesByName.values()].some((same) => new Set(same.map((cell) => textAt(cell, 0))).size > 1);
}
